// Pasted HTML made plain: what Word, Google Docs and web pages wrap round the words goes, and bold,
// italic, links, lists and headings stay. The sanitiser judges it once more when it is saved.

const ATTRIBUTES = {
  a: ["href", "title", "hreflang"],
  td: ["colspan", "rowspan"],
  th: ["colspan", "rowspan", "scope"],
};
const WRITING = ["lang", "dir"];
const DROPPED = "style, script, meta, link, title, img, svg, math, iframe, object, noscript, template";
const RENAMED = { b: "strong", i: "em", h1: "h2", h5: "h4", h6: "h4", strike: "s", del: "s" };

export function cleanPaste(html) {
  if (html.includes("data-pm-slice")) return withoutStyles(html); // from an editor of ours
  // Under the desk's policy a style attribute is lost as soon as it is parsed, and with it the
  // bold and italic of Word and Google Docs: it is given another name first.
  const body = new DOMParser().parseFromString(withoutStyles(html), "text/html").body;
  for (const one of body.querySelectorAll(DROPPED)) one.remove();
  for (const comment of comments(body)) comment.remove();
  makeLists(body);
  for (const one of [...body.querySelectorAll("[data-style]")]) keepEmphasis(one);
  for (const one of [...body.querySelectorAll("*")]) simplify(one);
  for (const one of [...body.querySelectorAll("p, h2, h3, h4, li")]) dropWhenEmpty(one);
  return body.innerHTML;
}

function withoutStyles(html) {
  return html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
}

function comments(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

function keepEmphasis(element) {
  const style = element.dataset.style.toLowerCase();
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1] ?? "";
  const isTag = (...names) => names.includes(element.localName);
  if (isTag("b", "strong") && (weight === "normal" || weight === "400")) return unwrap(element);
  if (isTag("p", "li", "div") || /^h\d$/.test(element.localName)) return;
  if ((weight === "bold" || weight === "bolder" || Number(weight) >= 600) && !isTag("b", "strong")) {
    wrapInside(element, "strong");
  }
  if (/font-style:\s*italic/.test(style) && !isTag("i", "em")) wrapInside(element, "em");
}

function wrapInside(element, tag) {
  const wrap = document.createElement(tag);
  wrap.append(...element.childNodes);
  element.append(wrap);
}

function simplify(element) {
  const tag = element.localName;
  if (tag.includes(":") || ["font", "u", "ins", "center"].includes(tag)) return unwrap(element);
  const permitted = [...(ATTRIBUTES[tag] ?? []), ...(tag === "span" ? WRITING : [])];
  for (const { name } of [...element.attributes]) {
    if (!permitted.includes(name)) element.removeAttribute(name);
  }
  if (tag === "span" && !element.attributes.length) return unwrap(element);
  if (["div", "section", "article", "main", "header", "footer"].includes(tag)) openContainer(element);
  else if (RENAMED[tag]) rename(element, RENAMED[tag]);
}

// A container of words alone is a paragraph; one of blocks is nothing.
function openContainer(element) {
  if (element.querySelector("p, div, h1, h2, h3, h4, ul, ol, table, blockquote, section, article")) {
    unwrap(element);
  } else rename(element, "p");
}

// Word writes a list as paragraphs with a drawn bullet or number before each.
function makeLists(body) {
  let list = null;
  for (const line of [...body.querySelectorAll("p[class^='MsoListParagraph']")]) {
    const marker = line.querySelector("[data-style*='mso-list']");
    const tag = /^\W*\w{1,3}[.)]/.test((marker ?? line).textContent.trim()) ? "ol" : "ul";
    marker?.remove();
    if (!list || list.localName !== tag || line.previousElementSibling !== list) {
      list = document.createElement(tag);
      line.before(list);
    }
    const item = document.createElement("li");
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
}

function dropWhenEmpty(element) {
  if (!element.textContent.trim() && !element.querySelector("hr, table, figure")) element.remove();
}

function rename(element, tag) {
  const other = document.createElement(tag);
  for (const { name, value } of element.attributes) other.setAttribute(name, value);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}
