// Small things the other modules share.

export const $ = (selector, within = document) => within.querySelector(selector);
export const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

/** Is this an element one types words into? (A checkbox is not.) */
export function takesText(element) {
  if (!(element instanceof Element)) return false;
  if (element.closest("textarea, select, [contenteditable=''], [contenteditable='true']")) return true;
  const input = element.closest("input");
  return !!input && !/^(checkbox|radio|button|submit|reset|range|color|file|image)$/.test(input.type);
}

export function isShown(element) {
  return element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;
}

export const modalOpen = () => $$("dialog[open]").reverse().find((dialog) => dialog.matches(":modal")) || null;

/** "gets {n}" and { n: 3 } → "gets 3". The words come from the server, in the reader's language. */
export function fill(text, values) {
  return (text || "").replace(/\{(\w+)\}/g, (whole, key) => (key in values ? values[key] : whole));
}

/** data-one / data-many on the element hold the words for 1 and for the rest; data-none for 0 where it is given. */
export function count(element, n, prefix = "") {
  const key = (name) => element.dataset[prefix ? prefix + name[0].toUpperCase() + name.slice(1) : name];
  const text = n === 0 && key("none") !== undefined ? key("none") : n === 1 && key("one") !== undefined ? key("one") : key("many");
  return fill(text, { n: number(n) });
}

export const locale = () => document.documentElement.dataset.locale || document.documentElement.lang || undefined;
export const zone = () => document.documentElement.dataset.zone || undefined;
export const number = (n) => new Intl.NumberFormat(locale()).format(n);

/** Runs for what is on the page now and for whatever htmx brings later. */
export function onContent(work) {
  work(document);
  document.addEventListener("htmx:load", (event) => {
    if (event.target !== document.body) work(event.target);
  });
}

export function selfAndInside(root, selector) {
  const inside = $$(selector, root);
  if (root instanceof Element && root.matches(selector)) inside.unshift(root);
  return inside;
}

export const storage = {
  read(key) {
    try {
      return JSON.parse(sessionStorage.getItem(key));
    } catch {
      return null;
    }
  },
  write(key, value) {
    try {
      if (value === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify(value));
    } catch {
      /* private mode or full: the list works without memory */
    }
  },
};
