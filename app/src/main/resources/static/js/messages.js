// #toasts: what was done, with undo for some seconds. The server swaps .b-toast elements in (hx-swap-oob="beforeend:#toasts").
//   .b-toast[data-seconds="8"]   goes by itself; waits while the pointer or the focus is on it, or the page is hidden
//   .b-toast[data-keep]          stays until closed
//   [data-dismiss]               closes the toast or the .b-result it is in
//   [data-undo]                  on the undo button (plain hx-post): the message goes once it was pressed.  Key: z
//   [data-once]                  on another button that acts: the message goes likewise
import { $, $$, modalOpen } from "./dom.js";
import { bare } from "./keys.js";

const calm = matchMedia("(prefers-reduced-motion: reduce)");

function remove(element) {
  const focusWasIn = element.contains(document.activeElement);
  element.classList.add("is-leaving");
  setTimeout(() => {
    element.remove();
    if (focusWasIn) ($("[data-list] .is-active .b-row-link") || $("main"))?.focus({ preventScroll: true });
  }, calm.matches ? 0 : 120);
}

function start(toast) {
  if (toast.dataset.started) return;
  toast.dataset.started = "yes";
  const others = $$("#toasts .b-toast:not(.is-leaving)");
  if (others.length > 3) remove(others[0]);
  if (toast.dataset.keep !== undefined) return;
  const whole = Number(toast.dataset.seconds || 6) * 1000;
  let left = whole, last = performance.now();
  const bar = $("progress", toast);
  const timer = setInterval(() => {
    const t = performance.now(), gone = t - last;
    last = t;
    if (!toast.isConnected) return clearInterval(timer);
    if (toast.matches(":hover") || toast.contains(document.activeElement) || document.visibilityState === "hidden") return;
    left -= gone;
    if (bar) {
      bar.max = whole;
      bar.value = Math.max(0, left);
    }
    if (left <= 0) {
      clearInterval(timer);
      remove(toast);
    }
  }, calm.matches ? 1000 : 100);
}

const holder = $("#toasts");
if (holder) {
  $$(".b-toast", holder).forEach(start);
  new MutationObserver(() => $$(".b-toast", holder).forEach(start)).observe(holder, { childList: true });
}

/** Says something the page itself has to say. */
export function say(text) {
  const toast = document.createElement("div");
  toast.className = "b-toast";
  toast.append(Object.assign(document.createElement("p"), { textContent: text }));
  if (!$$(".b-toast", holder).some((other) => other.textContent === text)) holder.append(toast);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-dismiss]");
  const message = button?.closest(".b-toast, .b-result");
  if (message) remove(message);
});

document.addEventListener("htmx:afterRequest", (event) => {
  const button = event.detail.elt;
  if (event.detail.successful && button?.matches?.("[data-undo], [data-once]")) {
    const message = button.closest(".b-toast, .b-result");
    if (message) remove(message);
  }
});

document.addEventListener("keydown", (event) => {
  if (!bare(event) || event.key !== "z" || modalOpen()) return; // in a dialog, z may begin somebody's name
  const undo = $$(".b-result [data-undo], #toasts .b-toast:not(.is-leaving) [data-undo]").at(-1);
  if (undo) {
    event.preventDefault();
    undo.click();
  }
});
