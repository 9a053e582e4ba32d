// The explorer: its state, which stands in the address, and what holds its parts together. The static list below it
// stays until everything here works.
(function () {
  "use strict";
  var TL = window.TL;
  var E = TL && TL.explorer;
  var host = document.getElementById("explorer");
  if (!E || !E.model || !E.chart || !E.filters || !E.list || !host) return;
  // Nothing is read out before the reader has stopped for so long.
  var PAUSE = 300;
  // A timeline of more events opens on the last months, and reads no other years until they are wanted.
  var LARGE = 20000;
  // So many years are waited for before anything is drawn.
  var FEW = 2;
  var isShown = false;
  var app, chart, filters, list, status, card, told, printed, levels, timer, frame;

  function create() {
    app = {
      model: E.model(TL.index), selection: null, found: null, setWindow: setWindow, zoomTo: zoomTo, zoom: zoom, shift: shift,
      isWhole: false, hasDensity: false, pick: pick, openPicked: openPicked, filtered: filtered, searched: searched, state: emptyState(),
    };
  }

  function emptyState() { return { window: null, level: "all", filters: {}, query: "", picked: null, pickedId: null, pickedMonth: null, lane: 0 }; }

  // MARK: The address

  function read() {
    var values = new URLSearchParams(location.hash.slice(1));
    var lane = app.state.lane;
    app.state = emptyState();
    app.state.lane = lane;
    var days = (values.get("t") || "").split("..").map(TL.parseDay);
    if (days.length === 2 && days[0] !== null && days[1] !== null && days[0] <= days[1]) app.state.window = days;
    else if (isLarge() && !location.hash.slice(1)) app.state.window = TL.index.recent.slice();
    app.state.level = app.state.window ? E.level(app.state.window) : "all";
    if (app.state.window && E.levels.indexOf(values.get("z")) >= 0) app.state.level = values.get("z");
    E.facets.forEach(function (facet) {
      var known = app.model.values[facet].map(function (value) { return value[0]; });
      app.state.filters[facet] = (values.get(E.letters[facet]) || "").split(",").filter(function (key) { return known.indexOf(key) >= 0; });
    });
    app.state.query = values.get("q") || "";
    app.state.pickedId = values.get("e");
    app.state.pickedMonth = values.get("m");
  }

  function isLarge() { return app.model.size > LARGE; }

  function address() {
    var parts = [];
    if (app.state.window) {
      parts.push("t=" + app.state.window.map(TL.iso).join(".."));
      parts.push("z=" + app.state.level);
    } else if (isLarge()) parts.push("z=all");
    E.facets.forEach(function (facet) {
      var keys = app.state.filters[facet] || [];
      if (keys.length) parts.push(E.letters[facet] + "=" + keys.map(encodeURIComponent).join(","));
    });
    if (app.state.query.trim()) parts.push("q=" + encodeURIComponent(app.state.query.trim()));
    if (app.state.pickedId) parts.push("e=" + app.state.pickedId);
    if (app.state.pickedId && app.state.pickedMonth) parts.push("m=" + app.state.pickedMonth);
    return parts.join("&");
  }

  function write(isDone) {
    var hash = "#" + address();
    if (hash === (location.hash || "#")) return;
    history[isDone ? "pushState" : "replaceState"](null, "", hash === "#" ? location.pathname + location.search : hash);
  }

  // MARK: Changes

  // `isDone` is false while a drag goes on: the address gets its end.
  function setWindow(range, isDone) {
    var extent = app.model.extent;
    var whole = !range || (range[0] <= extent[0] && range[1] >= extent[1]);
    app.state.window = whole ? null : [range[0], range[1]];
    app.state.level = whole ? "all" : E.level(range);
    draw();
    if (isDone) write(true);
  }

  // Zooms in to so many days; to a single one only from its week.
  function zoomTo(days) {
    var isDay = days[0] === days[1] && app.state.level !== "week";
    setWindow(isDay ? E.period(days[0], "week") : days, true);
  }

  function middle() {
    if (app.state.picked !== null && app.model.columns.dated[app.state.picked]) return app.model.columns.day[app.state.picked];
    var range = app.state.window || app.model.extent;
    return Math.floor((range[0] + range[1]) / 2);
  }

  function setLevel(level, day) {
    var at = day === undefined ? middle() : day;
    setWindow(level === "all" ? null : E.period(at, level), true);
  }

  // One level in or out, around a day where one is pointed at.
  function zoom(by, day) {
    var at = E.levels.indexOf(app.state.level) + by;
    if (at >= 0 && at < E.levels.length) setLevel(E.levels[at], day);
  }

  // To the window before or behind, of the calendar where this one is a period of it.
  function shift(by) {
    var range = app.state.window;
    if (!range) return;
    var period = app.state.level === "all" ? null : E.period(range[0], app.state.level);
    var isPeriod = period && period[0] === range[0] && period[1] === range[1];
    if (isPeriod) return setWindow(E.period(by < 0 ? range[0] - 1 : range[1] + 1, app.state.level), true);
    var days = range[1] - range[0] + 1;
    setWindow([range[0] + by * days, range[1] + by * days], true);
  }

  function filtered(isDone) {
    draw();
    write(isDone);
  }

  // The words of the field decide, once the index has answered; a later question drops an earlier answer.
  function searched(isDone) {
    var words = app.state.query;
    if (!TL.search || !TL.terms(words).length) {
      app.found = null;
      return filtered(isDone);
    }
    TL.search(words, function (found) {
      if (words !== app.state.query) return;
      app.found = found ? new Set(found.map(function (pair) { return pair[0]; })) : null;
      filtered(isDone);
      if (!found) tell(TL.text("search.failed"));
    });
  }

  // Picks an event, shows it under the lanes, and tells it where the keyboard led there.
  function pick(number, isTold) {
    app.state.picked = number;
    app.state.pickedId = null;
    app.state.pickedMonth = null;
    card.hidden = number === null;
    chart.draw();
    list.mark();
    if (number === null) return write(false);
    TL.titles([number], function (titles) {
      if (app.state.picked !== number || !titles[number]) return;
      var title = titles[number];
      app.state.pickedId = title[0];
      app.state.pickedMonth = TL.place(number).month;
      card.replaceChildren(TL.element("p", {}, [
        TL.element("span", { class: "date" }, title[2] + " "),
        TL.element("a", { href: TL.page(title) }, title[1]),
        TL.element("span", { class: "note" }, " " + title[3]),
      ]));
      if (isTold) tell(chart.tell(title));
      write(false);
    });
  }

  function openPicked() {
    var link = card.querySelector("a");
    if (!card.hidden && link) location.href = link.href;
  }

  // The event an address names is looked for in the month it names, else among all that is shown.
  function findPicked() {
    var id = app.state.pickedId;
    var month = TL.index.months.find(function (entry) { return entry[0] === app.state.pickedMonth; });
    card.hidden = true;
    if (!id) return;
    find(month ? numbers(month[1], month[2]) : [], function () { if (app.isWhole) find(app.selection.all); });

    function find(among, otherwise) {
      TL.titles(among, function (titles) {
        var number = among.find(function (n) { return titles[n] && titles[n][0] === id; });
        if (app.state.pickedId !== id) return;
        if (number !== undefined) pick(number);
        else if (otherwise) otherwise();
      });
    }
  }

  function numbers(from, count) { return Array.from({ length: count }, function (none, i) { return from + i; }); }

  // MARK: What is seen

  function tell(text) {
    clearTimeout(timer);
    timer = setTimeout(function () { told.textContent = text; }, PAUSE);
  }

  function draw() {
    var isFiltered = app.model.isFiltered(app.state, app.found);
    app.isWhole = !need().length;
    // Until every year is there, numbers by month stand in for what is not filtered.
    app.hasDensity = !isFiltered && app.model.years.some(function (year) { return !year.isReady; });
    app.selection = app.model.select(app.state, app.found);
    chart.draw();
    filters.draw();
    list.draw(true);
    drawStatus();
    levels.forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.getAttribute("data-level") === app.state.level));
    });
    host.querySelectorAll("[data-shift]").forEach(function (button) { button.disabled = !app.state.window; });
  }

  // Asks for the years that the state needs, the newest first, and draws anew as they come.
  function need() {
    var wanted = app.model.needed(app.state, app.found);
    wanted.slice().reverse().forEach(function (year) {
      if (year.isAsked) return;
      year.isAsked = true;
      TL.load("y/" + year.name, function (value) {
        if (!value) return giveUp();
        app.model.add(year, value);
        again();
      });
    });
    return wanted;
  }

  function again() {
    if (frame) return;
    frame = requestAnimationFrame(function () {
      frame = 0;
      if (!isShown) {
        if (!need().length) reveal();
        return;
      }
      var wasWhole = app.isWhole;
      draw();
      if (app.isWhole && !wasWhole && app.state.pickedId && app.state.picked === null) findPicked();
    });
  }

  // Where data does not load, what the page holds without scripts is shown.
  function giveUp() {
    host.hidden = true;
    document.body.classList.remove("has-explorer");
  }

  // How many are shown, of which time; and what is not shown, and why.
  function drawStatus() {
    var selection = app.selection;
    var range = app.state.window || app.model.extent;
    if (!app.isWhole) {
      status.textContent = TL.text("loading", { n: TL.number(app.model.read), all: TL.number(app.model.size) });
      return;
    }
    var parts = [[TL.count("showing", app.model.size, { shown: TL.number(selection.all.length) })]
      .concat(TL.rangeText(range[0], range[1]), filters.names()).join(", ") + "."];
    if (selection.imprecise) parts.push(TL.count("imprecise", selection.imprecise));
    if (selection.undated) parts.push(TL.count("undated", selection.undated));
    if (selection.outside) parts.push(TL.count("outside", selection.outside));
    status.textContent = parts.join(" ");
  }

  function button(key, call, attributes) {
    return TL.element("button", Object.assign({ type: "button", click: call }, attributes), TL.text(key));
  }

  function build() {
    chart = E.chart(app);
    filters = E.filters(app);
    list = E.list(app);
    levels = E.levels.map(function (level) {
      return button("zoom." + level, function () { setLevel(level); }, { "data-level": level, "aria-pressed": "false" });
    });
    status = TL.element("span", { role: "status" });
    told = TL.element("p", { class: "told", role: "status" });
    card = TL.element("div", { class: "picked-card", hidden: true });
    var note = TL.element("span", { class: "taken", role: "status" });
    var tools = TL.element("div", { class: "zoom-bar" }, [
      button("earlier", function () { shift(-1); }, { "data-shift": "-1" }),
      TL.element("div", { class: "levels", role: "group", "aria-label": TL.text("zoom") }, levels),
      button("later", function () { shift(1); }, { "data-shift": "1" }),
    ]);
    var line = TL.element("div", { class: "status-line" }, [
      status, button("reset", reset), button("copy", function () { take(location.href, note); }),
      button("csv", function () { list.csv(); }),
      button("print", function () { list.whole(function () { print(); }); }), button("cite", function () { take(citation(), note); }), note,
    ]);
    var help = TL.element("p", { id: "lanes-help", class: "told" }, TL.text("lanes.help"));
    printed = TL.element("p", { class: "printed" });
    host.append.apply(host, filters.nodes.concat(tools, chart.nodes, help, card, told, line, list.nodes, printed));
  }

  function reset() {
    app.state = emptyState();
    app.found = null;
    card.hidden = true;
    draw();
    write(true);
  }

  function citation() {
    return TL.text("cite.text", {
      title: document.title, status: status.textContent, version: TL.index.version, address: location.href,
    });
  }

  // To the clipboard, or where a browser has none for this page, into a field to copy from.
  function take(text, note) {
    function byHand() {
      var field = TL.element("input", { readonly: true, value: text, "aria-label": TL.text("copy.by-hand") });
      note.replaceChildren(TL.text("copy.by-hand") + " ", field);
      field.select();
    }
    if (!navigator.clipboard) return byHand();
    navigator.clipboard.writeText(text).then(function () { note.textContent = TL.text("copied"); }, byHand);
  }

  // On paper stands the whole selection, as far as its titles are there, and where it is found again.
  function onPaper() {
    printed.textContent = TL.text("printed", {
      title: document.title, status: status.textContent, version: TL.index.version, address: location.href,
    });
    list.print();
  }

  // What stands in for the explorer stays until a large timeline has the few years that its view needs: it is drawn once.
  function show() {
    build();
    read();
    var wanted = need().length;
    if (isLarge() && wanted > 0 && wanted <= FEW) return;
    reveal();
  }

  function reveal() {
    isShown = true;
    host.hidden = false;
    // Only now is what stands in for the explorer taken away.
    document.body.classList.add("has-explorer");
    draw();
    if (app.state.query) searched(false);
    findPicked();
    addEventListener("resize", again);
    addEventListener("beforeprint", onPaper);
    addEventListener("afterprint", function () { list.draw(false); });
    addEventListener("popstate", function () {
      read();
      app.found = null;
      draw();
      if (app.state.query) searched(false);
      app.state.picked = null;
      findPicked();
    });
  }

  TL.start(function (isThere) {
    if (!isThere || !TL.index.extent.length) return;
    create();
    show();
  });
})();
