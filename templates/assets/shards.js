// What the scripts of the explorer and of the search share: data shards, words, civil dates, elements.
// A shard is a classic script that calls TL.put, so that it also loads from a disk.
(function () {
  "use strict";
  var TL = (window.TL = {});
  var values = Object.create(null);
  var waiting = Object.create(null);
  var base = document.currentScript.src.replace(/assets\/[^/]*$/, "");

  TL.put = function (name, value) {
    values[name] = value;
    settle(name, value);
  };

  function settle(name, value) {
    var calls = waiting[name] || [];
    delete waiting[name];
    calls.forEach(function (call) { call(value); });
  }

  // Calls `done` with the shard's value, or with null where it does not load.
  TL.load = function (name, done) {
    if (name in values) return done(values[name]);
    if (waiting[name]) return waiting[name].push(done);
    waiting[name] = [done];
    var holder = document.querySelector("[data-version]");
    var script = document.createElement("script");
    script.src = base + "shards/" + name + ".js" + (holder ? "?v=" + holder.getAttribute("data-version") : "");
    script.onerror = function () { settle(name, null); };
    document.head.append(script);
  };

  // Calls `done` once all are there, or have failed; each is then its value or null.
  TL.loadAll = function (names, done) {
    var left = names.length;
    var found = names.map(function () { return null; });
    if (!left) return done(found);
    names.forEach(function (name, place) {
      TL.load(name, function (value) {
        found[place] = value;
        left -= 1;
        if (!left) done(found);
      });
    });
  };

  TL.address = function (path) { return base + path; };

  // Words of the interface, once `index` is there.
  TL.words = {};
  TL.text = function (key, values) {
    return (TL.words[key] || key).replace(/\{(\w+)\}/g, function (whole, name) {
      return values && name in values ? values[name] : whole;
    });
  };
  TL.count = function (key, number, values) {
    var rule = new Intl.PluralRules(TL.language || "en").select(number);
    var own = key + "." + rule;
    return TL.text(own in TL.words ? own : key + ".other", Object.assign({ n: TL.number(number) }, values));
  };
  TL.number = function (number) { return number.toLocaleString(TL.language || "en"); };

  // Civil dates as days since 1970-01-01; no Date object, which would bring a time zone in (Hinnant's algorithms).
  TL.day = function (year, month, day) {
    var y = month <= 2 ? year - 1 : year;
    var era = Math.floor(y / 400);
    var yearOfEra = y - era * 400;
    var dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
  };
  TL.civil = function (number) {
    var z = number + 719468;
    var era = Math.floor(z / 146097);
    var d = z - era * 146097;
    var y = Math.floor((d - Math.floor(d / 1460) + Math.floor(d / 36524) - Math.floor(d / 146096)) / 365);
    var dayOfYear = d - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
    var m = Math.floor((5 * dayOfYear + 2) / 153);
    var month = m < 10 ? m + 3 : m - 9;
    return { year: y + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
  };
  TL.iso = function (number) {
    var date = TL.civil(number);
    var year = String(Math.abs(date.year)).padStart(4, "0");
    return (date.year < 0 ? "-" : "") + year + "-" + two(date.month) + "-" + two(date.day);
  };
  // The day of a text such as 2024-03-05; null for anything else, or where the calendar has no such day.
  TL.parseDay = function (text) {
    var parts = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(text || "");
    if (!parts) return null;
    var number = TL.day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return TL.iso(number) === text ? number : null;
  };
  TL.dayText = function (number) {
    var date = TL.civil(number);
    return TL.text("date.day", { day: date.day, month: TL.text("month." + date.month), year: date.year });
  };
  TL.rangeText = function (first, last) {
    if (first === last) return TL.dayText(first);
    var from = TL.civil(first);
    var isOneYear = from.year === TL.civil(last).year;
    return TL.text("date.range", {
      first: isOneYear ? TL.text("date.day-of-year", { day: from.day, month: TL.text("month." + from.month) }) : TL.dayText(first),
      last: TL.dayText(last),
    });
  };

  function two(number) { return String(number).padStart(2, "0"); }

  // An element with attributes and children; texts become text, never markup.
  TL.element = function (name, attributes, children) { return fill(document.createElement(name), attributes, children); };
  TL.svg = function (name, attributes, children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
  };
  function fill(node, attributes, children) {
    Object.keys(attributes || {}).forEach(function (key) {
      var value = attributes[key];
      if (typeof value === "function") node.addEventListener(key, value);
      else if (value !== null && value !== false && value !== undefined) node.setAttribute(key, value === true ? "" : value);
    });
    [].concat(children === undefined ? [] : children).forEach(function (child) { if (child !== null) node.append(child); });
    return node;
  }

  // The category's shape, with its name for those who do not see it; the shapes are those of the page's sprite.
  TL.mark = function (slot, form, label) {
    return TL.svg("svg", { class: "mk mk-" + slot + form, role: "img", "aria-label": label },
      TL.svg("use", { href: "#mk-" + slot }));
  };

  // Loads what every other shard refers to; false where it fails.
  TL.start = function (done) {
    TL.load("index", function (index) {
      if (index) {
        TL.index = index;
        TL.words = index.words;
        TL.language = index.language;
      }
      done(Boolean(index));
    });
  };

  // The month an event stands in: the name of its shards, and its place there.
  TL.place = function (number) {
    var months = TL.index.months;
    var low = 0;
    var high = months.length - 1;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (months[middle][1] <= number) low = middle;
      else high = middle - 1;
    }
    return { month: months[low][0], row: number - months[low][1] };
  };

  // The page of an event, or its place on another, by its row in a shard of titles.
  TL.page = function (title) { return TL.address(title[4] || "e/" + title[0] + ".html"); };

  // Calls `done` with the titles of the events: id, title, date, note by number; those that do not load are left out.
  TL.titles = function (numbers, done, kind) {
    var names = {};
    numbers.forEach(function (number) { names[(kind || "m") + "/" + TL.place(number).month] = true; });
    TL.loadAll(Object.keys(names), function () {
      var found = {};
      numbers.forEach(function (number) {
        var place = TL.place(number);
        var rows = values[(kind || "m") + "/" + place.month];
        if (rows) found[number] = rows[place.row];
      });
      done(found);
    });
  };
})();
