// Tagging, walking and commanding rows.  <form data-list> … <tr data-id data-href data-drawer-url data-commands="assign note">
// Keys: j k ↓ ↑ walk · x tags · Shift + j/k tags on the way · Enter opens · Space drawer · Esc closes drawer, then untags
import { $, $$, count, modalOpen, storage, takesText } from "./dom.js";
import { fit } from "./fit.js";
import { bare } from "./keys.js";
import { say } from "./messages.js";

const lists = new Map();

class List {
  constructor(form, redrawn) {
    this.form = form;
    this.redrawn = redrawn; // by htmx, after a command: place and focus go on
    this.bar = $(".b-bar", form) || $("[data-list-bar]");
    this.drawer = $("#drawer");
    this.tagged = new Set();
    this.whole = false; // all of the filter, beyond this page
    this.activeId = null;
    this.activeAt = 0; // its place, so that the next row takes over when it leaves the list
    this.anchorId = null;
    this.drawerTimer = 0;

    form.addEventListener("click", (event) => this.click(event));
    form.addEventListener("change", (event) => this.changed(event));
    form.addEventListener("focusin", (event) => {
      const row = event.target.closest("tr[data-id]");
      if (row) this.activate(row, false);
    });
    form.addEventListener("submit", (event) => this.submit(event));
    this.restore();
    this.refresh();
    this.measure();
    new ResizeObserver(() => this.measure()).observe(form);
    // rows come, go and are drawn again by htmx (answers, live updates): tags and place stay right
    new MutationObserver((changes) => {
      const ofRows = (node) => node instanceof Element && (node.matches("tr[data-id]") || $("tr[data-id]", node));
      if (changes.some((change) => [...change.addedNodes, ...change.removedNodes].some(ofRows))) this.refresh();
    }).observe(form, { childList: true, subtree: true });
  }

  /** The list's address is what its place is kept by; a search within it moves it. */
  get key() {
    return `baton:list:${location.pathname}${location.search}`;
  }

  get rows() {
    return $$("tr[data-id]", this.form);
  }

  row(id) {
    return id === null ? null : $(`tr[data-id="${CSS.escape(id)}"]`, this.form);
  }

  box(row) {
    return $(".b-tick input", row);
  }

  /* ── tags ── */

  tag(row, on) {
    const box = this.box(row);
    if (!box || box.disabled) return;
    if (on) this.tagged.add(row.dataset.id);
    else this.tagged.delete(row.dataset.id);
    if (!on) this.whole = false;
  }

  range(toRow) {
    const rows = this.rows;
    const from = rows.indexOf(this.row(this.anchorId) || toRow);
    const to = rows.indexOf(toRow);
    for (const row of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) this.tag(row, true);
  }

  tagWhole() {
    this.whole = true;
    this.refresh();
    $("[data-command]:not([hidden])", this.bar)?.focus();
  }

  /** All of the page; then, where there is more, all of the list; then nothing. */
  tagFurther() {
    const more = $("[data-bar-whole]", this.bar);
    if (this.whole) this.untagAll();
    else if (more && !more.hidden) this.tagWhole();
    else $("[data-tag-all]", this.form)?.click();
  }

  untagAll() {
    this.tagged.clear();
    this.whole = false;
    this.refresh();
  }

  /** Draws what is true: ticks, row colours, the bar. Called after every change and after htmx drew rows again. */
  refresh() {
    const rows = this.rows;
    const here = new Set(rows.map((row) => row.dataset.id));
    for (const id of [...this.tagged]) if (!here.has(id)) this.tagged.delete(id);
    if (this.tagged.size === 0) this.whole = false;
    if (this.activeId !== null && !here.has(this.activeId)) {
      const heir = rows[Math.min(this.activeAt, rows.length - 1)];
      this.activeId = heir ? heir.dataset.id : null;
      if (heir && document.activeElement === document.body && !modalOpen()) this.focus(heir);
    }
    for (const row of rows) {
      const on = this.tagged.has(row.dataset.id);
      const box = this.box(row);
      if (box) box.checked = on;
      row.classList.toggle("is-tagged", on);
      row.classList.toggle("is-active", row.dataset.id === this.activeId);
    }
    const all = $("[data-tag-all]", this.form);
    if (all) {
      const taggable = rows.filter((row) => this.box(row) && !this.box(row).disabled).length;
      all.checked = taggable > 0 && this.tagged.size === taggable;
      all.indeterminate = this.tagged.size > 0 && this.tagged.size < taggable;
    }
    this.drawBar();
    this.save();
  }

  commands() {
    if (this.whole) return new Set((this.form.dataset.commandsWhole || "").split(/\s+/).filter(Boolean));
    let common = null;
    for (const id of this.tagged) {
      const own = (this.row(id)?.dataset.commands || "").split(/\s+/).filter(Boolean);
      common = common === null ? new Set(own) : new Set(own.filter((name) => common.has(name)));
    }
    return common || new Set();
  }

  drawBar() {
    const bar = this.bar;
    if (!bar) return;
    const n = this.tagged.size;
    const focusWasIn = bar.contains(document.activeElement);
    bar.classList.toggle("is-up", n > 0);
    const label = $("[data-bar-count]", bar);
    if (label) {
      const text = this.whole ? label.dataset.whole : count(label, n);
      if (label.textContent !== text) label.textContent = text;
    }
    const may = this.commands();
    let first = true;
    for (const button of $$("[data-command]", bar)) {
      const show = may.has(button.dataset.command);
      button.hidden = !show;
      button.classList.toggle("b-bar-first", show && first);
      if (show) first = false;
    }
    const none = $("[data-bar-none]", bar);
    if (none) none.hidden = n === 0 || may.size > 0;
    const whole = $("[data-bar-whole]", bar);
    if (whole) whole.hidden = this.whole || this.tagged.size === 0 || this.tagged.size < this.rows.length || !this.form.dataset.commandsWhole;
    if (n === 0 && focusWasIn) this.focus(this.row(this.activeId) || this.rows[0]);
  }

  /* ── walking ── */

  activate(row, focus = true) {
    if (!row) return;
    const old = this.row(this.activeId);
    if (old && old !== row) old.classList.remove("is-active");
    row.classList.add("is-active");
    this.activeId = row.dataset.id;
    this.activeAt = this.rows.indexOf(row);
    if (focus) this.focus(row);
    this.save();
    if (this.drawer?.classList.contains("is-open")) this.fillDrawer(row);
  }

  focus(row) {
    const link = row && ($(".b-row-link", row) || $("a, button, input", row));
    if (!link) return;
    link.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }

  step(by, tagging) {
    const rows = this.rows;
    if (rows.length === 0) return;
    const at = rows.indexOf(this.row(this.activeId));
    const focusInside = this.form.contains(document.activeElement) || this.drawer?.contains(document.activeElement);
    let next = at < 0 ? 0 : !focusInside && !tagging ? at : at + by;
    next = Math.max(0, Math.min(rows.length - 1, next));
    if (tagging && at >= 0) {
      this.anchorId ??= rows[at].dataset.id;
      this.tag(rows[at], true);
      this.tag(rows[next], true);
    }
    this.activate(rows[next]);
    if (tagging) this.refresh();
  }

  toggle(row) {
    if (!row) return;
    this.tag(row, !this.tagged.has(row.dataset.id));
    this.anchorId = row.dataset.id;
    this.refresh();
  }

  open(row, event) {
    const href = row?.dataset.href;
    if (!href) return;
    this.save();
    if (event && (event.ctrlKey || event.metaKey || event.button === 1)) window.open(href, "_blank", "noopener");
    else location.assign(href);
  }

  /* ── drawer ── */

  fillDrawer(row, now = false) {
    const url = row?.dataset.drawerUrl;
    if (!url || !this.drawer || this.drawer.dataset.shows === url) return;
    clearTimeout(this.drawerTimer);
    this.drawerTimer = setTimeout(() => {
      this.drawer.dataset.shows = url;
      window.htmx.ajax("GET", url, { source: this.drawer, target: this.drawer, swap: "innerHTML" });
    }, now ? 0 : 120);
  }

  openDrawer(row) {
    if (!this.drawer || !row?.dataset.drawerUrl) return;
    this.drawer.classList.add("is-open");
    this.fillDrawer(row, true);
    this.measure();
  }

  closeDrawer() {
    if (!this.drawer?.classList.contains("is-open")) return false;
    const focusWasIn = this.drawer.contains(document.activeElement);
    this.drawer.classList.remove("is-open");
    delete this.drawer.dataset.shows;
    this.drawer.replaceChildren();
    if (focusWasIn || document.activeElement === document.body) this.focus(this.row(this.activeId));
    this.measure();
    return true;
  }

  /* ── events ── */

  click(event) {
    const row = event.target.closest("tr[data-id]");
    if (event.target.closest("[data-untag]")) {
      event.preventDefault();
      this.untagAll();
      return;
    }
    if (event.target.closest("[data-bar-whole]")) {
      event.preventDefault();
      this.tagWhole();
      return;
    }
    if (!row) return;
    if (event.shiftKey && !event.target.closest("a, button")) {
      event.preventDefault();
      getSelection()?.removeAllRanges();
      this.range(row);
      this.activate(row, false);
      // the browser still turns the box itself on this click: draw after it did
      setTimeout(() => this.refresh());
      return;
    }
    if (event.target.closest("a, button, input, label, summary, select")) return;
    if (event.ctrlKey || event.metaKey || event.target.closest(".b-cell-tick")) {
      this.activate(row, false);
      this.toggle(row);
      return;
    }
    if (String(getSelection())) return; // somebody marks a phone number
    this.open(row, event);
  }

  changed(event) {
    if (event.target.matches("[data-tag-all]")) {
      const on = event.target.checked;
      if (!on) this.tagged.clear();
      for (const row of this.rows) this.tag(row, on);
      this.refresh();
      return;
    }
    const row = event.target.closest("tr[data-id]");
    if (row && event.target === this.box(row)) {
      this.tag(row, event.target.checked);
      this.anchorId = row.dataset.id;
      this.activate(row, false);
      this.refresh();
    }
  }

  /** A bar button with data-dialog-url sends the tagged ids there and shows the answer in #dialog. */
  submit(event) {
    const url = event.submitter?.dataset.dialogUrl;
    if (!url || !window.htmx) return;
    event.preventDefault();
    event.stopPropagation();
    const button = event.submitter;
    if (this.tagged.size === 0 && button.dataset.tagFirst) {
      say(button.dataset.tagFirst);
      this.box(this.row(this.activeId) || this.rows[0])?.focus();
      return;
    }
    if (this.whole) {
      // all of the list: a dialog of its own, by the list's address (a search may have moved it) instead of by its leads
      const list = new URLSearchParams(location.search);
      list.set("task", event.submitter.dataset.command.toUpperCase());
      window.htmx.ajax("GET", `${this.form.dataset.wholeUrl}?${list}`, { target: "#dialog", swap: "innerHTML" });
      return;
    }
    window.htmx.ajax("POST", url, { source: this.form, target: "#dialog", swap: "innerHTML" });
  }

  keydown(event) {
    if (modalOpen() || takesText(event.target)) return;
    if (event.key === "Escape") {
      if (event.defaultPrevented) return;
      if (this.closeDrawer()) event.preventDefault();
      else if (this.tagged.size > 0) {
        event.preventDefault();
        this.untagAll();
      }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const free = event.target === document.body || this.form.contains(event.target) || this.drawer?.contains(event.target);
    const inBar = this.bar?.contains(event.target);
    const inDrawer = this.drawer?.contains(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && free && !inBar && !inDrawer && !event.target.closest("details, select")) {
      event.preventDefault();
      this.step(step, event.shiftKey);
      return;
    }
    if (!bare(event)) return;
    const row = this.row(this.activeId);
    switch (event.key) {
      case "j": case "J": event.preventDefault(); this.step(1, event.shiftKey); break;
      case "k": case "K": event.preventDefault(); this.step(-1, event.shiftKey); break;
      case "x": if (row) { event.preventDefault(); this.toggle(row); } break;
      case "*": event.preventDefault(); this.tagFurther(); break;
      case "Home": case "End":
        if (free && !inDrawer) { event.preventDefault(); this.activate(event.key === "Home" ? this.rows[0] : this.rows.at(-1)); }
        break;
      case " ":
        // on the row (its link or the page), never instead of a button's or a box's own Space
        if (row && (event.target === document.body || event.target.matches(".b-row-link"))) {
          event.preventDefault();
          if (this.drawer?.classList.contains("is-open")) this.closeDrawer();
          else this.openDrawer(row);
        }
        break;
      case "Enter":
        // on the link it is the link's own; a tick box must not send the form
        if (event.target === document.body || event.target.matches(".b-tick input")) { event.preventDefault(); this.open(row, event); }
        break;
    }
  }

  /* ── place ── */

  save() {
    if (this.restoring) return;
    storage.write(this.key, { tagged: [...this.tagged], whole: this.whole, active: this.activeId, place: this.activeAt, anchor: this.anchorId, y: Math.round(scrollY), at: Date.now() });
  }

  restore() {
    const kept = storage.read(this.key);
    if (!kept || Date.now() - kept.at > 12 * 3600_000) return;
    this.restoring = true;
    this.tagged = new Set(kept.tagged);
    this.whole = !!kept.whole;
    this.activeAt = kept.place || 0;
    // the next row takes over where the row has left the list
    const active = kept.active && (this.row(kept.active) || this.rows[Math.min(this.activeAt, this.rows.length - 1)]);
    this.activeId = active ? active.dataset.id : null;
    this.anchorId = kept.anchor ?? null;
    const back = this.redrawn || performance.getEntriesByType("navigation")[0]?.type !== "navigate" || (document.referrer && new URL(document.referrer).origin === location.origin);
    if (back && this.activeId && document.activeElement === document.body && !modalOpen()) {
      $(".b-row-link", this.row(this.activeId))?.focus({ preventScroll: true });
    }
    if (back && kept.y) requestAnimationFrame(() => scrollTo(0, kept.y));
    this.restoring = false;
  }

  measure() {
    $$(".b-listwrap", this.form).forEach(fit);
  }
}

function adopt(redrawn = false) {
  for (const [form, list] of lists) if (!form.isConnected) { list.save(); lists.delete(form); }
  for (const form of $$("[data-list]")) {
    if (lists.has(form)) lists.get(form).refresh();
    else lists.set(form, new List(form, redrawn));
  }
}

adopt();
document.addEventListener("htmx:afterSwap", () => adopt(true));
// offers that move up under the thumb which has just answered one do not take the same tap for theirs
document.addEventListener("htmx:afterSwap", () => {
  for (const offers of $$(".b-offers")) {
    offers.classList.add("is-fresh");
    setTimeout(() => offers.classList.remove("is-fresh"), 700);
  }
});
document.addEventListener("htmx:afterSettle", () => {
  adopt(true);
  for (const list of lists.values()) list.measure();
});
document.addEventListener("keydown", (event) => {
  for (const list of lists.values()) list.keydown(event);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-drawer-close]")) for (const list of lists.values()) list.closeDrawer();
});
addEventListener("pagehide", () => {
  for (const list of lists.values()) list.save();
});
// the page is asked for again where it is now: a search may have moved it since it was served
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt.id === "refresh") event.detail.path = location.pathname + location.search;
});
// the page came back from the browser's own memory: boxes may have been restored by it
addEventListener("pageshow", (event) => {
  if (event.persisted) for (const list of lists.values()) list.refresh();
});
// the answer to a bulk command says: these are done
document.addEventListener("baton:untag", () => {
  for (const list of lists.values()) list.untagAll();
});
