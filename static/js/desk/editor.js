// Turns each textarea of a body into the editor, and leaves it as HTML where that would lose markup.

import { Editor } from "../../django_prose_editor/editor.js";
import { extensions } from "./editor-schema.js";
import { fingerprint, prepared, restored } from "./editor-html.js";
import { cleanPaste } from "./editor-paste.js";
import { toolbar } from "./editor-toolbar.js";

const LOSSY =
  "This text has markup that the editor could not keep whole, so its HTML is shown instead. " +
  "Change it with care; what readers may not get is taken out when it is saved.";

for (const textarea of document.querySelectorAll("textarea[data-body-editor]")) mount(textarea);

function mount(textarea) {
  const place = document.createElement("div");
  place.className = "editor";
  const paper = document.createElement("div");
  paper.className = "editor-paper";
  place.append(paper);
  textarea.after(place);

  const editor = new Editor({
    element: paper,
    extensions,
    injectCSS: false,
    content: prepared(textarea.value),
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": "Text",
        dir: "auto",
      },
      transformPastedHTML: cleanPaste,
    },
    // Only what a person changes is written back: a body that is opened and saved stays as it is.
    onUpdate: () => write(editor, textarea),
  });

  if (fingerprint(textarea.value) !== fingerprint(restored(editor.getHTML()))) {
    editor.destroy();
    place.className = "editor-declined";
    place.textContent = LOSSY;
    textarea.before(place);
    return;
  }
  place.prepend(toolbar(editor));
  textarea.hidden = true;
  textarea.addEventListener("desk:restored", () => {
    editor.commands.setContent(prepared(textarea.value), { emitUpdate: false });
  });
}

function write(editor, textarea) {
  textarea.value = editor.isEmpty ? "" : restored(editor.getHTML());
  textarea.dispatchEvent(new Event("input", { bubbles: true }));
}
