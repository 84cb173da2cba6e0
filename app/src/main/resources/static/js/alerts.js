// The bell at the top of every page: <details id="bell" data-alerts="/alerts"> opens the newest of the alert centre, and its number
// follows when there is news ("baton:alerts"). An open list of the newest, [data-newest], is drawn again at once, unless a hand is on it.
import { $, $$ } from "./dom.js";

const BETWEEN = 700; // news that follows at once is looked at together
const STILL = 600;
let asked = -BETWEEN, timer = 0, moved = 0, missed = false;

const get = (from, target, swap, select) => window.htmx?.ajax("GET", from, { source: "#bell-said", target, swap, select });

function look() {
  timer = 0;
  if (document.visibilityState === "hidden") return void (missed = true);
  asked = performance.now();
  get("/alerts/count", "#bell-count", "outerHTML");
  draw();
}

/** A row does not go from under a hand that is about to press it. */
function draw() {
  const list = $("#alerts-list[data-newest]");
  if (!list) return;
  if (list.matches(":hover") && performance.now() - moved < STILL) setTimeout(draw, STILL);
  else get(list.dataset.newest, "#alerts-list", "outerHTML", "#alerts-list");
}

document.body.addEventListener("baton:alerts", () => {
  if (!timer) timer = setTimeout(look, Math.max(0, asked + BETWEEN - performance.now()));
});

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState !== "visible" || !missed) return;
  missed = false;
  look();
});

document.addEventListener("pointermove", () => (moved = performance.now()), { passive: true });

document.addEventListener("toggle", (event) => {
  if (event.target.id !== "bell") return;
  if (event.target.open) get(event.target.dataset.alerts, "#alerts-here", "innerHTML", "#alerts-list");
  else $("#alerts-here").replaceChildren();
}, true);

document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "bell-count") $("#bell-said").textContent = event.target.dataset.said;
  // The button that was pressed may be gone.
  const list = $("#alerts-list");
  if (list && event.target === list && document.activeElement === document.body) $$(".b-alert-open", list)[0]?.focus();
});
