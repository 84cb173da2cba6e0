// The strip that says the server cannot be reached, and tries again.
//   <div id="connection" class="b-connection" role="status" hidden data-ping="/health/live" data-lost="…" data-waiting="… {n} s" data-unsaved="…" data-back="…">
//     <p></p><button type="button" data-retry>Try now</button></div>
// Reads (GET) that failed are repeated by themselves; what was to be written is not: the strip says that it was not saved.
import { $, fill, number } from "./dom.js";

const strip = $("#connection");
let timer = 0, attempt = 0, left = 0, unsaved = false;
const again = new Map();

function say(text) {
  const line = $("p", strip);
  if (line.textContent !== text) line.textContent = text;
}

function words() {
  const parts = [strip.dataset.lost];
  if (unsaved) parts.push(strip.dataset.unsaved);
  return parts.filter(Boolean).join(" ");
}

function lost() {
  if (!strip) return;
  if (!strip.hidden && !strip.classList.contains("is-back")) return;
  attempt = 0;
  strip.classList.remove("is-back");
  strip.hidden = false;
  $("[data-retry]", strip).hidden = false;
  say(words());
  schedule();
}

function schedule() {
  clearInterval(timer);
  left = Math.min(30, 2 ** Math.min(attempt + 1, 5));
  const label = $("[data-retry]", strip);
  const draw = () => { label.textContent = fill(strip.dataset.waiting, { n: number(left) }); };
  draw();
  timer = setInterval(() => {
    left--;
    if (left <= 0) ping();
    else draw();
  }, 1000);
}

async function ping() {
  clearInterval(timer);
  attempt++;
  try {
    const answer = await fetch(strip.dataset.ping, { method: "GET", cache: "no-store", signal: AbortSignal.timeout(5000) });
    if (answer.ok) return back();
  } catch {
    /* still away */
  }
  schedule();
}

function back() {
  strip.classList.add("is-back");
  $("[data-retry]", strip).hidden = true;
  say(unsaved ? strip.dataset.backUnsaved || strip.dataset.back : strip.dataset.back);
  unsaved = false;
  for (const [path, { source, target }] of again) if (target.isConnected) window.htmx?.ajax("GET", path, { source: source.isConnected ? source : target, target });
  again.clear();
  document.dispatchEvent(new CustomEvent("baton:back"));
  setTimeout(() => { if (strip.classList.contains("is-back")) strip.hidden = true; }, 4000);
}

function failed(event) {
  const { requestConfig, target, elt, xhr } = event.detail;
  if (event.type === "htmx:responseError" && ![0, 502, 503, 504].includes(xhr.status)) return;
  if (requestConfig?.verb === "get") again.set(event.detail.pathInfo?.finalRequestPath || requestConfig.path, { source: elt, target });
  else {
    unsaved = true;
    if (strip && !strip.hidden) say(words());
  }
  lost();
}

if (strip) {
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) document.addEventListener(name, failed);
  addEventListener("offline", lost);
  addEventListener("online", () => { if (!strip.hidden) ping(); });
  $("[data-retry]", strip).addEventListener("click", ping);
}
