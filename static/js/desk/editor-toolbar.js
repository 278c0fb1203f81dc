// The buttons above a body: words where a word will do, and the state of each as pressed or not.

import { ask, make } from "./editor-dialog.js";
import { embedOf, REFUSAL } from "./editor-embeds.js";
import { putFigure } from "./editor-figure.js";
import { choosePicture } from "./editor-library.js";

const ADDRESS = /^(https?:\/\/|mailto:|\/(?!\/)|#)/i;
const HOST = /^[^\s/@:]+\.[^\s/@:]{2,}(\/|$)/;

// label, shortcut or explanation, whether it is on, what it does, whether it can be done
const BUTTONS = [
  ["Bold", "Ctrl+B", (e) => e.isActive("strong"), (e) => on(e).toggleMark("strong")],
  ["Italic", "Ctrl+I", (e) => e.isActive("em"), (e) => on(e).toggleMark("em")],
  ["Link", "Ctrl+K, on selected words", (e) => e.isActive("link"), link, canLink],
  null,
  ["Heading", "", (e) => e.isActive("heading", { level: 2 }), (e) => heading(e, 2)],
  ["Subheading", "", (e) => e.isActive("heading", { level: 3 }), (e) => heading(e, 3)],
  ["Quote", "", (e) => e.isActive("quote"), (e) => on(e).toggleWrap("quote")],
  ["Pull quote", "A line of the text, set apart", (e) => e.isActive("pullQuote"), pullQuote],
  ["List", "", (e) => e.isActive("bullets"), (e) => on(e).toggleList("bullets", "item")],
  ["Numbers", "", (e) => e.isActive("numbers"), (e) => on(e).toggleList("numbers", "item")],
  ["Turn", "What one speaker says in an interview", (e) => e.isActive("turn"), turn],
  null,
  ["Picture", "From the library", null, chosenPicture],
  ["Embed", "A film or a recording", null, embed],
  null,
  ["Undo", "Ctrl+Z", null, (e) => on(e).undo(), (e) => e.can().undo()],
  ["Redo", "Ctrl+Shift+Z", null, (e) => on(e).redo(), (e) => e.can().redo()],
];

export function toolbar(editor) {
  const bar = make("div", { className: "editor-toolbar" });
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", "Form of the text");
  const shown = BUTTONS.map((one) => (one ? button(editor, ...one) : gap()));
  bar.append(...shown);
  const refresh = () => shown.forEach((one) => one.refresh?.());
  editor.on("transaction", refresh);
  refresh();
  editor.view.dom.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      link(editor);
    }
  });
  return bar;
}

function button(editor, label, title, isOn, act, isOpen) {
  const made = make("button", { type: "button", textContent: label, title });
  // The caret stays in the text: who types on at once must not type into a button.
  made.addEventListener("mousedown", (event) => event.preventDefault());
  made.addEventListener("click", () => act(editor)?.run?.());
  made.refresh = () => {
    if (isOn) made.setAttribute("aria-pressed", String(isOn(editor)));
    if (isOpen) made.disabled = !isOpen(editor);
  };
  return made;
}

function gap() {
  const line = make("span", { className: "editor-gap" });
  line.setAttribute("role", "separator");
  return line;
}

const on = (editor) => editor.chain().focus();
const heading = (editor, level) => on(editor).toggleNode("heading", "paragraph", { level });

function pullQuote(editor) {
  return on(editor).toggleWrap("pullQuote", { class: "pull-quote" });
}

// A dialog takes the focus, and with it the caret, which the browser may bring back elsewhere: its
// own word on that comes within two frames, and ours has to be the last.
async function keepingCaret(editor, dialog, ...asked) {
  const held = editor.state.selection;
  const answer = await dialog(...asked);
  await frame();
  await frame();
  editor.commands.command(({ tr }) => Boolean(tr.setSelection(held.map(tr.doc, tr.mapping))));
  editor.view.focus();
  return answer;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function canLink(editor) {
  return editor.isActive("link") || !editor.state.selection.empty;
}

async function link(editor) {
  if (!canLink(editor)) return;
  const isLink = editor.isActive("link");
  const held = editor.getAttributes("link");
  const asked = await keepingCaret(
    editor,
    ask,
    "Link",
    [{ name: "href", label: "Address", value: held.href ?? "", required: true }],
    isLink ? [["remove", "Remove the link"]] : [],
  );
  if (!asked) return;
  const chain = on(editor).extendMarkRange("link");
  const href = address(asked.href);
  if (asked.answer === "remove" || !href) chain.unsetMark("link").run();
  else chain.setMark("link", { ...held, href }).run();
}

// The same that the sanitiser lets through; "example.org/page" is taken for https.
function address(typed) {
  const text = typed.trim();
  if (ADDRESS.test(text)) return text;
  return HOST.test(text) ? `https://${text}` : "";
}

async function turn(editor) {
  const isTurn = editor.isActive("turn");
  const held = editor.getAttributes("turn");
  const asked = await keepingCaret(
    editor,
    ask,
    "Who speaks",
    [
      {
        name: "role", label: "It is", value: held["data-role"] ?? "question",
        options: [["question", "A question"], ["answer", "An answer"]],
      },
      {
        name: "speaker", label: "Speaker", value: held["data-speaker"] ?? "",
        suggestions: speakers(editor),
      },
    ],
    isTurn ? [["remove", "No turn"]] : [],
  );
  if (!asked) return;
  const attributes = { "data-role": asked.role, "data-speaker": asked.speaker.trim() || null };
  if (asked.answer === "remove") on(editor).lift("turn").run();
  else if (isTurn) on(editor).updateAttributes("turn", attributes).run();
  else on(editor).wrapIn("turn", attributes).run();
}

async function chosenPicture(editor) {
  const chosen = await keepingCaret(editor, choosePicture);
  if (!chosen) return;
  const none = { "data-embed": null, "data-embed-id": null };
  putFigure(editor, { "data-image": String(chosen.key), ...none });
}

async function embed(editor) {
  const asked = await keepingCaret(
    editor,
    ask,
    "Embed",
    [{ name: "address", label: "Address at YouTube, Vimeo, SoundCloud or Spotify", required: true }],
    [],
    ({ address }) => (embedOf(address) ? "" : REFUSAL),
  );
  if (!asked) return;
  const { provider, id } = embedOf(asked.address);
  putFigure(editor, { "data-image": null, "data-embed": provider, "data-embed-id": id });
}

// The names that the form and the text have already.
function speakers(editor) {
  const names = new Set();
  for (const input of document.querySelectorAll("input[name^='participants-'][name$='-name']")) {
    names.add(input.value.trim());
  }
  editor.state.doc.descendants((node) => {
    if (node.type.name === "turn") names.add(node.attrs["data-speaker"] ?? "");
  });
  names.delete("");
  return [...names];
}
