// The page of the search. The query stands in the address: search.html#q=patriot.
(function () {
  "use strict";
  var TL = window.TL;
  var host = document.getElementById("search");
  if (!TL || !TL.search || !host) return;
  var PAGE = 20;
  var shown = PAGE;
  var asked = 0;
  var field, status, list, more;

  function query() { return new URLSearchParams(location.hash.slice(1)).get("q") || ""; }

  function build() {
    field = TL.element("input", { type: "search", id: "search-field", autocomplete: "off", spellcheck: "false" });
    status = TL.element("p", { role: "status", class: "search-status" });
    list = TL.element("ol", { class: "search-results" });
    more = TL.element("button", { type: "button", hidden: true, click: function () { shown += PAGE; search(); } },
      TL.text("show-more"));
    host.append(
      TL.element("div", { class: "search-bar", role: "search" }, [
        TL.element("label", { for: "search-field" }, TL.text("search.field")), field,
      ]), status, list, more);
    field.addEventListener("input", function () {
      shown = PAGE;
      history.replaceState(null, "", "#" + (field.value.trim() ? "q=" + encodeURIComponent(field.value) : ""));
      search();
    });
    addEventListener("hashchange", read);
    host.hidden = false;
    read();
  }

  function read() {
    shown = PAGE;
    field.value = query();
    search();
  }

  function search() {
    var turn = (asked += 1);
    var words = field.value;
    if (!TL.terms(words).length) return show(turn, words, [], "");
    TL.search(words, function (found) {
      if (!found) return show(turn, words, [], TL.text("search.failed"));
      show(turn, words, found, found.length ? TL.count("search.results", found.length) : TL.text("search.none"));
    });
  }

  // An answer that a later question has overtaken is dropped.
  function show(turn, words, found, message) {
    var numbers = found.slice(0, shown).map(function (pair) { return pair[0]; });
    TL.titles(numbers, function (titles) {
      TL.titles(numbers, function (quotes) {
        if (turn !== asked) return;
        status.textContent = message;
        more.hidden = found.length <= shown;
        list.replaceChildren.apply(list, numbers.filter(function (number) { return titles[number]; })
          .map(function (number) { return row(titles[number], quotes[number] || [], words); }));
      }, "q");
    });
  }

  function row(title, quotes, words) {
    var best = quotes.map(function (quote) { return TL.marked(quote, words); })
      .sort(function (a, b) { return b.length - a.length; })[0];
    return TL.element("li", {}, [
      TL.element("span", { class: "date" }, title[2]),
      TL.element("a", { href: TL.page(title) }, TL.marked(title[1], words)),
      TL.element("span", { class: "note" }, title[3]),
      best && best.length > 1 ? TL.element("q", {}, best) : null,
    ]);
  }

  TL.start(function (isThere) { if (isThere) build(); });
})();
