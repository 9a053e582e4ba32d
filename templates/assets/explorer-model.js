// The explorer's events as columns, what passes the filters, and how it falls into bins of time.
(function () {
  "use strict";
  var TL = window.TL;
  if (!TL) return;
  var E = (TL.explorer = {});

  // Facets: the letter in the address, and the key and label of each value.
  E.facets = ["category", "type", "status", "actor", "place", "precision", "band", "donor", "sources"];
  E.letters = {
    category: "c", type: "k", status: "s", actor: "a", place: "l", precision: "p", band: "b", donor: "d", sources: "n",
  };
  E.levels = ["all", "year", "quarter", "month", "week"];
  var SOURCES = [1, 2, 3, 4, 5];
  var OUT = 255;

  E.model = function (index) {
    var size = index.count;
    var columns = {
      day: new Int32Array(size), last: new Int32Array(size), precision: new Uint8Array(size), type: new Uint16Array(size),
      status: new Uint8Array(size), flags: new Uint8Array(size), band: new Uint8Array(size), sources: new Uint16Array(size),
      lane: new Uint8Array(size), category: new Uint8Array(size), ready: new Uint8Array(size), dated: new Uint8Array(size),
    };
    // Facets of which an event has several values: where those of each event begin and end in one list.
    var lists = {};
    ["actor", "place", "donor"].forEach(function (name) {
      lists[name] = { from: new Uint32Array(size), to: new Uint32Array(size), values: [] };
    });
    var categories = index.categories.map(function (pair) { return pair[0]; });
    var model = {
      size: size, columns: columns, extent: index.extent, read: 0,
      years: index.years.map(function (year) {
        return { name: year[0], count: year[2], reach: year[3], isReady: false, isAsked: false };
      }),
      values: {
        category: index.categories,
        type: index.types.map(function (type) { return [type[0], type[1]]; }),
        status: index.statuses, actor: index.actors, place: index.places, precision: index.precisions,
        band: index.bands, donor: index.actors,
        sources: SOURCES.map(function (n) { return [String(n), TL.text("facet.sources.at-least", { n: n })]; }),
      },
    };

    // The years that a state needs and that are not read yet, oldest first. A window without filters needs those whose
    // events may touch it; anything else needs all.
    model.needed = function (state, found) {
      var isPart = state.window && !model.isFiltered(state, found);
      return model.years.filter(function (year) {
        if (year.isReady) return false;
        var isBehind = isPart && TL.day(Number(year.name), 1, 1) > state.window[1];
        return !isPart || !(isBehind || year.reach < state.window[0] || year.name === "undated");
      });
    };

    model.isFiltered = function (state, found) {
      return Boolean(found) || E.facets.some(function (facet) { return (state.filters[facet] || []).length; });
    };

    // Takes the columns of one of the years.
    model.add = function (known, year) {
      var from = year.from;
      var isDated = known.name !== "undated";
      known.isReady = true;
      model.read += year.day.length;
      var day = 0;
      var packed = { actor: unpacked(year.actors), place: unpacked(year.places), donor: unpacked(year.donors) };
      var small = {};
      ["precision", "type", "status", "flags", "band", "sources"].forEach(function (name) { small[name] = numbers(year[name]); });
      year.day.forEach(function (step, row) {
        var n = from + row;
        day += step;
        columns.day[n] = day;
        columns.last[n] = day + year.length[row];
        for (var name in small) columns[name][n] = small[name][row];
        var type = index.types[columns.type[n]];
        columns.lane[n] = type[2];
        columns.category[n] = categories.indexOf(type[4]);
        ["actor", "place", "donor"].forEach(function (name) {
          var list = lists[name];
          list.from[n] = list.values.length;
          packed[name][row].forEach(function (value) {
            list.values.push(name === "donor" ? packed.actor[row][value] : value);
          });
          list.to[n] = list.values.length;
        });
        columns.ready[n] = 1;
        columns.dated[n] = isDated ? 1 : 0;
      });
    };

    // What the build has packed as a character each.
    function numbers(text) {
      return Array.from(text, function (letter) {
        var code = letter.codePointAt(0);
        return code < 0xa1 ? code - 0x5d : code < 0xd800 ? code - 0x80 : code - 0x880;
      });
    }

    // Lists of numbers: how long each is, then the thirty-seconds of all, then the rest.
    function unpacked(texts) {
      var columns = texts.map(numbers);
      var at = 0;
      return columns[0].map(function (length) {
        var list = [];
        for (var end = at + length; at < end; at += 1) list.push(columns[1][at] * 32 + columns[2][at]);
        return list;
      });
    }

    // The facets with a choice: a mask of the values let through, or the least number of sources.
    function chosen(filters) {
      return E.facets.filter(function (facet) { return (filters[facet] || []).length; }).map(function (facet) {
        var mask = new Uint8Array(model.values[facet].length);
        model.values[facet].forEach(function (value, i) { if (filters[facet].indexOf(value[0]) >= 0) mask[i] = 1; });
        return {
          id: E.facets.indexOf(facet) + 1, mask: mask, list: lists[facet], column: columns[facet],
          least: facet === "sources" ? Math.min.apply(null, filters[facet].map(Number)) : 0,
        };
      });
    }

    function fits(choice, n) {
      if (choice.least) return columns.sources[n] >= choice.least;
      if (!choice.list) return choice.mask[choice.column[n]] === 1;
      for (var i = choice.list.from[n]; i < choice.list.to[n]; i += 1) if (choice.mask[choice.list.values[i]]) return true;
      return false;
    }

    // What the filters, the search and the window let through. `outer` passes all but the window; `imprecise` touches
    // the window, but does not lie in it. `counts(facet)` are those of its values when its own choice is lifted.
    model.select = function (state, found) {
      var active = chosen(state.filters);
      var range = state.window;
      var result = { all: [], outer: [], imprecise: 0, undated: 0, outside: 0 };
      // By event of the window: 1 and up, the one facet it fails at; OUT, it is not counted at all; 0, it is shown.
      var verdicts = new Uint8Array(size).fill(OUT);
      for (var n = 0; n < size; n += 1) {
        if (!columns.ready[n] || (found && !found.has(n))) continue;
        var verdict = 0;
        for (var i = 0; i < active.length && verdict !== OUT; i += 1) {
          if (!fits(active[i], n)) verdict = verdict ? OUT : active[i].id;
        }
        if (verdict === OUT) continue;
        var isDated = columns.dated[n] === 1;
        var isIn = !range || (isDated && columns.day[n] >= range[0] && columns.last[n] <= range[1]);
        if (isIn) verdicts[n] = verdict;
        if (verdict) continue;
        if (isDated) result.outer.push(n);
        if (isIn) result.all.push(n);
        if (!isDated) result.undated += isIn ? 1 : 0;
        else if (!isIn) result.imprecise += touches(n, range) ? 1 : 0;
        else if (!range && !touches(n, model.extent)) result.outside += 1;
      }
      result.counts = function (facet) { return counts(facet, verdicts); };
      return result;
    };

    function touches(n, range) { return columns.day[n] <= range[1] && columns.last[n] >= range[0]; }

    function counts(facet, verdicts) {
      var result = new Uint32Array(model.values[facet].length);
      var own = E.facets.indexOf(facet) + 1;
      var list = lists[facet];
      var column = columns[facet];
      for (var n = 0; n < size; n += 1) {
        if (verdicts[n] !== 0 && verdicts[n] !== own) continue;
        if (list) for (var i = list.from[n]; i < list.to[n]; i += 1) result[list.values[i]] += 1;
        else if (facet === "sources") for (var least = 0; least < Math.min(SOURCES.length, column[n]); least += 1) result[least] += 1;
        else result[column[n]] += 1;
      }
      return result;
    }
    return model;
  };

  // The days that begin the bins of a range, and after the last one the day behind it.
  E.bins = function (range, unit) {
    var starts = [];
    var day = start(range[0], unit);
    while (day <= range[1]) {
      starts.push(day);
      day = next(day, unit);
    }
    return starts.concat(day);
  };

  // The unit of the bins of a level.
  E.unit = function (level, range) {
    var days = range[1] - range[0] + 1;
    if (level === "year") return "week";
    if (level !== "all") return "day";
    return days <= 120 ? "day" : days < 548 ? "week" : days <= 120 * 31 ? "month" : "year";
  };

  function start(day, unit) {
    var date = TL.civil(day);
    if (unit === "week") return day - ((((day + 3) % 7) + 7) % 7);
    if (unit === "month") return TL.day(date.year, date.month, 1);
    if (unit === "quarter") return TL.day(date.year, date.month - ((date.month - 1) % 3), 1);
    return unit === "year" ? TL.day(date.year, 1, 1) : day;
  }

  function next(day, unit) {
    var date = TL.civil(day);
    if (unit === "week") return day + 7;
    if (unit === "year") return TL.day(date.year + 1, 1, 1);
    if (unit === "day") return day + 1;
    var month = date.year * 12 + date.month - 1 + (unit === "quarter" ? 3 : 1);
    return TL.day(Math.floor(month / 12), (month % 12) + 1, 1);
  }

  // The calendar's year, quarter, month or week a day lies in.
  E.period = function (day, level) {
    var first = start(day, level);
    return [first, next(first, level) - 1];
  };

  // The finest level that is as long as a range.
  E.level = function (range) {
    var days = range[1] - range[0] + 1;
    return days <= 7 ? "week" : days <= 31 ? "month" : days <= 92 ? "quarter" : days <= 366 ? "year" : "all";
  };

  // The place of the bin a day lies in; -1 outside.
  E.bin = function (starts, day) {
    if (day < starts[0] || day >= starts[starts.length - 1]) return -1;
    var low = 0;
    var high = starts.length - 2;
    while (low < high) {
      var middle = (low + high + 1) >> 1;
      if (starts[middle] <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  // What the index says of bins before any event is read: numbers by lane, of months or days.
  E.density = function (starts, lanes) {
    var density = TL.index.density;
    var own = E.bins(TL.index.extent, density.unit);
    var result = { exact: new Uint32Array(starts.length - 1), coarse: new Uint32Array(starts.length - 1) };
    ["exact", "coarse"].forEach(function (kind) {
      density[kind].forEach(function (counts, lane) {
        if (lanes && lanes.indexOf(lane) < 0) return;
        counts.forEach(function (count, i) {
          var bin = count ? E.bin(starts, Math.max(own[i], starts[0])) : -1;
          if (bin >= 0) result[kind][bin] += count;
        });
      });
    });
    return result;
  };

  // Events by bin: those as fine as a bin, and those coarser, which stand in the first bin of their time.
  E.histogram = function (model, numbers, starts) {
    var exact = new Uint32Array(starts.length - 1);
    var coarse = new Uint32Array(starts.length - 1);
    numbers.forEach(function (n) {
      var bin = E.bin(starts, model.columns.day[n]);
      if (bin < 0) return;
      if (model.columns.last[n] < starts[bin + 1]) exact[bin] += 1;
      else coarse[bin] += 1;
    });
    return { exact: exact, coarse: coarse };
  };
})();
