// One key, one visible thing.
//   data-key="a"   presses (a field: focuses) the element while it is visible;  data-key="/" is the search
//   ?              opens <dialog id="shortcuts">
//   Esc            leaves a field with a data-key, so that single keys mean something again
//   <html data-keys="off"> switches single keys off (the user's own setting, WCAG 2.1.4)
import { $, $$, isShown, modalOpen, takesText } from "./dom.js";
import { openDialog } from "./dialog.js";

export const keysOn = () => document.documentElement.dataset.keys !== "off";

/** May a single key mean something now? */
export function bare(event) {
  return !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && keysOn() && !takesText(event.target);
}

document.addEventListener("keydown", (event) => {
  const field = event.target;
  // in a search, the first Esc empties it: that is the browser's own
  if (event.key !== "Escape" || modalOpen() || !takesText(field) || !field.matches("[data-key]") || (field.type === "search" && field.value)) return;
  event.preventDefault();
  field.blur();
});

document.addEventListener("keydown", (event) => {
  if (!bare(event) || event.repeat || event.key.length !== 1 || event.key === " ") return;
  const within = modalOpen();
  if (event.key === "?") {
    const sheet = $("#shortcuts");
    if (sheet && !within) {
      event.preventDefault();
      openDialog(sheet);
    }
    return;
  }
  const key = event.key.toLowerCase();
  // what lies on top comes first: dialog, then command bar, then drawer, then page
  const bars = $$(".b-bar.is-up");
  const layers = within ? [within] : [...bars, ...$$(".b-drawer.is-open"), document];
  // leads are tagged: a key that their bar does not have must not fall through to another lead, which the drawer shows
  const meant = (element) => bars.length === 0 || !element.closest(".b-drawer");
  for (const layer of layers) {
    const target = $$(`[data-key="${CSS.escape(key)}"]`, layer).find((element) => meant(element) && isShown(element) && !element.disabled && element.getAttribute("aria-disabled") !== "true");
    if (!target) continue;
    event.preventDefault();
    if (takesText(target)) {
      target.focus();
      if (target.type === "search") target.select(); // a search begins anew; a note goes on
    } else {
      const menu = target.closest("details.b-menu");
      target.click();
      if (menu && target.tagName !== "SUMMARY") menu.open = false;
    }
    return;
  }
});
