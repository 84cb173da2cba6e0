// Choosing people: <form data-picker data-total="7"> with li[data-person] > label.b-person > input[name=userId]
// Shows who gets how many: even split, the remainder to those with the fewest open leads. The server decides again; this is the same rule.
import { $, $$, count, fill, locale, number, onContent, selfAndInside } from "./dom.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(locale());

/** [{ open }] and a total → how many each gets, in the same order. */
export function split(total, people) {
  const n = people.length;
  if (n === 0) return [];
  const base = Math.floor(total / n);
  let rest = total - base * n;
  const gets = people.map(() => base);
  const order = people.map((person, index) => ({ index, open: person.open })).sort((a, b) => a.open - b.open || a.index - b.index);
  for (const { index } of order) {
    if (rest === 0) break;
    gets[index]++;
    rest--;
  }
  return gets;
}

function update(form) {
  const total = Number(form.dataset.total || 1);
  const people = $$("[data-person]", form).map((item) => ({ item, box: $("input", item), open: Number(item.dataset.open || 0), name: item.dataset.name }));
  const chosen = people.filter((person) => person.box.checked);
  const gets = split(total, chosen);
  for (const person of people) {
    const cell = $(".b-person-gets", person.item);
    if (!cell) continue;
    const at = chosen.indexOf(person);
    if (at < 0) {
      cell.textContent = "";
      delete cell.dataset.n;
    } else {
      cell.dataset.n = gets[at];
      cell.textContent = gets[at] === 0 ? form.dataset.getsNone || "" : fill(form.dataset.gets, { n: number(gets[at]) });
    }
  }
  const button = $("[data-picker-submit]", form);
  if (button) {
    button.disabled = chosen.length === 0;
    const label = $("[data-picker-label]", button) || button;
    label.textContent = chosen.length === 0 && button.dataset.none !== undefined ? button.dataset.none : count(button, total);
  }
  const summary = $("[data-picker-summary]", form);
  if (summary) {
    const parts = chosen.map((person, at) => `${person.name} ${number(gets[at])}`);
    const mailed = chosen.filter((person, at) => gets[at] > 0 && person.item.dataset.mail === "yes").map((person) => person.name);
    const words = [];
    if (chosen.length === 0) words.push(summary.dataset.none);
    else words.push(fill(summary.dataset.some, { split: parts.join(" · "), names: new Intl.ListFormat(locale()).format(chosen.map((p) => p.name)) }));
    if (mailed.length > 0) words.push(fill(summary.dataset.mail, { names: new Intl.ListFormat(locale()).format(mailed) }));
    const text = words.filter(Boolean).join(" ");
    if (summary.textContent !== text) summary.textContent = text;
  }
}

function filter(form, words) {
  const parts = plain(words).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const item of $$("[data-person]", form)) {
    const text = plain(`${item.dataset.name} ${item.dataset.find || ""} ${item.textContent}`);
    const hit = parts.every((part) => text.includes(part));
    item.hidden = !hit;
    if (hit) shown++;
  }
  const none = $("[data-picker-nobody]", form);
  if (none) none.hidden = shown > 0;
}

const visibleBoxes = (form) => $$("[data-person]:not([hidden]) input:not(:disabled)", form);

function ready(form) {
  if (form.dataset.pickerReady) return;
  form.dataset.pickerReady = "yes";
  const find = $("[data-picker-find]", form);
  form.addEventListener("change", () => update(form));
  find?.addEventListener("input", () => filter(form, find.value));
  form.addEventListener("keydown", (event) => {
    const boxes = visibleBoxes(form);
    if (event.target === find) {
      if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
        // Enter while searching ticks the one that is left (or the first); it never sends
        event.preventDefault();
        const box = boxes[0];
        if (box && find.value.trim()) {
          box.checked = box.type === "radio" ? true : !box.checked;
          box.dispatchEvent(new Event("change", { bubbles: true }));
          find.select();
        }
      } else if (event.key === "ArrowDown" && boxes[0]) {
        event.preventDefault();
        boxes[0].focus();
      } else if (event.key === "Escape" && find.value) {
        event.preventDefault();
        find.value = "";
        filter(form, "");
      }
      return;
    }
    const at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (event.target.type === "radio") return; // radios walk by themselves
      event.preventDefault();
      if (event.key === "ArrowUp" && at === 0 && find) find.focus();
      else boxes[Math.max(0, Math.min(boxes.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
    } else if (find && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      find.focus(); // typing on goes to the search
      find.select();
    }
  });
  update(form);
}

onContent((root) => selfAndInside(root, "[data-picker]").forEach(ready));
