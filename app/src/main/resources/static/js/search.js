// The search of the header shows what it finds below itself while one types; Enter opens the page of results.
//   arrows walk from the field through what was found and back;  Esc, or a press elsewhere, closes it
import { $, $$ } from "./dom.js";

const field = () => $("#search-everywhere");
const found = () => $("#found");
const links = () => $$("a", found());

function close() {
  found()?.replaceChildren();
}

document.addEventListener("keydown", (event) => {
  const inField = event.target === field();
  if (!inField && !event.target.closest?.("#found")) return;
  if (event.key === "Escape" && links().length > 0) {
    event.preventDefault();
    event.stopPropagation();
    close();
    field().focus();
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const all = links();
  if (all.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const next = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  (next < 0 ? field() : all[Math.min(next, all.length - 1)]).focus();
}, true);

document.addEventListener("click", (event) => {
  if (!event.target.closest("#search")) close();
});

document.addEventListener("focusin", (event) => {
  if (!event.target.closest("#search")) close();
});

// an answer that comes after the field was emptied, or left, is of no use any more
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target !== found()) return;
  if (!field().value.trim() || !document.activeElement?.closest("#search")) {
    event.detail.shouldSwap = false;
    close();
  }
});
