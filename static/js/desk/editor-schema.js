// What the editor can hold: the allow-list of articles/text/allowlist.py, element by element.
// Tables, preformatted text and figures of more than a caption are kept whole, as they are.

import {
  Document,
  Dropcursor,
  Gapcursor,
  HardBreak,
  Mark,
  Node,
  Text,
  UndoRedo,
} from "../../django_prose_editor/editor.js";
import { Caption, Figure } from "./editor-figure.js";
import { parsed } from "./editor-html.js";
import { block, kept } from "./editor-nodes.js";

const WRITING = ["lang", "dir"];

const Paragraph = block("paragraph", "p", [], {
  priority: 1000,
  content: "inline*",
  defining: false,
  addAttributes: () => ({
    ...kept("class", ...WRITING)(),
    loose: {
      default: false,
      keepOnSplit: false,
      parseHTML: (element) => element.hasAttribute("data-loose"),
      renderHTML: ({ loose }) => (loose ? { "data-loose": "" } : {}),
    },
  }),
});

const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false }, ...kept(...WRITING)() }),
  parseHTML: () => [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node, HTMLAttributes }) => [`h${node.attrs.level}`, HTMLAttributes, 0],
});

const Quote = block("quote", "blockquote", WRITING);
const Turn = block("turn", "div.turn", ["data-role", "data-speaker", ...WRITING], {
  priority: 110,
  renderHTML: ({ HTMLAttributes }) => ["div", { class: "turn", ...HTMLAttributes }, 0],
});
const Division = block("division", "div", WRITING);
const PullQuote = block("pullQuote", "aside", ["class"]);
const Bullets = block("bullets", "ul", [], { group: "block list", content: "item+" });
const Numbers = block("numbers", "ol", [], { group: "block list", content: "item+" });
const Rule = block("rule", "hr", [], {
  content: "",
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});

const Item = block("item", "li", WRITING, {
  group: "",
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: () => this.editor.commands.sinkListItem(this.name),
      "Shift-Tab": () => this.editor.commands.liftListItem(this.name),
    };
  },
});

const Whole = Node.create({
  name: "whole",
  group: "block",
  atom: true,
  priority: 50,
  addAttributes: () => ({
    html: { default: "", rendered: false, parseHTML: (element) => element.outerHTML },
  }),
  parseHTML: () => [{ tag: "table" }, { tag: "pre" }, { tag: "figure" }],
  renderHTML: ({ node }) => document.importNode(parsed(node.attrs.html).firstElementChild, true),
});

function inline(name, tag, attributes = [], settings = {}) {
  return Mark.create({
    name,
    addAttributes: kept(...attributes),
    parseHTML: () => [{ tag }, ...(settings.alias ? [{ tag: settings.alias }] : [])],
    renderHTML: ({ HTMLAttributes }) => [tag.replace(/\[.*/, ""), HTMLAttributes, 0],
    ...(settings.key && {
      addKeyboardShortcuts() {
        return { [settings.key]: () => this.editor.commands.toggleMark(name) };
      },
    }),
    ...settings.more,
  });
}

const Link = inline("link", "a", ["href", "title", "hreflang"], {
  more: { priority: 1000, inclusive: false },
});

export const extensions = [
  Document, Text, HardBreak, UndoRedo, Gapcursor, Dropcursor.configure({ class: "drop-cursor" }),
  Paragraph, Heading, Quote, Turn, Division, PullQuote, Bullets, Numbers, Item, Rule, Caption,
  Figure, Whole, Link,
  inline("strong", "strong", [], { alias: "b", key: "Mod-b" }),
  inline("em", "em", [], { alias: "i", key: "Mod-i" }),
  inline("code", "code"),
  inline("cite", "cite"),
  inline("struck", "s"),
  inline("sub", "sub"),
  inline("sup", "sup"),
  inline("quotation", "q", WRITING),
  inline("abbreviation", "abbr", ["title"]),
  inline("language", "span", WRITING, {
    more: { parseHTML: () => [{ tag: "span[lang]" }, { tag: "span[dir]" }] },
  }),
];
