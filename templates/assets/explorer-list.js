// The explorer's list: what the filters and the window let through, the newest first, a hundred rows a page; and what
// a reader takes away of it.
(function () {
  "use strict";
  var TL = window.TL;
  var E = TL && TL.explorer;
  if (!E) return;
  var ROWS = 100;
  // Of a page no more rows than this are elements at once; the others take their turn as the reader comes near.
  var SEEN = 60;
  var STEP = 20;

  // For `app`, which has `selection`, `state`, `model` and the call pick(number).
  E.list = function (app) {
    var heading = TL.element("h2", { id: "explorer-list", tabindex: "-1" }, TL.text("list"));
    var rows = TL.element("ul", {});
    var newer = TL.element("button", { type: "button", click: function () { turn(-1); } }, TL.text("newer"));
    var older = TL.element("button", { type: "button", click: function () { turn(1); } }, TL.text("older"));
    var where = TL.element("span", {});
    // Shown with its rows, so that it never moves.
    var pager = TL.element("div", { class: "list-pager", hidden: true }, [newer, where, older]);
    var page = 0;
    var turns = 0;
    // The page's rows as numbers and titles, where those begin that are elements, and how tall each was.
    var lines = [];
    var begin = 0;
    var heights = [];
    var near = { first: false, last: false };
    var ends = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        near[entry.target === rows.lastElementChild ? "last" : "first"] = entry.isIntersecting;
      });
      if (near.first && near.last) wholePage();
      else if (near.last) place(begin + STEP);
      else if (near.first) place(begin - STEP);
    }, { rootMargin: "100px" });

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
      newer.disabled = page === 0;
      older.disabled = first + ROWS >= all.length;
      where.textContent = TL.text("list.pages", {
        first: TL.number(first + 1), last: TL.number(first + numbers.length), all: TL.number(all.length),
      });
      TL.titles(numbers, function (titles) {
        if (own !== turns) return;
        pager.hidden = all.length <= ROWS;
        rows.style.paddingBlock = "0";
        if (!numbers.length && app.isWhole) return rows.replaceChildren(TL.element("li", { class: "empty" }, TL.text("empty")));
        lines = numbers.filter(function (n) { return titles[n]; }).map(function (n) { return [n, titles[n]]; });
        heights = [];
        place(0, true);
      });
    }

    // Makes the rows from one on, and leaves room for those that are none now.
    function place(first, isNew) {
      var from = Math.max(0, Math.min(first, lines.length - SEEN));
      if (!isNew && from === begin) return;
      if (!isNew) Array.from(rows.children).forEach(function (node, i) { heights[begin + i] = node.offsetHeight; });
      var own = document.activeElement && rows.contains(document.activeElement) ? document.activeElement.closest("li") : null;
      ends.disconnect();
      near = { first: false, last: false };
      begin = from;
      fill(begin, Math.min(lines.length, begin + SEEN));
      rows.style.paddingBlockStart = room(0, begin);
      rows.style.paddingBlockEnd = room(begin + SEEN, lines.length);
      if (own) refocus(own.getAttribute("data-number"));
      if (lines.length <= SEEN) return;
      [rows.firstElementChild, rows.lastElementChild].forEach(function (node) { ends.observe(node); });
    }

    // A window that shows all of them at once needs all of them.
    function wholePage() {
      ends.disconnect();
      fill(0, lines.length);
      rows.style.paddingBlock = "0";
    }

    function fill(from, to) {
      rows.replaceChildren.apply(rows, lines.slice(from, to).map(function (line, i) {
        var node = row(line[0], line[1]);
        node.setAttribute("aria-setsize", lines.length);
        node.setAttribute("aria-posinset", from + i + 1);
        return node;
      }));
    }

    function refocus(number) {
      var link = rows.querySelector('[data-number="' + number + '"] a');
      if (link) link.focus({ preventScroll: true });
    }

    function room(from, to) {
      var known = heights.filter(Boolean);
      var mean = known.length ? known.reduce(function (sum, one) { return sum + one; }, 0) / known.length : 56;
      var sum = 0;
      for (var i = from; i < to; i += 1) sum += heights[i] || mean;
      return Math.round(sum) + "px";
    }

    // Calls `done` once the titles of the whole selection are there.
    function whole(done) { TL.titles(app.selection.all, done); }

    // The whole selection as rows, for paper.
    function print() {
      ends.disconnect();
      whole(function (titles) {
        var dated = app.selection.all.length - app.selection.undated;
        var order = app.selection.all.slice(0, dated).reverse().concat(app.selection.all.slice(dated));
        lines = order.filter(function (n) { return titles[n]; }).map(function (n) { return [n, titles[n]]; });
        fill(0, lines.length);
        rows.style.paddingBlock = "0";
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
        TL.element("a", { href: TL.page(title) }, title[1]),
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
    return { nodes: [heading, TL.element("div", { class: "lines" }, rows), pager], draw: draw, csv: csv, mark: mark, whole: whole, print: print };
  };
})();
