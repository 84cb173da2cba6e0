// Classic script, loaded in <head> before the style sheets: Tabler wants data-bs-theme, the system decides it.
(function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function apply() {
    root.setAttribute("data-bs-theme", dark.matches ? "dark" : "light");
  }
  root.classList.add("js");
  apply();
  dark.addEventListener("change", apply);
})();
