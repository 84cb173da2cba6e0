// <details class="b-menu">: one open at a time, closes on Esc, on a press outside and after a choice; arrows walk.
import { $, $$ } from "./dom.js";

const items = (menu) => $$(".b-menu-item:not([disabled])", menu).filter((item) => item.checkVisibility?.() !== false);

document.addEventListener("toggle", (event) => {
  const menu = event.target;
  if (!(menu instanceof HTMLDetailsElement) || !menu.matches(".b-menu") || !menu.open) return;
  for (const other of $$("details.b-menu[open]")) if (other !== menu && !other.contains(menu)) other.open = false;
}, true);

document.addEventListener("click", (event) => {
  for (const menu of $$("details.b-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
    else if (event.target.closest(".b-menu-item") && !event.target.closest("[data-menu-stay]")) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  const menu = event.target.closest?.("details.b-menu");
  if (!menu) return;
  if (event.key === "Escape" && menu.open) {
    event.preventDefault();
    event.stopPropagation();
    menu.open = false;
    $("summary", menu).focus();
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  if (event.target.closest("input, select, textarea")) return;
  const all = items(menu);
  if (all.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  if (!menu.open) menu.open = true;
  const at = all.indexOf(document.activeElement);
  const next = event.key === "ArrowDown" ? at + 1 : at < 0 ? all.length - 1 : at - 1;
  all[(next + all.length) % all.length].focus();
}, true);
