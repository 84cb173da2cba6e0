// <time datetime data-relative>            "2 min ago", "yesterday", "Fri", "12 Mar"; exact instant as title
// <time datetime data-relative="clock">    the same, but "12:05" for today (timelines)
// .b-clock[data-deadline][data-start]      countdown: fills .b-clock-text and .b-fuse, sets data-level calm | amber | red | over
// Words: Intl in <html data-locale>; instants in <html data-zone>; the server's clock from <html data-now>.
import { $, $$, fill, locale, onContent, selfAndInside, storage, zone } from "./dom.js";

const MINUTE = 60_000, HOUR = 3_600_000, DAY = 86_400_000;

/** How far this machine's clock is from the server's. A page that came back from memory keeps what it knew. */
const skew = (() => {
  const served = Date.parse(document.documentElement.dataset.now || "");
  const fresh = performance.getEntriesByType("navigation")[0]?.type !== "back_forward";
  if (!fresh || Number.isNaN(served)) return storage.read("baton:skew") || 0;
  const found = served - Date.now();
  const value = Math.abs(found) < 2000 ? 0 : found;
  storage.write("baton:skew", value);
  return value;
})();
export const now = () => Date.now() + skew;

const made = new Map();
function format(kind, options) {
  const key = kind.name + locale() + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new kind(locale(), options));
  return made.get(key);
}
const date = (options) => format(Intl.DateTimeFormat, { timeZone: zone(), ...options });
const calendarDay = (ms) => Math.round(Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: zone(), year: "numeric", month: "2-digit", day: "2-digit" }).format(ms)) / DAY);

/** As the server says it (Moments), and on from there. */
export function relative(then, at = now()) {
  const ago = format(Intl.RelativeTimeFormat, { numeric: "auto", style: "short" });
  const gap = then - at, size = Math.abs(gap), days = calendarDay(then) - calendarDay(at);
  if (size < MINUTE) return ago.format(0, "second");
  if (size < HOUR) return ago.format(Math.sign(gap) * Math.floor(size / MINUTE), "minute");
  if (days === 0 || size < 6 * HOUR) return ago.format(Math.sign(gap) * Math.floor(size / HOUR), "hour");
  if (Math.abs(days) === 1) return ago.format(days, "day");
  if (Math.abs(days) < 7) return date({ weekday: "short" }).format(then);
  const sameYear = date({ year: "numeric" }).format(then) === date({ year: "numeric" }).format(at);
  return date(sameYear ? { day: "numeric", month: "short" } : { day: "numeric", month: "short", year: "numeric" }).format(then);
}

export const exact = (ms) => date({ dateStyle: "full", timeStyle: "short" }).format(ms);

const UNITS = (document.documentElement.dataset.units || "d h min s").split(" "); // as the reader's language writes them
const unit = (n, which) => `${n}\u00a0${UNITS[which]}`;

/** What is left, in two units at most: "1 h 42 min". */
export function span(ms) {
  if (ms < MINUTE) return unit(Math.max(0, Math.floor(ms / 1000)), 3);
  const minutes = Math.round(ms / MINUTE);
  if (minutes < 60) return unit(minutes, 2);
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return minutes % 60 === 0 ? unit(hours, 1) : `${unit(hours, 1)} ${unit(minutes % 60, 2)}`;
  const days = Math.floor(hours / 24);
  return hours % 24 === 0 ? unit(days, 0) : `${unit(days, 0)} ${unit(hours % 24, 1)}`;
}

export function level(left, whole) {
  if (left <= 0) return "over";
  const share = whole > 0 ? left / whole : 1;
  return share <= 0.1 ? "red" : share <= 0.25 ? "amber" : "calm";
}

const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };

function drawTime(element) {
  const then = Date.parse(element.dateTime);
  if (Number.isNaN(then)) return;
  const today = element.dataset.relative === "clock" && calendarDay(then) === calendarDay(now());
  put(element, today ? date({ hour: "2-digit", minute: "2-digit" }).format(then) : relative(then));
  if (!element.title) element.title = exact(then);
}

function drawClock(clock) {
  const end = Date.parse(clock.dataset.deadline), start = Date.parse(clock.dataset.start || "");
  if (Number.isNaN(end)) return;
  if (!clock.title) clock.title = fill(clock.dataset.textExact || "{at}", { at: exact(end) });
  if (clock.dataset.paused !== undefined) return; // the clock waits: the server's words stay
  const left = end - now(), whole = Number.isNaN(start) ? 0 : end - start;
  clock.dataset.level = level(left, whole);
  const bar = $(".b-fuse", clock);
  if (bar) {
    bar.max = 1000;
    bar.value = whole > 0 ? Math.max(0, Math.min(1000, Math.round((left / whole) * 1000))) : left > 0 ? 1000 : 0;
  }
  const text = $(".b-clock-text", clock);
  if (text) put(text, left > 0 ? fill(clock.dataset.textLeft || "{left}", { left: span(left), at: date({ hour: "2-digit", minute: "2-digit" }).format(end) }) : fill(clock.dataset.textOver || "{ago}", { ago: relative(end) }));
  if (left <= 0 && !clock.dataset.ended) {
    clock.dataset.ended = "yes";
    clock.dispatchEvent(new CustomEvent("baton:deadline", { bubbles: true })); // hx-trigger="baton:deadline from:…" may ask the server what is true
  }
}

function draw(root) {
  selfAndInside(root, "time[data-relative]").forEach(drawTime);
  selfAndInside(root, ".b-clock[data-deadline]").forEach(drawClock);
}

function tick() {
  if (document.visibilityState === "visible") draw(document);
  const soon = $$(".b-clock[data-deadline]:not([data-paused])").some((clock) => {
    const left = Date.parse(clock.dataset.deadline) - now();
    return left > 0 && left < 2 * MINUTE;
  });
  setTimeout(tick, soon ? 1000 : 15_000);
}

onContent(draw);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && draw(document));
setTimeout(tick, 1000);
