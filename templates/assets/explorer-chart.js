// The explorer's drawings: the histogram with its brush, the axis, and the lanes. Each is drawn anew from the state.
(function () {
  "use strict";
  var TL = window.TL;
  var E = TL && TL.explorer;
  if (!E) return;
  // No more marks than this are drawn; beyond it a lane shows counts.
  var MARKS = 400;
  var COLUMN = 14;
  var PER_BIN = 3;
  var LANE = 44;
  var COARSER = ["week", "month", "quarter", "year"];

  // A chart for `app`, which has `model`, `state`, `selection`, and the calls setWindow(range, isDone), zoomTo(range),
  // pick(number).
  E.chart = function (app) {
    var box = TL.element("div", { class: "overview" });
    var narrow = matchMedia("(max-width: 719px)");
    var plot = TL.svg("svg", { class: "overview-plot", "aria-hidden": "true", focusable: "false" });
    var thumbs = ["start", "end"].map(thumb);
    var shade = TL.element("div", { class: "brush" });
    var axis = TL.svg("svg", { class: "axis-plot", "aria-hidden": "true", focusable: "false" });
    var lanes = TL.element("div", {
      class: "lanes", tabindex: "0", role: "group", "aria-label": TL.text("lanes"), "aria-describedby": "lanes-help",
      keydown: key,
    });
    var chips = TL.element("div", { class: "lane-chips", role: "group", "aria-label": TL.text("lanes") });
    var chart = { nodes: [box, chips, axis, lanes], draw: draw, rows: [] };
    box.append(plot, shade, thumbs[0], thumbs[1]);
    box.addEventListener("pointerdown", drag);
    // Ctrl or ⌘ with the wheel zooms; the plain wheel scrolls the page.
    [lanes, box].forEach(function (node) {
      node.addEventListener("wheel", function (event) {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        app.zoom(event.deltaY < 0 ? 1 : -1, pointed(node, event.clientX));
      }, { passive: false });
      pinch(node);
    });

    // The day under a pointer: of all time on the histogram, of the window on the lanes.
    function pointed(node, x) {
      var frame = (node === box ? box : axis).getBoundingClientRect();
      var own = node === box ? extent() : range();
      var share = (x - frame.left) / Math.max(1, frame.width);
      return Math.max(own[0], Math.min(own[1], own[0] + Math.floor(share * (own[1] - own[0] + 1))));
    }

    // Two fingers moved apart zoom in, moved together they zoom out, a level at a time.
    function pinch(node) {
      var fingers = new Map();
      var apart = 0;
      function distance() {
        var ends = Array.from(fingers.values());
        return Math.abs(ends[0] - ends[1]);
      }
      node.addEventListener("pointerdown", function (event) {
        if (event.pointerType !== "touch") return;
        fingers.set(event.pointerId, event.clientX);
        chart.isPinched = fingers.size > 1;
        if (fingers.size === 2) apart = Math.max(24, distance());
      });
      node.addEventListener("pointermove", function (event) {
        if (!fingers.has(event.pointerId)) return;
        fingers.set(event.pointerId, event.clientX);
        if (fingers.size !== 2) return;
        var by = distance() > apart * 1.6 ? 1 : distance() < apart / 1.6 ? -1 : 0;
        if (!by) return;
        var ends = Array.from(fingers.values());
        apart = Math.max(24, distance());
        app.zoom(by, pointed(node, (ends[0] + ends[1]) / 2));
      });
      ["pointerup", "pointercancel"].forEach(function (name) {
        node.addEventListener(name, function (event) { fingers.delete(event.pointerId); });
      });
    }

    function extent() { return app.model.extent; }
    function range() { return app.state.window || extent(); }
    function width() { return Math.max(200, Math.round(box.getBoundingClientRect().width) || 960); }
    function dayAt(x, size) {
      var days = extent()[1] - extent()[0] + 1;
      return Math.max(extent()[0], Math.min(extent()[1], extent()[0] + Math.floor((x / size) * days)));
    }

    function draw() {
      var size = width();
      overview(size);
      drawAxis(size);
      drawLanes(size);
    }

    // The whole time, with what passes the filters; hatched where the date is coarser than a bar.
    function overview(size) {
      var height = narrow.matches ? 64 : 96;
      var starts = E.bins(extent(), E.unit("all", extent()));
      var bins = app.hasDensity ? E.density(starts) : E.histogram(app.model, app.selection.outer, starts);
      var span = extent()[1] - extent()[0] + 1;
      var highest = 1;
      bins.exact.forEach(function (count, i) { highest = Math.max(highest, count + bins.coarse[i]); });
      function x(day) { return ((Math.min(day, extent()[1] + 1) - extent()[0]) / span) * size; }
      var solid = "";
      var hatched = "";
      bins.exact.forEach(function (count, i) {
        var left = Math.max(0, x(starts[i]));
        var wide = Math.max(1, x(starts[i + 1]) - left - 1);
        var tall = (count / highest) * (height - 4);
        var cap = (bins.coarse[i] / highest) * (height - 4);
        if (count) solid += rect(left, height - tall, wide, tall);
        if (cap) hatched += rect(left, height - tall - cap, wide, cap);
      });
      size2(plot, size, height);
      plot.replaceChildren(hatch(), TL.svg("path", { class: "bars", d: solid }),
        TL.svg("path", { class: "bars-coarse", d: hatched, fill: "url(#explorer-hatch)" }));
      box.style.setProperty("--tall", height + "px");
      var from = x(range()[0]);
      var to = x(range()[1] + 1);
      shade.hidden = !app.state.window;
      shade.style.insetInlineStart = from + "px";
      shade.style.width = Math.max(2, to - from) + "px";
      thumbs.forEach(function (node, end) {
        node.style.left = (end ? to : from) + "px";
        node.setAttribute("aria-valuemin", extent()[0]);
        node.setAttribute("aria-valuemax", extent()[1]);
        node.setAttribute("aria-valuenow", range()[end]);
        node.setAttribute("aria-valuetext", TL.text("bin", {
          date: TL.dayText(range()[end]), events: TL.count("events", app.selection.all.length),
        }));
      });
    }

    function hatch() {
      return TL.svg("defs", {}, TL.svg("pattern", {
        id: "explorer-hatch", width: 4, height: 4, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)",
      }, TL.svg("path", { class: "hatch-line", d: "M0 0V4" })));
    }

    function thumb(name, end) {
      return TL.element("div", {
        class: "thumb", role: "slider", tabindex: "0", "aria-label": TL.text("thumb." + name),
        "aria-orientation": "horizontal",
        keydown: function (event) {
          var page = Math.max(7, Math.round((extent()[1] - extent()[0]) / 24));
          var steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -page, PageUp: page };
          var own = range().slice();
          if (event.key in steps) own[end] += steps[event.key] * (event.shiftKey ? 7 : 1);
          else if (event.key === "Home") own[end] = end ? own[0] : extent()[0];
          else if (event.key === "End") own[end] = end ? extent()[1] : own[1];
          else return;
          event.preventDefault();
          own[end] = Math.max(end ? own[0] : extent()[0], Math.min(end ? extent()[1] : own[1], own[end]));
          app.setWindow(own, true);
        },
      });
    }

    // Dragging on the histogram chooses a part of it; dragging a thumb moves that end.
    function drag(event) {
      if (event.button !== 0 || !event.isPrimary) return;
      var frame = box.getBoundingClientRect();
      var end = thumbs.indexOf(event.target);
      var fixed = end < 0 ? dayAt(event.clientX - frame.left, frame.width) : range()[1 - end];
      var moved = end >= 0;
      box.setPointerCapture(event.pointerId);
      function move(next) {
        if (chart.isPinched) return stop();
        if (!moved && Math.abs(next.clientX - event.clientX) < 4) return;
        moved = true;
        var day = dayAt(next.clientX - frame.left, frame.width);
        app.setWindow([Math.min(day, fixed), Math.max(day, fixed)], false);
      }
      function stop() {
        box.removeEventListener("pointermove", move);
        box.removeEventListener("pointerup", stop);
        box.removeEventListener("pointercancel", stop);
        if (chart.isPinched) return;
        if (moved) return app.setWindow(range(), true);
        var starts = E.bins(extent(), E.unit("all", extent()));
        var bin = E.bin(starts, fixed);
        if (bin >= 0) app.setWindow([Math.max(extent()[0], starts[bin]), Math.min(extent()[1], starts[bin + 1] - 1)], true);
      }
      box.addEventListener("pointermove", move);
      box.addEventListener("pointerup", stop);
      box.addEventListener("pointercancel", stop);
    }

    // Ticks of the window only, at most 24.
    function drawAxis(size) {
      var own = range();
      var span = own[1] - own[0] + 1;
      var unit = span <= 24 ? "day" : span <= 24 * 7 ? "week" : span <= 24 * 30 ? "month" : span <= 24 * 91 ? "quarter" : "year";
      var room = Math.max(1, Math.floor(size / 56));
      var starts = E.bins(own, unit).slice(0, -1).filter(function (day) { return day >= own[0]; });
      var step = Math.ceil(starts.length / Math.min(24, room));
      size2(axis, size, 28);
      axis.replaceChildren.apply(axis, starts.filter(function (day, i) { return i % step === 0; }).map(function (day) {
        var x = ((day - own[0]) / span) * size;
        var late = x > size - 48;
        return TL.svg("g", {}, [
          TL.svg("path", { class: "grid", d: "M" + x.toFixed(1) + " 0v8" }),
          TL.svg("text", { class: "tick", x: late ? size : x.toFixed(1), y: 20, "text-anchor": late ? "end" : "start" }, tick(day, unit)),
        ]);
      }));
    }

    function tick(day, unit) {
      var date = TL.civil(day);
      if (unit === "year") return String(date.year);
      if (unit === "day" || unit === "week") return TL.text("date.day-of-year", { day: date.day, month: TL.text("month.short." + date.month) });
      return date.month === 1 ? String(date.year) : TL.text("month.short." + date.month);
    }

    // A lane a row: marks where there is room for them, else counts to zoom into.
    function drawLanes(size) {
      var own = range();
      var isNarrow = narrow.matches;
      var starts = E.bins(own, E.unit(app.state.level, own));
      // On a phone bins grow until a count has room in them.
      COARSER.forEach(function (unit) {
        if (isNarrow && (starts.length - 1) * COLUMN > size) starts = E.bins(own, unit);
      });
      var byLane = TL.index.lanes.map(function () { return []; });
      app.selection.all.forEach(function (n) {
        var isBefore = app.model.columns.last[n] < own[0];
        if (app.model.columns.dated[n] && !isBefore && E.bin(starts, Math.max(own[0], app.model.columns.day[n])) >= 0) byLane[app.model.columns.lane[n]].push(n);
      });
      var counted = app.hasDensity && !app.isWhole && !app.state.window
        ? byLane.map(function (events, lane) { return both(E.density(starts, [lane])); }) : null;
      var sizes = byLane.map(function (events, lane) { return counted ? sum(counted[lane]) : events.length; });
      var used = byLane.map(function (events, lane) { return lane; }).filter(function (lane) { return sizes[lane]; });
      if (used.indexOf(app.state.lane) < 0) app.state.lane = used.length ? used[0] : 0;
      var shown = isNarrow ? used.filter(function (lane) { return lane === app.state.lane; }) : used;
      var total = 0;
      chart.rows = shown.map(function (lane) { return { lane: lane, events: byLane[lane] }; });
      chips.hidden = !isNarrow || used.length < 2;
      chips.replaceChildren.apply(chips, isNarrow ? used.map(function (lane) { return chip(lane, sizes[lane]); }) : []);
      lanes.replaceChildren.apply(lanes, chart.rows.map(function (row) {
        var drawn = laneMarks(row, starts, own, size, MARKS - total, counted ? counted[row.lane] : null);
        total += drawn.marks;
        return TL.element("div", { class: "lane" }, [
          TL.element("span", { class: "lane-name" }, [
            TL.index.lanes[row.lane][1] + " ", TL.element("span", { class: "lane-count" }, TL.number(sizes[row.lane])),
          ]), drawn.svg,
        ]);
      }));
      lanes.hidden = !shown.length;
    }

    function chip(lane, count) {
      return TL.element("button", {
        type: "button", "aria-pressed": String(lane === app.state.lane),
        click: function () {
          app.state.lane = lane;
          draw();
        },
      }, TL.index.lanes[lane][1] + " " + TL.number(count));
    }

    function both(bins) { return Array.from(bins.exact, function (count, i) { return count + bins.coarse[i]; }); }

    function sum(numbers) { return numbers.reduce(function (all, one) { return all + one; }, 0); }

    // `counts` stand in for events that are not read yet.
    function laneMarks(row, starts, own, size, left, counts) {
      var span = own[1] - own[0] + 1;
      var bins = starts.slice(0, -1).map(function () { return []; });
      row.events.forEach(function (n) { bins[E.bin(starts, Math.max(own[0], app.model.columns.day[n]))].push(n); });
      var svg = TL.svg("svg", { class: "lane-plot", "aria-hidden": "true", focusable: "false" });
      size2(svg, size, LANE);
      svg.append(TL.svg("path", { class: "grid", d: "M0 " + (LANE - 0.5) + "H" + size }));
      var marks = 0;
      var wide = size / bins.length;
      bins.forEach(function (events, i) {
        var number = counts ? counts[i] : events.length;
        if (!number) return;
        var first = Math.max(starts[i], own[0]);
        var x = ((first - own[0]) / span) * size;
        var next = ((Math.min(starts[i + 1], own[1] + 1) - own[0]) / span) * size;
        // A day cannot be zoomed into: its events stand side by side as far as there is room.
        var room = starts[1] - starts[0] === 1 ? PER_BIN * Math.max(1, Math.floor(wide / 28)) : PER_BIN;
        var isFew = !counts && number <= room && wide >= COLUMN && marks + events.length <= left;
        if (!isFew) return svg.append(pill(row.lane, number, (x + next) / 2, next - x, [first, Math.min(starts[i + 1] - 1, own[1])], wide));
        events.forEach(function (n, place) {
          var column = Math.floor(place / PER_BIN);
          var share = (next - x) / Math.ceil(events.length / PER_BIN);
          marks += 1;
          svg.append(mark(n, x + column * share, x + (column + 1) * share, place % PER_BIN,
            Math.min(PER_BIN, events.length - column * PER_BIN), own, span, size));
        });
      });
      return { svg: svg, marks: marks };
    }

    function pill(lane, number, middle, room, days, wide) {
      var tall = Math.min(30, 8 + 6 * Math.log2(number + 1));
      var hasWord = wide >= COLUMN;
      var slot = (TL.index.types.find(function (type) { return type[2] === lane; }) || [0, 0, 0, "other"])[3];
      var label = TL.text("pill", {
        lane: TL.index.lanes[lane][1], date: TL.rangeText(days[0], days[1]), events: TL.count("events", number),
      });
      var broad = hasWord ? Math.min(room - 1, 14 + 8 * String(number).length) : Math.max(1, room - 1);
      return TL.svg("g", { class: "pill mk-" + slot, "data-slot": slot, click: function () { app.zoomTo(days); } }, [
        TL.svg("title", {}, label),
        TL.svg("rect", { class: "hit", x: middle - room / 2, y: 0, width: room, height: LANE }),
        TL.svg("rect", { class: "pill-box", x: middle - broad / 2, y: hasWord ? 11 : (LANE - tall) / 2, width: broad, height: hasWord ? 22 : tall, rx: hasWord ? 11 : 0 }),
        hasWord ? TL.svg("text", { class: "pill-text", x: middle, y: 26, "text-anchor": "middle" }, TL.number(number)) : null,
      ]);
    }

    // One event. Its shape says what it is; its line how far its date reaches, and on which side it is open.
    function mark(n, x, next, place, count, own, span, size) {
      var columns = app.model.columns;
      var type = TL.index.types[columns.type[n]];
      var precision = TL.index.precisions[columns.precision[n]][0];
      var reality = TL.index.reality[columns.status[n]];
      var y = LANE / 2 + (place - (count - 1) / 2) * 13;
      var isLong = columns.last[n] > columns.day[n];
      var from = ((columns.day[n] - own[0]) / span) * size;
      var to = ((Math.min(columns.last[n], own[1]) + 1 - own[0]) / span) * size;
      var at = isLong ? Math.min(from + 7, size - 6) : Math.min(Math.max((x + next) / 2, 6), size - 6);
      var form = reality !== "real" ? " open" : columns.flags[n] & 2 ? " half" : "";
      var dashed = columns.flags[n] & 1 ? " about" : "";
      var line = null;
      if (isLong && precision === "interval") line = bracket(from, to, y);
      else if (isLong) line = "M" + from + " " + y + "H" + Math.max(to, from + 10);
      else if (precision === "after") line = "M" + at + " " + y + "h16m-4 -4l4 4l-4 4";
      else if (precision === "before") line = "M" + at + " " + y + "h-16m4 -4l-4 4l4 4";
      return TL.svg("g", {
        class: "event" + (app.state.picked === n ? " picked" : ""), "data-number": n, click: function () { app.pick(n); },
      }, [
        line ? TL.svg("path", { class: "reach mk-" + type[3] + dashed, d: line }) : null,
        TL.svg("rect", { class: "hit", x: at - 12, y: (LANE / count) * place, width: 24, height: LANE / count }),
        TL.svg("use", { class: "mk mk-" + type[3] + form + dashed, href: "#mk-" + type[3], x: at - 5, y: y - 5, width: 10, height: 10 }),
      ]);
    }

    function bracket(from, to, y) {
      var end = Math.max(to, from + 10);
      return "M" + (from + 3) + " " + (y - 5) + "h-3v10h3M" + from + " " + y + "H" + end + "M" + (end - 3) + " " + (y - 5) + "h3v10h-3";
    }

    function rect(x, y, wide, tall) { return "M" + x.toFixed(1) + " " + y.toFixed(1) + "h" + wide.toFixed(1) + "v" + tall.toFixed(1) + "h-" + wide.toFixed(1) + "z"; }

    function size2(svg, wide, tall) {
      svg.setAttribute("viewBox", "0 0 " + wide + " " + tall);
      svg.setAttribute("width", wide);
      svg.setAttribute("height", tall);
    }

    // One tab stop; the event that is picked is the one the keys move from.
    function key(event) {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      var done = {
        ArrowLeft: function () { step(-1); }, ArrowRight: function () { step(1); },
        ArrowUp: function () { change(-1); }, ArrowDown: function () { change(1); },
        Home: function () { step(-Infinity); }, End: function () { step(Infinity); },
        PageUp: function () { app.shift(-1); }, PageDown: function () { app.shift(1); },
        "+": function () { app.zoom(1); }, "=": function () { app.zoom(1); }, "-": function () { app.zoom(-1); },
        "0": function () { app.setWindow(null, true); }, Enter: function () { app.openPicked(); },
        Escape: function () { app.pick(null); },
      }[event.key];
      if (!done) return;
      event.preventDefault();
      done();
    }

    function rowOfPicked() {
      return chart.rows.findIndex(function (row) { return row.events.indexOf(app.state.picked) >= 0; });
    }

    function step(by) {
      var at = Math.max(0, rowOfPicked());
      var row = chart.rows[at];
      if (!row) return;
      var now = row.events.indexOf(app.state.picked);
      var place = now < 0 ? (by < 0 ? row.events.length - 1 : 0) : now + by;
      app.pick(row.events[Math.max(0, Math.min(row.events.length - 1, place))], true);
    }

    function change(by) {
      var at = rowOfPicked();
      var row = chart.rows[at < 0 ? 0 : Math.max(0, Math.min(chart.rows.length - 1, at + by))];
      if (!row) return;
      var day = at < 0 ? -Infinity : app.model.columns.day[app.state.picked];
      var best = row.events.reduce(function (near, n) {
        return Math.abs(app.model.columns.day[n] - day) < Math.abs(app.model.columns.day[near] - day) ? n : near;
      });
      app.pick(best, true);
    }

    // What is told of the picked event: its lane, its place there, date, title, sources.
    chart.tell = function (title) {
      var row = chart.rows[rowOfPicked()];
      if (!row) return "";
      return TL.text("announce", {
        lane: TL.index.lanes[row.lane][1], n: TL.number(row.events.indexOf(app.state.picked) + 1),
        all: TL.number(row.events.length), date: title[2], title: title[1],
        sources: TL.count("sources", app.model.columns.sources[app.state.picked]),
      });
    };
    return chart;
  };
})();
