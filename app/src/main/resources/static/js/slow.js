// Nothing blinks on a fast line. After 200 ms the place that waits says so: aria-busy, class is-slow,
// and, where it is still empty (dialog, drawer), the skeleton from <template id="skeleton">.
import { $ } from "./dom.js";

const waiting = new WeakMap();

document.addEventListener("htmx:beforeRequest", (event) => {
  const { xhr, target } = event.detail;
  if (!target) return;
  waiting.set(xhr, setTimeout(() => {
    target.classList.add("is-slow");
    target.setAttribute("aria-busy", "true");
    const skeleton = $("#skeleton");
    if (skeleton && target.children.length === 0 && (target.id === "dialog" || target.id === "drawer")) {
      target.append(skeleton.content.cloneNode(true));
      if (target.id === "dialog" && !target.open) {
        target.showModal();
        // closed before the answer came: the answer is not wanted any more
        target.addEventListener("close", () => xhr.readyState < 4 && xhr.abort(), { once: true });
      }
    }
  }, 200));
});

document.addEventListener("htmx:afterRequest", (event) => {
  const { xhr, target, successful } = event.detail;
  clearTimeout(waiting.get(xhr));
  if (!target?.classList.contains("is-slow")) return;
  target.classList.remove("is-slow");
  target.removeAttribute("aria-busy");
  if (!successful && target.id === "dialog" && $(".b-skeleton", target)) target.close();
});
