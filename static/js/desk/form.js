// The article's form: counts words, lets headlines grow, and asks before typed words are left behind.

const form = document.querySelector("form[data-desk-form]");
const WORD = /[^\s—–/]*[\p{L}\p{N}_][^\s—–/]*/gu; // as articles/text/plain.py counts them

if (form) {
  guard(form);
  count(form);
  for (const area of form.querySelectorAll("textarea[data-grows]")) grow(area);
}

// Leaving with unsaved words asks first; a button that takes the words along does not.
function guard(form) {
  let isTyped = Boolean(document.querySelector(".errornote"));
  form.addEventListener("input", () => { isTyped = true; });
  form.addEventListener("submit", () => { isTyped = false; });
  window.addEventListener("beforeunload", (event) => {
    if (isTyped) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit(document.querySelector("button[name=_save]") ?? undefined);
    }
  });
}

function count(form) {
  const shown = document.querySelector("[data-word-count]");
  const area = form.querySelector("textarea[data-body-editor]");
  if (!shown || !area) return;
  const show = () => {
    const body = new DOMParser().parseFromString(area.value, "text/html").body;
    for (const block of body.querySelectorAll("p, h2, h3, h4, li, td, th, br, figcaption")) {
      block.append(" ");
    }
    shown.textContent = (body.textContent.match(WORD) ?? []).length.toLocaleString("en");
  };
  area.addEventListener("input", show);
  show();
}

function grow(area) {
  const fit = () => {
    area.rows = 1;
    while (area.scrollHeight > area.clientHeight + 2 && area.rows < 12) area.rows += 1;
  };
  area.addEventListener("input", fit);
  fit();
}
