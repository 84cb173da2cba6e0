// <dialog id="dialog"> shows whatever htmx puts into it; an empty answer closes it.
//   data-dialog-close             on a button: closes
//   data-opens="id"               on a button: opens that server-rendered <dialog id="id">
//   HX-Trigger: baton:close-dialog     (answer header) closes; the swap target of such an answer may be anything
import { $, $$ } from "./dom.js";

const host = () => $("#dialog");
let cameFrom = null;
let cameFromPath = null;

/** Remembers where focus was in a way that survives the row being drawn again. */
function remember() {
  const active = document.activeElement;
  if (!active || active === document.body || active.closest("#dialog")) return;
  cameFrom = active;
  const row = active.closest("[data-id]");
  cameFromPath = active.id ? `#${CSS.escape(active.id)}` : row ? `[data-id="${CSS.escape(row.dataset.id)}"] .b-row-link` : null;
}

function giveBack() {
  const active = document.activeElement;
  if (active && active !== document.body && active.isConnected && active.checkVisibility?.() !== false) {
    cameFrom = cameFromPath = null; // the browser gave it back, or somebody was quicker
    return;
  }
  let target = cameFrom && cameFrom.isConnected && cameFrom.checkVisibility?.() !== false ? cameFrom : null;
  if (!target && cameFromPath) target = $(cameFromPath);
  if (!target) target = $("[data-list] .is-active .b-row-link") || $("main h1") || $("main");
  if (target) {
    if (target.matches("h1, main") && !target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  }
  cameFrom = cameFromPath = null;
}

function focusFirst(dialog) {
  const usable = (element) => !element.disabled && element.checkVisibility?.() !== false;
  const wanted = $("[autofocus]", dialog) || $("[aria-invalid='true']", dialog)
    || $$(".b-dialog-body :is(input:not([type=hidden]), select, textarea)", dialog).find(usable)
    || $$(".b-dialog-foot .btn-primary", dialog).find(usable) || $$(".b-dialog-foot .btn", dialog).find(usable)
    || $$("button, a[href]", dialog).find(usable);
  // of radios, the chosen one
  const chosen = wanted?.type === "radio" && wanted.name ? $$("input[type=radio]:checked", dialog).find((radio) => radio.name === wanted.name) : null;
  (chosen || wanted || dialog).focus();
}

export function openDialog(dialog) {
  if (!dialog) return;
  if (!dialog.matches(":modal")) {
    remember();
    if (dialog.open) dialog.removeAttribute("open"); // came open from the server, for readers without script
    dialog.showModal();
  }
  focusFirst(dialog);
}

export function closeDialog(dialog = host()) {
  if (dialog?.open) dialog.close();
}

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.detail.target === host() && !host()?.open) remember();
});

document.addEventListener("htmx:afterSwap", (event) => {
  const dialog = host();
  if (!dialog || event.detail.target !== dialog) return;
  if (dialog.children.length === 0) closeDialog(dialog);
  else openDialog(dialog);
});

document.addEventListener("baton:close-dialog", () => closeDialog());

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-opens]");
  if (opener) {
    event.preventDefault();
    openDialog(document.getElementById(opener.dataset.opens));
    return;
  }
  const closer = event.target.closest("[data-dialog-close]");
  const dialog = closer?.closest("dialog");
  if (dialog?.open) {
    event.preventDefault(); // without script it is a plain link back
    dialog.close();
  }
});

// a press outside closes, unless something was typed
document.addEventListener("mousedown", (event) => {
  const dialog = event.target;
  if (!(dialog instanceof HTMLDialogElement) || !dialog.matches(":modal")) return;
  const box = dialog.getBoundingClientRect();
  const outside = event.clientX < box.left || event.clientX > box.right || event.clientY < box.top || event.clientY > box.bottom;
  const typed = $$("textarea, input[type=text], input:not([type])", dialog).some((field) => field.value !== field.defaultValue);
  if (outside && !typed) dialog.close();
});

// "close" does not bubble
document.addEventListener("close", (event) => {
  const dialog = event.target;
  if (!(dialog instanceof HTMLDialogElement)) return;
  if (dialog.id === "dialog") {
    dialog.replaceChildren();
  }
  giveBack();
}, true);

// Ctrl/Cmd + Enter sends the dialog's form from anywhere inside
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  const form = event.target.closest("form");
  const main = form && ($(".b-dialog-foot .btn-primary, button[type=submit].btn-primary", form));
  if (main && !main.disabled) {
    event.preventDefault();
    form.requestSubmit(main.form === form ? main : undefined);
  }
});

// what looks like a button is pressed by Space as one, also where it is a link for readers without script
document.addEventListener("keydown", (event) => {
  if (event.key !== " " || !event.target.matches?.("a[role=button]")) return;
  event.preventDefault();
  event.target.click();
});

const served = host();
if (served && served.children.length > 0) openDialog(served);
