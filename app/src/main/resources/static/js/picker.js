// Choosing people: <form data-picker="/where/to/ask" data-total="7"> with li[data-person] > label.b-person > input[name=userId]
// Shows who gets how many. The server says it by the rule it will act by; until it answers, the plain even split stands there,
// unless the form says that it would mislead (data-plain="no": people who rejected some of the leads, several offices).
// A form with nowhere to ask (data-picker="") shows the plain split alone.
import { $, $$, count, fill, locale, number, onContent, selfAndInside } from "./dom.js";

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(locale());

/** The plain even split: everybody the same, the remainder to those with the fewest open leads, who stand first. */
function evenly(total, chosen) {
  const base = Math.floor(total / chosen.length);
  const fewest = [...chosen].sort((a, b) => a.open - b.open);
  return new Map(fewest.map((person, at) => [person.id, base + (at < total % chosen.length ? 1 : 0)]));
}

const peopleOf = (form) =>
  $$("[data-person]", form).map((item) => {
    const box = $("input", item);
    return { item, box, id: box.value, open: Number(item.dataset.open || 0), name: item.dataset.name };
  });

/** gets: how many each gets by id, or null while that is not known; stays: sentences about leads that go to nobody */
function show(form, gets, stays = "") {
  const people = peopleOf(form);
  for (const { item, id, box } of people) {
    const n = box.checked && gets ? gets.get(id) : undefined;
    const cell = $(".b-person-gets", item);
    cell.textContent = n === undefined ? "" : n === 0 ? form.dataset.getsNone : fill(form.dataset.gets, { n: number(n) });
    if (n === undefined) delete cell.dataset.n;
    else cell.dataset.n = n;
  }
  const summary = $("[data-picker-summary]", form);
  const chosen = people.filter((person) => person.box.checked);
  const parts = chosen.map(({ id, name }) => (gets ? `${name} ${number(gets.get(id) ?? 0)}` : name));
  const text = chosen.length === 0 ? summary.dataset.none : [fill(summary.dataset.some, { split: parts.join(" · ") }), stays].filter(Boolean).join(". ");
  if (summary.textContent !== text) summary.textContent = text;
}

async function ask(form) {
  form.pickerAsks?.abort();
  const asks = (form.pickerAsks = new AbortController());
  try {
    const answer = await fetch(form.dataset.picker, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: asks.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const gets = new Map($$("data", page).map((data) => [data.id, Number(data.value)]));
    promise(form, true, [...gets.values()].reduce((all, each) => all + each, 0));
    show(form, gets, $$("p", page).map((p) => p.textContent).join(" "));
  } catch (problem) {
    if (problem.name !== "AbortError" && problem.name !== "TypeError") throw problem; // asked anew, or no connection: told elsewhere
  }
}

/** The button says how many go. Where none does, because all chosen rejected them before, one can still say so anyway. */
function promise(form, possible, going) {
  const button = $("[data-picker-submit]", form);
  if (!button) return;
  button.disabled = !possible;
  $("[data-picker-label]", button).textContent = count(button, going);
}

function update(form) {
  const chosen = peopleOf(form).filter((person) => person.box.checked);
  const total = Number(form.dataset.total);
  promise(form, chosen.length > 0, chosen.length === 0 ? 0 : total);
  form.pickerAsks?.abort();
  show(form, chosen.length === 0 || form.dataset.plain === "no" ? null : evenly(total, chosen));
  if (chosen.length > 0 && form.dataset.picker) ask(form);
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
