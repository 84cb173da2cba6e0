// Pages learn by themselves that there is news: <body data-live="/live"> is a stream of server-sent events whose names say
// what there is news of. All tabs of a browser share one: whoever holds the lock has it open and tells the others.
// Where streams do not come through, pages look by themselves now and then.
//   "leads"   a list is drawn again once nobody is in the middle of something; till then its counts are, and where
//             leads are tagged or a dialog is open, [data-news] offers the rest
//   "alerts"  the bell and what is open of the alert centre follow at once (alerts.js)
import { $, modalOpen, takesText } from "./dom.js";

const REST_OF_LISTS = 3_000; // between two looks at the same page: much can happen at once
const REST_OF_OTHERS = 15_000;
const STILL = 1_500; // without a move of hand, rows may move
const ALIVE = 20_000;
const ABOUT = ["leads", "alerts"];
const IDLE = 30 * 60_000; // a desk that is left does not keep its session alive
const address = document.body.dataset.live;
let looked = -REST_OF_OTHERS, touched = performance.now(), told = 0, heard = performance.now(), timer = 0, missed = false;
// what the page shows is as it was when it was asked for: what came since then, before anybody listened, is told by the stream
let sure = performance.getEntriesByType("navigation")[0]?.requestStart ?? 0;

const onList = () => !!$("[data-list]");

/** Would drawing the list again take something away from somebody? */
function busy() {
  return !!modalOpen() || !!$(".b-bar.is-up") || !!$(".b-drawer.is-open") || !!$("details.b-menu[open]")
    || takesText(document.activeElement) || !!String(getSelection());
}

function look() {
  timer = 0;
  if (document.visibilityState === "hidden") {
    missed = true;
    return;
  }
  looked = performance.now();
  if (!onList()) {
    counts();
  } else if (busy()) {
    $("[data-news]").hidden = false;
    counts();
  } else if (looked - touched < STILL || $(".htmx-request")) {
    counts();
    timer = setTimeout(look, STILL);
  } else {
    document.body.dispatchEvent(new CustomEvent("baton:changed"));
  }
}

/** What waits for the user, in the navigation and on the tabs of a list. */
function counts() {
  if (!window.htmx || modalOpen() || $("#navigation details[open]")) return;
  const part = $("#tabs") ? "#tabs" : "#navigation";
  window.htmx.ajax("GET", location.pathname + location.search, { source: "#live", target: part, select: part, swap: "outerHTML" });
}

function hear() {
  if (timer) return;
  const rest = onList() ? REST_OF_LISTS : REST_OF_OTHERS;
  // not all browsers at the same instant
  timer = setTimeout(look, Math.max(0, looked + rest - performance.now()) + Math.random() * 200);
}

/** What there is news of. */
function news(about) {
  if (about === "leads") hear();
  if (about === "alerts") document.body.dispatchEvent(new CustomEvent("baton:alerts"));
}

/** Anything may have been missed. */
function everything() {
  for (const about of ABOUT) news(about);
}

const tabs = new BroadcastChannel("baton-live");
tabs.onmessage = (event) => {
  if (event.data === "touched") return void (touched = performance.now());
  heard = sure = performance.now();
  news(event.data);
};

/** A hand moved, in this tab: the others are told now and then. */
function touch() {
  const now = performance.now();
  const wasIdle = now - touched > IDLE;
  touched = now;
  if (now - told > 60_000) {
    told = now;
    tabs.postMessage("touched");
  }
  if (wasIdle) {
    begin();
    everything();
  }
}

function begin() {
  navigator.locks?.request("baton-live", listen).catch(() => {});
}

function listen() {
  return new Promise((resolve) => {
    const stream = new EventSource(`${address}?since=${Math.ceil(performance.now() - sure)}`);
    let interrupted = false;
    const tell = (about) => {
      tabs.postMessage(about);
      news(about);
    };
    const alive = setInterval(() => {
      if (performance.now() - touched > IDLE) return end();
      if (stream.readyState !== EventSource.OPEN) return;
      heard = sure = performance.now();
      tabs.postMessage("alive");
    }, ALIVE);
    const end = () => {
      clearInterval(alive);
      stream.close();
      resolve();
    };
    for (const about of ABOUT) stream.addEventListener(about, () => tell(about));
    stream.onopen = () => {
      if (interrupted) ABOUT.forEach(tell); // what came meanwhile was not heard
      interrupted = false;
    };
    stream.onerror = () => {
      interrupted = true;
      if (stream.readyState === EventSource.CLOSED) end();
    };
    addEventListener("pagehide", end, { once: true });
  });
}

if (address) {
  begin();
  for (const sign of ["pointermove", "pointerdown", "keydown", "wheel", "touchmove"]) {
    addEventListener(sign, touch, { passive: true });
  }
  setInterval(() => {
    const now = performance.now();
    if (now - heard > 3 * ALIVE && now - touched < IDLE) everything();
  }, ALIVE);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible" && missed) {
      missed = false;
      hear();
    }
  });
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    begin();
    everything();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-show-news]")) document.body.dispatchEvent(new CustomEvent("baton:changed"));
  });
}
