// The picture library: asked by the editor for what a body names, and by its dialog for a choice.

import { make } from "./editor-dialog.js";

const AT_ONCE = 24; // keys in one question, as articles/admin/library.py takes them
const PAUSE = 250; // milliseconds between a keystroke and the search

const known = new Map(); // key -> promise of a picture, or of nothing where there is none
let wanted = [];

// { key, name, alt, credit, width, height, small, large }, or undefined when the library does not have it.
export function picture(key) {
  if (!known.has(key)) {
    known.set(key, new Promise((resolve) => wanted.push({ key, resolve })));
    if (wanted.length === 1) queueMicrotask(fetchWanted);
  }
  return known.get(key);
}

// All that a body names comes with one question for each AT_ONCE of them.
async function fetchWanted() {
  const asked = wanted;
  wanted = [];
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    const found = await ask({ keys: some.map((one) => one.key).join(",") });
    const byKey = new Map((found?.pictures ?? []).map((one) => [String(one.key), one]));
    for (const { key, resolve } of some) resolve(byKey.get(String(key)));
  }
}

async function ask(question) {
  const address = document.querySelector("[data-library]")?.dataset.library;
  try {
    const answer = await fetch(`${address}?${new URLSearchParams(question)}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // without a connection the text can still be written
  }
}

// A dialog with the library; answers the picture that was chosen, null when the person leaves it.
export function choosePicture() {
  const dialog = make("dialog", { className: "desk-dialog desk-library" });
  const heading = make("h2", { id: "desk-library-heading", textContent: "Picture" });
  dialog.setAttribute("aria-labelledby", heading.id);
  const list = make("ul", { className: "desk-library-list" });
  const said = make("p", { className: "desk-library-said" });
  said.setAttribute("role", "status");
  const more = make("button", { type: "button", textContent: "More", hidden: true });
  const cancel = make("button", { type: "button", textContent: "Cancel" });
  const buttons = make("p", { className: "desk-dialog-buttons" });
  buttons.append(more, cancel);
  const search = make("input", { type: "text", autocomplete: "off", enterKeyHint: "search" });
  const field = make("label", { className: "desk-dialog-field" });
  field.append(make("span", { textContent: "Search by name" }), search);
  dialog.append(heading, field, said, list, buttons);
  document.body.append(dialog);

  return new Promise((resolve) => {
    let chosen = null;
    const choose = (one) => {
      chosen = one;
      dialog.close();
    };
    const show = shower({ list, said, more, search, choose });
    bindSearch(search, show);
    more.addEventListener("click", () => show(more.value));
    cancel.addEventListener("click", () => dialog.close());
    list.addEventListener("keydown", moveBetween);
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(chosen);
    });
    dialog.showModal();
    show();
  });
}

function bindSearch(search, show) {
  let waiting = null;
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    clearTimeout(waiting);
    show();
  });
}

// Shows the first pictures, or those after `before`. An answer that a later question overtook goes.
function shower({ list, said, more, search, choose }) {
  let latest = 0;
  return async (before = "") => {
    latest += 1;
    const mine = latest;
    const found = await ask({ q: search.value.trim(), before });
    if (mine !== latest) return;
    if (!before) list.replaceChildren();
    const added = (found?.pictures ?? []).map((one) => choice(one, choose));
    list.append(...added);
    more.value = found?.more ?? "";
    more.hidden = !more.value;
    said.textContent = sentence(found, list.childElementCount, more.value);
    if (before) added[0]?.firstElementChild.focus();
  };
}

function sentence(found, count, more) {
  if (!found) return "The library does not answer, or you may not see it.";
  if (!count) return "No picture has such a name. Pictures are added under Images.";
  const pictures = `${count} ${count === 1 ? "picture" : "pictures"}`;
  return more ? `The newest ${pictures}` : pictures;
}

function choice(one, choose) {
  const button = make("button", { type: "button" });
  button.dataset.key = one.key;
  button.append(
    make("img", { src: one.small, alt: "", loading: "lazy", width: 96, height: 96 }),
    make("span", { textContent: one.name, dir: "auto" }),
  );
  button.addEventListener("click", () => choose(one));
  const item = make("li");
  item.append(button);
  return item;
}

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveBetween(event) {
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll("button")];
  all[all.indexOf(document.activeElement) + step]?.focus();
}
