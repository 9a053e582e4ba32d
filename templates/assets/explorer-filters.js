// The explorer's filters: a panel for each facet with live counts, chips of what is chosen, the field of the search.
(function () {
  "use strict";
  var TL = window.TL;
  var E = TL && TL.explorer;
  if (!E) return;
  // Values of a facet shown at once; the rest is found by typing.
  var SHOWN = 40;

  // For `app`, which has `model`, `state`, `selection` and the call filtered(isDone).
  E.filters = function (app) {
    var panels = E.facets.map(panel);
    var query = TL.element("input", {
      type: "search", id: "explorer-query", autocomplete: "off", "aria-label": TL.text("search.field"),
      placeholder: TL.text("search"), input: function () {
        app.state.query = query.value;
        app.searched(false);
      },
      change: function () { app.searched(true); },
    });
    var facets = TL.element("div", { class: "facets" }, panels.map(function (one) { return one.node; }));
    var opener = TL.element("button", { type: "button", class: "filters-open", "aria-haspopup": "dialog", click: open }, TL.text("filters"));
    var dialog = TL.element("dialog", { class: "filters-dialog", "aria-label": TL.text("filters") }, [
      TL.element("div", { class: "filters-slot" }),
      TL.element("button", { type: "button", class: "filters-close", click: function () { dialog.close(); } }, TL.text("close")),
    ]);
    var bar = TL.element("div", { class: "filter-bar" }, [query, facets, opener]);
    var chips = TL.element("div", { class: "chips" });
    var narrow = matchMedia("(max-width: 999px)");
    narrow.addEventListener("change", place);
    place();
    document.addEventListener("click", function (event) {
      panels.forEach(function (one) { if (!narrow.matches && !one.node.contains(event.target)) one.node.open = false; });
    });

    // Where the window is narrow, the panels stand in a dialog.
    function place() {
      if (narrow.matches) dialog.firstElementChild.append(facets);
      else {
        if (dialog.open) dialog.close();
        bar.insertBefore(facets, opener);
      }
    }

    function open() { dialog.showModal(); }

    function chosen(facet) { return app.state.filters[facet] || []; }

    function toggle(facet, key) {
      var now = chosen(facet);
      var isOn = now.indexOf(key) >= 0;
      if (facet === "sources") app.state.filters[facet] = isOn ? [] : [key];
      else app.state.filters[facet] = isOn ? now.filter(function (other) { return other !== key; }) : now.concat(key);
      app.filtered(true);
    }

    function panel(facet) {
      var summary = TL.element("summary", {}, TL.text("facet." + facet));
      var list = TL.element("ul", {});
      var find = TL.element("input", { type: "search", "aria-label": TL.text("facet.find"), placeholder: TL.text("facet.find"), input: fill });
      var more = TL.element("p", { class: "facet-more" });
      var hasMany = app.model.values[facet].length > SHOWN;
      var node = TL.element("details", {
        class: "facet", toggle: function () {
          if (!node.open) return;
          panels.forEach(function (other) { if (other.node !== node && !narrow.matches) other.node.open = false; });
          fill();
        },
        keydown: function (event) {
          if (event.key !== "Escape" || !node.open || narrow.matches) return;
          event.preventDefault();
          node.open = false;
          summary.focus();
        },
      }, [summary, TL.element("div", { class: "facet-panel" }, [hasMany ? find : null, list, more])]);

      function fill() {
        var count = chosen(facet).length;
        summary.textContent = TL.text("facet." + facet) + (count ? " (" + count + ")" : "");
        if (!node.open) return;
        var counts = app.selection.counts(facet);
        var words = find.value.trim().toLowerCase();
        var values = app.model.values[facet].map(function (value, i) {
          return { key: value[0], name: value[1], count: counts[i], isOn: chosen(facet).indexOf(value[0]) >= 0, place: i };
        }).filter(function (value) {
          return (value.count || value.isOn) && (!words || value.name.toLowerCase().indexOf(words) >= 0);
        });
        if (hasMany) values.sort(function (a, b) { return b.isOn - a.isOn || b.count - a.count || a.place - b.place; });
        var rest = values.length - SHOWN;
        more.textContent = rest > 0 ? TL.text("facet.more", { n: TL.number(rest) }) : "";
        keepFocus(list, values.slice(0, SHOWN).map(row));
      }

      function row(value) {
        var box = TL.element("input", {
          type: "checkbox", "data-key": value.key, change: function () { toggle(facet, value.key); },
        });
        box.checked = value.isOn;
        return TL.element("li", {}, TL.element("label", {}, [
          box, TL.element("span", {}, value.name), TL.element("span", { class: "count" }, TL.number(value.count)),
        ]));
      }
      return { node: node, fill: fill };
    }

    // Rows made anew leave the focus on the value it was on.
    function keepFocus(list, rows) {
      var key = list.contains(document.activeElement) ? document.activeElement.getAttribute("data-key") : null;
      list.replaceChildren.apply(list, rows);
      if (key === null) return;
      var same = Array.from(list.querySelectorAll("input")).find(function (box) { return box.getAttribute("data-key") === key; });
      if (same) same.focus();
    }

    function drawChips() {
      var all = [];
      E.facets.forEach(function (facet) {
        chosen(facet).forEach(function (key) {
          var value = app.model.values[facet].find(function (pair) { return pair[0] === key; });
          var name = TL.text("facet." + facet) + ": " + (value ? value[1] : key);
          all.push(TL.element("button", {
            type: "button", class: "chip", "aria-label": TL.text("chip.remove", { name: name }),
            click: function () { toggle(facet, key); },
          }, [name, TL.element("span", { "aria-hidden": "true" }, " ×")]));
        });
      });
      chips.replaceChildren.apply(chips, all);
      chips.hidden = !all.length;
      opener.textContent = all.length ? TL.text("filters.count", { n: all.length }) : TL.text("filters");
    }

    // What is chosen, in words.
    function names() {
      return [].concat.apply([], E.facets.map(function (facet) {
        return chosen(facet).map(function (key) {
          var value = app.model.values[facet].find(function (pair) { return pair[0] === key; });
          return value ? value[1] : key;
        });
      })).concat(app.state.query.trim() ? TL.text("quoted", { text: app.state.query.trim() }) : []);
    }

    return {
      names: names,
      nodes: [bar, chips, dialog],
      draw: function () {
        if (query.value !== app.state.query) query.value = app.state.query;
        panels.forEach(function (one) { one.fill(); });
        drawChips();
      },
    };
  };
})();
