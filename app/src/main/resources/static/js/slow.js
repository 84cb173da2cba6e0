// Nothing blinks on a fast line. After 200 ms the place that waits says so: aria-busy, class is-slow,
// and, where it is still empty (dialog, drawer), the skeleton from <template id="skeleton">.
import { $ } from "./dom.js";

document.addEventListener("htmx:beforeRequest", (event) => {
  const { xhr, target } = event.detail;
  if (!target) return;
  const timer = setTimeout(() => wait(target, xhr), 200);
  // the request itself says when it is over: htmx does not, where the button that asked was redrawn meanwhile
  xhr.addEventListener("loadend", () => {
    clearTimeout(timer);
    arrived(target);
  });
});

function wait(target, xhr) {
  target.classList.add("is-slow");
  target.setAttribute("aria-busy", "true");
  const skeleton = $("#skeleton");
  if (!skeleton || target.children.length > 0 || (target.id !== "dialog" && target.id !== "drawer")) return;
  target.append(skeleton.content.cloneNode(true));
  if (target.id === "dialog" && !target.open) {
    target.showModal();
    // closed before the answer came: the answer is not wanted any more
    target.addEventListener("close", () => xhr.readyState < 4 && xhr.abort(), { once: true });
  }
}

function arrived(target) {
  if (!target.classList.contains("is-slow")) return;
  target.classList.remove("is-slow");
  target.removeAttribute("aria-busy");
  // nothing came to stand where the skeleton stands
  if (target.id === "dialog" && $(".b-skeleton", target)) target.close();
}
