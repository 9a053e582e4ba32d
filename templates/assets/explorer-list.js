// The explorer's list: what the filters and the window let through, the newest first, a hundred rows a page; and what
// a reader takes away of it.
(function () {
  "use strict";
  var TL = window.TL;
  var E = TL && TL.explorer;
  if (!E) return;
  var ROWS = 100;

  // For `app`, which has `selection`, `state`, `model` and the call pick(number).
  E.list = function (app) {
    var heading = TL.element("h2", { id: "explorer-list", tabindex: "-1" }, TL.text("list"));
    var rows = TL.element("ul", {});
    var newer = TL.element("button", { type: "button", click: function () { turn(-1); } }, TL.text("newer"));
    var older = TL.element("button", { type: "button", click: function () { turn(1); } }, TL.text("older"));
    var where = TL.element("span", {});
    var pager = TL.element("div", { class: "list-pager" }, [newer, where, older]);
    var page = 0;
    var turns = 0;

    function turn(by) {
      page += by;
      draw(false);
      heading.focus();
    }

    function draw(isNew) {
      if (isNew) page = 0;
      var all = app.selection.all;
      var own = (turns += 1);
      var first = page * ROWS;
      // Undated events come last in order, and last in the list, too.
      var dated = all.length - app.selection.undated;
      var order = function (i) { return i < dated ? all[dated - 1 - i] : all[i]; };
      var numbers = [];
      for (var i = first; i < Math.min(all.length, first + ROWS); i += 1) numbers.push(order(i));
      pager.hidden = all.length <= ROWS;
      newer.disabled = page === 0;
      older.disabled = first + ROWS >= all.length;
      where.textContent = TL.text("list.pages", {
        first: TL.number(first + 1), last: TL.number(first + numbers.length), all: TL.number(all.length),
      });
      TL.titles(numbers, function (titles) {
        if (own !== turns) return;
        if (!numbers.length) return rows.replaceChildren(TL.element("li", { class: "empty" }, TL.text("empty")));
        rows.replaceChildren.apply(rows, numbers.filter(function (n) { return titles[n]; }).map(function (n) {
          return row(n, titles[n]);
        }));
      });
    }

    function row(n, title) {
      var type = TL.index.types[app.model.columns.type[n]];
      var isReal = TL.index.reality[app.model.columns.status[n]] === "real";
      var form = !isReal ? " open" : app.model.columns.flags[n] & 2 ? " half" : "";
      var category = TL.index.categories[app.model.columns.category[n]];
      return TL.element("li", { class: app.state.picked === n ? "picked" : null, "data-number": n }, [
        TL.mark(type[3], form, category ? category[1] : type[4]),
        TL.element("span", { class: "date" }, title[2]),
        TL.element("a", { href: TL.address("e/" + title[0] + ".html") }, title[1]),
        TL.element("span", { class: "note" }, title[3]),
      ]);
    }

    // The selection as CSV (RFC 4180); a text that a spreadsheet would read as a formula gets a ' in front.
    function csv() {
      TL.titles(app.selection.all, function (titles) {
        var lines = [["id", "date", "first_day", "last_day", "type", "status", "title", "independent_sources"]];
        app.selection.all.forEach(function (n) {
          var columns = app.model.columns;
          if (!titles[n]) return;
          // A date with one end has no first or no last day.
          var reach = columns.dated[n] ? TL.index.precisions[columns.precision[n]][0] : "unknown";
          var first = reach === "unknown" || reach === "before" ? "" : TL.iso(columns.day[n]);
          var last = reach === "unknown" || reach === "after" ? "" : TL.iso(columns.last[n]);
          lines.push([
            titles[n][0], titles[n][2], first, last,
            TL.index.types[columns.type[n]][0], TL.index.statuses[columns.status[n]][0], titles[n][1], columns.sources[n],
          ]);
        });
        var text = lines.map(function (line) { return line.map(cell).join(","); }).join("\r\n") + "\r\n";
        var address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
        var link = TL.element("a", { href: address, download: "events.csv" });
        document.body.append(link);
        link.click();
        link.remove();
        setTimeout(function () { URL.revokeObjectURL(address); }, 10000);
      });
    }

    function cell(value) {
      var text = String(value);
      if (/^[=+\-@\t\r]/.test(text) && isNaN(Number(text))) text = "'" + text;
      return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    }

    // Marks the row of the picked event, without making the list anew.
    function mark() {
      Array.from(rows.children).forEach(function (node) {
        node.classList.toggle("picked", Number(node.getAttribute("data-number")) === app.state.picked && app.state.picked !== null);
      });
    }
    return { nodes: [heading, TL.element("div", { class: "lines" }, rows), pager], draw: draw, csv: csv, mark: mark };
  };
})();
