// Keeps a copy of typed words in this browser until they are saved: a lost session, a refusal or a
// crash then costs nothing. The copy belongs to one person and one form; signing out forgets all.

const PREFIX = "desk-words:";
const EVERY = 2000; // milliseconds between a keystroke and its copy
const FIELDS = "textarea[name], input[type=text][name], input.vTextField[name]";

const form = document.querySelector("form[data-desk-form]");
const user = document.querySelector("[data-desk-user]")?.dataset.deskUser;
const keyOf = (path) => `${PREFIX}${user}:${path}`;

document.querySelector("#logout-form")?.addEventListener("submit", forgetAll);
forgetSaved();
if (form && user) keep(form);

// The page after a save says that it succeeded, and names the form whose words these were.
function forgetSaved() {
  const saved = document.querySelector("[data-saved-form]")?.dataset.savedForm;
  if (saved && document.querySelector(".messagelist .success")) forget(saved);
  const added = form?.dataset.addForm;
  const headline = form?.elements.namedItem("headline")?.value;
  if (added && read(added)?.words.headline === headline) forget(added);
}

function keep(form) {
  const path = location.pathname;
  const copy = read(path);
  if (copy) compare(form, copy, path);
  let waiting = null;
  const store = () => {
    clearTimeout(waiting);
    write(path, { at: Date.now(), words: words(form) });
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(store, EVERY);
  });
  form.addEventListener("submit", store);
}

// A copy that says what the form says now was saved; any other is offered.
function compare(form, copy, path) {
  const now = words(form);
  const isSame = (name) => plain(copy.words[name]) === plain(now[name] ?? "");
  if (Object.keys(copy.words).every(isSame)) forget(path);
  else if (!document.querySelector(".errornote")) offer(form, copy, path);
}

function offer(form, copy, path) {
  const notice = document.createElement("div");
  notice.className = "recovery";
  notice.setAttribute("role", "status");
  const time = new Date(copy.at).toLocaleString();
  const text = document.createElement("p");
  text.textContent = `This browser has words that you typed here on ${time} and that were not saved.`;
  notice.append(text, button("Bring them back", () => restore(form, copy)), button("Forget them", () => forget(path)));
  form.prepend(notice);

  function button(label, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", () => {
      act();
      notice.remove();
    });
    return made;
  }
}

function restore(form, copy) {
  for (const [name, value] of Object.entries(copy.words)) {
    const field = form.elements.namedItem(name);
    if (!field || field.value === value) continue;
    field.value = value;
    field.dispatchEvent(new CustomEvent("desk:restored"));
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function words(form) {
  const typed = [...form.querySelectorAll(FIELDS)].filter((one) => !one.name.includes("__prefix__"));
  return Object.fromEntries(typed.map((one) => [one.name, one.value]));
}

// The server may write the same words in other markup.
function plain(text) {
  const body = new DOMParser().parseFromString(text, "text/html").body;
  return body.textContent.replace(/\s+/g, "");
}

function read(path) {
  try {
    return JSON.parse(localStorage.getItem(keyOf(path)));
  } catch {
    return null;
  }
}

function write(path, copy) {
  try {
    localStorage.setItem(keyOf(path), JSON.stringify(copy));
  } catch {
    // The browser keeps nothing, or has no room: typing goes on without a copy.
  }
}

function forget(path) {
  localStorage.removeItem(keyOf(path));
}

function forgetAll() {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  }
}
