// The colours: as the system has them, or as the reader last chose; the menu of sections on narrow screens.
// Without this script the system decides, and the sections stand in full.
(function () {
  "use strict";
  var root = document.documentElement;

  function stored() {
    try { return localStorage.getItem("timeline-theme") || "auto"; } catch (error) { return "auto"; }
  }

  function store(theme) {
    try { localStorage.setItem("timeline-theme", theme); } catch (error) { /* not kept, but used */ }
  }

  function show(theme) {
    if (theme === "light" || theme === "dark") root.setAttribute("data-theme", theme);
    else root.removeAttribute("data-theme");
    document.querySelectorAll("#theme button").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.theme === theme));
    });
  }

  function foldSections() {
    var sections = document.getElementById("sections");
    var menu = sections && sections.querySelector(".menu");
    if (!menu) return;
    menu.addEventListener("click", function () {
      menu.setAttribute("aria-expanded", String(sections.classList.toggle("open")));
    });
  }

  root.classList.add("scripted");
  show(stored());
  document.addEventListener("DOMContentLoaded", function () {
    foldSections();
    var group = document.getElementById("theme");
    if (!group) return;
    group.hidden = false;
    show(stored());
    group.addEventListener("click", function (event) {
      var button = event.target.closest("button[data-theme]");
      if (!button) return;
      store(button.dataset.theme);
      show(button.dataset.theme);
    });
  });
})();
