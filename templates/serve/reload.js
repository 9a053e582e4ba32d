// Loads the page again when the site was built anew. `timeline serve` adds it to each page; no written page has it.
// The page's policy allows no connection but scripts of its own site, so the version comes as one.
(function () {
  "use strict";
  const seen = new URL(document.currentScript.src).search.slice(1);
  window.timelineVersion = function (version) {
    if (version !== seen) location.reload();
  };
  setInterval(function () {
    const script = document.createElement("script");
    script.src = "/_timeline/version.js?" + Date.now();
    script.onload = script.onerror = function () { script.remove(); };
    document.head.append(script);
  }, 1000);
}());
