// Between the body's HTML and the editor's: nothing may be lost on the way there and back.
//
// The editor wants a paragraph round all words, also in "<li>One</li>". Such a paragraph is marked
// as loose on the way in, and taken off again on the way out.

const BLOCKS = new Set([
  "p", "h2", "h3", "h4", "blockquote", "ul", "ol", "li", "hr", "pre", "table", "caption", "thead",
  "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "div", "aside",
]);
const HOLDS_BLOCKS = "li, blockquote, div, aside";
const KEPT_WHOLE = "table, pre";
const SPACES = /[ \t\r\n\f]+/g; // what HTML collapses; a no-break space stays

export function parsed(html) {
  return new DOMParser().parseFromString(html, "text/html").body;
}

// The HTML with every stretch of loose words in a paragraph marked data-loose. Line ends become
// spaces: the editor drops a text that is a line end alone, also between two words.
export function prepared(html) {
  const body = parsed(html);
  for (const text of texts(body)) {
    if (!text.parentElement.closest(KEPT_WHOLE)) text.data = text.data.replace(SPACES, " ");
  }
  for (const holder of [body, ...body.querySelectorAll(HOLDS_BLOCKS)]) {
    if (!holder.closest(KEPT_WHOLE)) wrapLooseWords(holder);
  }
  for (const figure of body.querySelectorAll("figure:empty")) {
    figure.append(document.createElement("figcaption")); // so that one can be written
  }
  return body.innerHTML;
}

function texts(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function wrapLooseWords(holder) {
  let run = [];
  for (const node of [...holder.childNodes, null]) {
    if (node && !isBlock(node)) {
      run.push(node);
      continue;
    }
    if (!run.every(isBlank)) {
      const loose = document.createElement("p");
      loose.setAttribute("data-loose", "");
      run[0].before(loose);
      loose.append(...run);
    }
    run = [];
  }
}

// The editor's HTML without its own marks. A loose paragraph that got a paragraph beside it, as
// when a list item was split in two, stays a paragraph.
export function restored(html) {
  const body = parsed(html);
  for (const loose of [...body.querySelectorAll("p[data-loose]")]) {
    const isAlone = [...loose.parentElement.children].every(
      (one) => one === loose || one.localName !== "p",
    );
    loose.removeAttribute("data-loose");
    if (isAlone && loose.parentElement !== body && !loose.attributes.length) {
      loose.replaceWith(...loose.childNodes);
    }
  }
  for (const caption of body.querySelectorAll("figcaption:empty")) caption.remove();
  return body.innerHTML;
}

// All that readers get of a body, written so that two can be compared: its lines of text, then its
// blocks with their attributes, each stretch of words with its inline elements in one order.
export function fingerprint(html) {
  const found = { pieces: [], text: "" };
  read(parsed(prepared(html)), [], found);
  const lines = found.text.split("\n").map((line) => line.replace(SPACES, " ").trim());
  return JSON.stringify([lines.filter(Boolean), found.pieces]);
}

function read(node, marks, found) {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) addWords(child.data, marks, found);
    else if (child.nodeType !== Node.ELEMENT_NODE) continue;
    else if (isBlock(child)) addBlock(child, marks, found);
    else if (child.localName === "br") addWords("\u2028", marks, found);
    else read(child, withMark(marks, child), found);
  }
}

function addBlock(element, marks, found) {
  const stands = "hr, figure";
  const isSeen =
    element.matches(stands) || element.querySelector(stands) || !isBlank(new Text(element.textContent));
  if (!isSeen) return; // readers see nothing of an empty paragraph
  found.pieces.push(signature(element));
  found.text += "\n";
  read(element, marks, found);
  found.text += "\n";
  found.pieces.push(`/${element.localName}`);
}

function addWords(text, marks, found) {
  found.text += text.replace(SPACES, " ");
  const seen = text.replace(SPACES, "");
  if (!seen) return;
  const last = found.pieces.at(-1);
  const key = marks.join(" ");
  if (Array.isArray(last) && last[0] === key) last[1] += seen;
  else found.pieces.push([key, seen]);
}

function withMark(marks, element) {
  const mark = signature(element);
  return mark === "span" || marks.includes(mark) ? marks : [...marks, mark].sort();
}

function signature(element) {
  const attributes = [...element.attributes]
    .filter((one) => one.name !== "data-loose")
    .map((one) => `${one.name}=${one.value}`);
  return [element.localName, ...attributes.sort()].join(" ");
}

function isBlock(node) {
  return node.nodeType === Node.ELEMENT_NODE && BLOCKS.has(node.localName);
}

function isBlank(node) {
  const isText = node.nodeType === Node.TEXT_NODE;
  return node.nodeType === Node.COMMENT_NODE || (isText && !node.data.replace(SPACES, ""));
}
