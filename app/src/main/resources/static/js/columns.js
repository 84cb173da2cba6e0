// The choice of columns: rows stand where their numbers say, at once; Alt with an arrow moves the row one has in hand.
import { $$, onContent, selfAndInside } from "./dom.js";

function place(row) {
  return row.querySelector(".b-columns-place");
}

function renumber(list) {
  $$("li", list).forEach((row, index) => { place(row).value = index + 1; });
}

function sort(list, moved) {
  const rows = $$("li", list);
  const wanted = Math.max(1, Math.min(rows.length, Number(place(moved).value) || 1));
  const others = rows.filter((row) => row !== moved);
  list.insertBefore(moved, others[wanted - 1] || null);
  renumber(list);
}

function step(list, row, by) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  list.insertBefore(by < 0 ? row : other, by < 0 ? other : row);
  renumber(list);
}

function ready(form) {
  const list = form.querySelector(".b-columns");
  list.addEventListener("change", (event) => {
    if (!event.target.matches(".b-columns-place")) return;
    sort(list, event.target.closest("li"));
    event.target.focus();
  });
  list.addEventListener("keydown", (event) => {
    const row = event.target.closest("li");
    if (!row || !event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const held = event.target;
    step(list, row, event.key === "ArrowUp" ? -1 : 1);
    held.focus();
  });
}

onContent((root) => selfAndInside(root, "[data-columns]").forEach(ready));
