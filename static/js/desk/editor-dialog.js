// Asks for a few words in a <dialog>; answers null when the person leaves it.

// fields: [{ name, label, value, type, options, suggestions }]; extra: [[value, label]] buttons.
// `refusal` takes the values and says in a sentence what is wrong with them, or nothing.
export function ask(heading, fields, extra = [], refusal = () => "") {
  const dialog = make("dialog", { className: "desk-dialog" });
  const form = make("form", { method: "dialog" });
  const title = make("h2", { id: "desk-dialog-heading", textContent: heading });
  dialog.setAttribute("aria-labelledby", title.id);
  const said = make("p", { className: "desk-dialog-refusal", hidden: true });
  said.setAttribute("role", "alert");
  form.append(title, ...fields.map(row), said);
  const buttons = make("p", { className: "desk-dialog-buttons" });
  buttons.append(button("done", "Done", "default"));
  for (const [value, label] of extra) buttons.append(button(value, label));
  buttons.append(button("cancel", "Cancel"));
  form.append(buttons);
  dialog.append(form);
  form.addEventListener("submit", (event) => {
    if (event.submitter?.value !== "done") return;
    const sentence = refusal(Object.fromEntries(new FormData(form)));
    if (sentence) event.preventDefault();
    Object.assign(said, { textContent: sentence, hidden: !sentence });
  });
  document.body.append(dialog);

  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      const answer = dialog.returnValue;
      const values = Object.fromEntries(new FormData(form));
      dialog.remove();
      resolve(!answer || answer === "cancel" ? null : { answer, ...values });
    });
    dialog.showModal();
  });
}

function row({ name, label, value = "", type = "text", options, suggestions, required }) {
  const field = make("label", { className: "desk-dialog-field" });
  field.append(make("span", { textContent: label }));
  if (options) {
    const select = make("select", { name });
    for (const [key, text] of options) {
      select.append(make("option", { value: key, textContent: text, selected: key === value }));
    }
    field.append(select);
    return field;
  }
  const input = make("input", { name, type, value, required: Boolean(required) });
  input.autocomplete = "off";
  field.append(input);
  if (suggestions?.length) {
    const list = make("datalist", { id: `desk-suggestions-${name}` });
    list.append(...suggestions.map((one) => make("option", { value: one })));
    input.setAttribute("list", list.id);
    field.append(list);
  }
  return field;
}

function button(value, label, className = "") {
  const isLeaving = value === "cancel";
  return make("button", { type: "submit", value, textContent: label, className, formNoValidate: isLeaving });
}

export function make(tag, properties = {}) {
  return Object.assign(document.createElement(tag), properties);
}
