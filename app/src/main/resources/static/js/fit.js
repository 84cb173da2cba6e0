// Tables with more columns than room: first those that say least go; then the table scrolls by itself. Else its head sticks to the page.
// Lists of leads ask for it themselves (list.js), because their drawer takes room too.
import { $, $$ } from "./dom.js";

const STEPS = ["is-tight", "is-tighter", "is-close", "is-closest", "is-wide"];

export function fit(wrap) {
  wrap.classList.remove(...STEPS);
  const table = $("table", wrap);
  for (const step of STEPS) {
    if (table && table.scrollWidth > wrap.clientWidth + 1) wrap.classList.add(step);
  }
}

const main = $("main");
const fitOthers = () => $$(".b-listwrap:not([data-list] *)", main).forEach(fit);

if (main) {
  new ResizeObserver(fitOthers).observe(main);
  document.addEventListener("htmx:afterSettle", fitOthers);
}
