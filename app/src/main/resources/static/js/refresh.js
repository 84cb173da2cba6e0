// After a command the page is asked for anew: <div id="refresh" hx-trigger="baton:changed from:body" …>
// Somebody quick presses the next key before it came. What was asked for earlier would then be drawn over what the
// newer request answers: so the earlier answer is left aside, and the page is asked for again after the newer one.
let underWay = null;
const overtaken = new WeakSet();

document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, xhr } = event.detail;
  if (elt.id === "refresh") {
    underWay = xhr;
    xhr.addEventListener("loadend", () => {
      if (underWay === xhr) underWay = null;
    });
  } else if (underWay) {
    overtaken.add(underWay);
    xhr.addEventListener("loadend", () => document.body.dispatchEvent(new CustomEvent("baton:changed")));
  }
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (overtaken.has(event.detail.xhr)) event.detail.shouldSwap = false;
});
