// How an element of the allow-list becomes a node of the editor: its attributes stay as they stood.

import { Node } from "../../django_prose_editor/editor.js";

// Attributes that are read from the element and written back as they stood.
export function kept(...names) {
  const attribute = (name) => ({
    default: null,
    parseHTML: (element) => element.getAttribute(name),
    renderHTML: (attributes) => (attributes[name] === null ? {} : { [name]: attributes[name] }),
  });
  return () => Object.fromEntries(names.map((name) => [name, attribute(name)]));
}

export function block(name, tag, attributes, settings = {}) {
  return Node.create({
    name,
    group: "block",
    content: "block+",
    defining: true,
    addAttributes: kept(...attributes),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag.replace(/[.[].*/, ""), HTMLAttributes, 0],
    ...settings,
  });
}
