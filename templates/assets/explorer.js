// The explorer: its state, which stands in the address, and what holds its parts together. The static list below it
// stays until everything here works.
(function () {
  "use strict";
  var TL = window.TL;
  var E = TL && TL.explorer;
  var host = document.getElementById("explorer");
  if (!E || !E.model || !E.chart || !E.filters || !E.list || !host) return;
  // Nothing is read out or kept in the history before the reader has stopped for so long.
  var PAUSE = 300;
  var app, chart, filters, list, status, card, told, levels, timer;

  function create() {
    app = {
      model: E.model(TL.index), selection: null, found: null, setWindow: setWindow, zoomTo: zoomTo, zoom: zoom, shift: shift,
      pick: pick, openPicked: openPicked, filtered: filtered, searched: searched, state: emptyState(),
    };
  }

  function emptyState() { return { window: null, level: "all", filters: {}, query: "", picked: null, pickedId: null, lane: 0 }; }

  // MARK: The address

  function read() {
    var values = new URLSearchParams(location.hash.slice(1));
    var lane = app.state.lane;
    app.state = emptyState();
    app.state.lane = lane;
    var days = (values.get("t") || "").split("..").map(TL.parseDay);
    if (days.length === 2 && days[0] !== null && days[1] !== null && days[0] <= days[1]) app.state.window = days;
    app.state.level = app.state.window ? E.level(app.state.window) : "all";
    if (app.state.window && E.levels.indexOf(values.get("z")) >= 0) app.state.level = values.get("z");
    E.facets.forEach(function (facet) {
      var known = app.model.values[facet].map(function (value) { return value[0]; });
      app.state.filters[facet] = (values.get(E.letters[facet]) || "").split(",").filter(function (key) { return known.indexOf(key) >= 0; });
    });
    app.state.query = values.get("q") || "";
    app.state.pickedId = values.get("e");
  }

  function address() {
    var parts = [];
    if (app.state.window) {
      parts.push("t=" + app.state.window.map(TL.iso).join(".."));
      parts.push("z=" + app.state.level);
    }
    E.facets.forEach(function (facet) {
      var keys = app.state.filters[facet] || [];
      if (keys.length) parts.push(E.letters[facet] + "=" + keys.map(encodeURIComponent).join(","));
    });
    if (app.state.query.trim()) parts.push("q=" + encodeURIComponent(app.state.query.trim()));
    if (app.state.pickedId) parts.push("e=" + app.state.pickedId);
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

  function setLevel(level) { setWindow(level === "all" ? null : E.period(middle(), level), true); }

  function zoom(by) {
    var at = E.levels.indexOf(app.state.level) + by;
    if (at >= 0 && at < E.levels.length) setLevel(E.levels[at]);
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
    card.hidden = number === null;
    chart.draw();
    list.mark();
    if (number === null) return write(false);
    TL.titles([number], function (titles) {
      if (app.state.picked !== number || !titles[number]) return;
      var title = titles[number];
      app.state.pickedId = title[0];
      card.replaceChildren(TL.element("p", {}, [
        TL.element("span", { class: "date" }, title[2] + " "),
        TL.element("a", { href: TL.address("e/" + title[0] + ".html") }, title[1]),
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

  // The event an address names is looked for in the months of its window, or in all.
  function findPicked() {
    var id = app.state.pickedId;
    if (!id) {
      card.hidden = true;
      return;
    }
    TL.titles(app.selection.all, function (titles) {
      var number = app.selection.all.find(function (n) { return titles[n] && titles[n][0] === id; });
      if (number !== undefined && app.state.pickedId === id) pick(number);
    });
  }

  // MARK: What is seen

  function tell(text) {
    clearTimeout(timer);
    timer = setTimeout(function () { told.textContent = text; }, PAUSE);
  }

  function draw() {
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

  // How many are shown, of which time; and what is not shown, and why.
  function drawStatus() {
    var selection = app.selection;
    var range = app.state.window || app.model.extent;
    var parts = [TL.count("showing", app.model.size, { shown: TL.number(selection.all.length) })];
    if (range.length) parts[0] += ", " + TL.rangeText(range[0], range[1]);
    parts[0] += ".";
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
      button("csv", function () { list.csv(); }), button("cite", function () { take(citation(), note); }), note,
    ]);
    var help = TL.element("p", { id: "lanes-help", class: "told" }, TL.text("lanes.help"));
    host.append.apply(host, filters.nodes.concat(tools, chart.nodes, help, card, told, line, list.nodes));
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

  // Years load from the newest; what is there is shown meanwhile.
  function loadYears(done) {
    var left = TL.index.years.length;
    if (!left) return done(false);
    var failed = 0;
    TL.index.years.slice().reverse().forEach(function (year) {
      TL.load("y/" + year[0], function (value) {
        if (value) app.model.add(value, year[0] !== "undated");
        else failed += 1;
        left -= 1;
        if (!left) done(failed === 0);
      });
    });
  }

  function show() {
    build();
    read();
    host.hidden = false;
    draw();
    // Only now is what stands in for the explorer taken away.
    document.body.classList.add("has-explorer");
    searched(false);
    findPicked();
    var waits = 0;
    addEventListener("resize", function () {
      cancelAnimationFrame(waits);
      waits = requestAnimationFrame(chart.draw);
    });
    addEventListener("popstate", function () {
      read();
      draw();
      searched(false);
      app.state.picked = null;
      findPicked();
    });
  }

  TL.start(function (isThere) {
    if (!isThere || !TL.index.extent.length) return;
    create();
    loadYears(function (isWhole) { if (isWhole) show(); });
  });
})();
