// Figures in the text: a picture of the library or an embed, shown as such, with its caption.

import { named } from "./editor-embeds.js";
import { make } from "./editor-dialog.js";
import { picture } from "./editor-library.js";
import { block } from "./editor-nodes.js";

const PLACES = ["doc", "turn", "division"]; // where a figure may be put, so never into a list

export const Caption = block("caption", "figcaption", [], {
  group: "",
  content: "inline*",
  addKeyboardShortcuts() {
    return {
      Enter: () => leaveDownwards(this.editor),
      Backspace: () => leaveBackwards(this.editor),
    };
  },
});

export const Figure = block("figure", "figure", ["data-image", "data-embed", "data-embed-id"], {
  content: "caption?",
  isolating: true,
  parseHTML: () => [{ tag: "figure", getAttrs: (figure) => isSimple(figure) && null }],
  addNodeView: () => shown,
});

// A figure that holds nothing, or one caption made of words.
export function isSimple(figure) {
  const [caption, ...others] = figure.children;
  const isCaption = !caption || caption.localName === "figcaption";
  const hasBlocks = caption?.querySelector("p, h2, h3, h4, div, ul, ol, blockquote, table, pre, hr");
  const loose = [...figure.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
  return isCaption && !others.length && !hasBlocks && !loose;
}

// Put a figure behind the block with the caret, or give the figure that holds it these attributes.
export function putFigure(editor, attributes) {
  const chain = editor.chain().focus();
  if (editor.isActive("figure")) return chain.updateAttributes("figure", attributes).run();
  const { from, to } = room(editor.state.selection.$to);
  const figure = { type: "figure", attrs: attributes, content: [{ type: "caption" }] };
  return chain
    .command(({ tr, state }) => Boolean(tr.replaceWith(from, to, state.schema.nodeFromJSON(figure))))
    .setTextSelection(from + 2) // into the caption
    .run();
}

// The place of an empty paragraph, else the one behind the block.
function room($to) {
  for (let depth = $to.depth; depth > 0; depth -= 1) {
    if (!PLACES.includes($to.node(depth - 1).type.name)) continue;
    const isFree = $to.node(depth).type.name === "paragraph" && !$to.node(depth).content.size;
    const end = $to.after(depth);
    return { from: isFree ? $to.before(depth) : end, to: end };
  }
  return { from: $to.pos, to: $to.pos };
}

function leaveDownwards(editor) {
  const { $from } = editor.state.selection;
  if ($from.parent.type.name !== "caption") return false;
  const end = $from.after($from.depth - 1);
  const next = editor.state.doc.nodeAt(end);
  const chain = editor.chain();
  if (next?.type.name !== "paragraph" || next.content.size) {
    chain.insertContentAt(end, { type: "paragraph" });
  }
  return chain.setTextSelection(end + 1).run();
}

// At the start of a caption the figure is selected first, so that no picture goes unseen.
function leaveBackwards(editor) {
  const { $from, empty } = editor.state.selection;
  if (!empty || $from.parent.type.name !== "caption" || $from.parentOffset) return false;
  return editor.commands.setNodeSelection($from.before($from.depth - 1));
}

function shown({ node, editor, getPos }) {
  const dom = make("figure", { className: "editor-figure" });
  const face = make("div", { className: "editor-figure-face", contentEditable: "false" });
  const contentDOM = make("div", { className: "editor-figure-caption" });
  face.addEventListener("click", () => editor.commands.setNodeSelection(getPos()));
  face.append(...faceOf(node.attrs));
  dom.append(face, contentDOM);
  const isSame = (other) =>
    other.type === node.type && JSON.stringify(other.attrs) === JSON.stringify(node.attrs);
  return {
    dom,
    contentDOM,
    update: isSame, // else it is made anew
    ignoreMutation: (one) => one.type !== "selection" && !contentDOM.contains(one.target),
  };
}

function faceOf(attributes) {
  const provider = attributes["data-embed"];
  if (provider) {
    const name = make("strong", { textContent: named(provider) });
    return [name, " ", make("span", { textContent: attributes["data-embed-id"] ?? "" })];
  }
  const key = attributes["data-image"];
  if (!key) return [];
  const words = make("span", { textContent: `Picture ${key}` });
  const image = make("img", { alt: "", hidden: true, draggable: false });
  picture(key).then((found) => {
    words.textContent = found ? found.name : `Picture ${key} is not in the library.`;
    if (!found) return;
    const { large, width, height } = found; // the measures keep the text from moving later
    Object.assign(image, { src: large, alt: found.alt || found.name, width, height, hidden: false });
  });
  return [image, words];
}
