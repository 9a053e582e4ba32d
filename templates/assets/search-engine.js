// The search: the words of a query, folded as the index folds them, and the events that hold all of them.
(function () {
  "use strict";
  var TL = window.TL;
  if (!TL) return;
  // Shards that one unfinished word may ask for.
  var SHARDS = 8;

  function letters(text) {
    var table = {};
    TL.index.search.letters.forEach(function (pair) { table[pair[0]] = pair[1]; });
    var plain = text.toLowerCase().normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/['’ʼ]/g, "");
    return (plain.match(/[\p{L}\p{Nd}\p{Nl}\p{No}]+/gu) || []).map(function (word) {
      return Array.from(word, function (letter) { return own(table, letter) || letter; }).join("");
    });
  }

  function own(table, key) { return Object.prototype.hasOwnProperty.call(table, key) ? table[key] : undefined; }

  function stem(word) {
    var rule = TL.index.search.suffixes.find(function (suffix) { return word.endsWith(suffix[0]); });
    if (!rule || Array.from(word).length - rule[0].length < rule[2]) return word;
    return word.slice(0, word.length - rule[0].length) + rule[1];
  }

  // The words of a query, each as it stands and as it is searched.
  TL.terms = function (query) {
    return letters(query).filter(function (word) { return TL.index.search.stop.indexOf(word) < 0; })
      .map(function (word) { return { word: word, stem: stem(word) }; });
  };

  // The beginning of a shard's name that a word leads to.
  function name(word) {
    return Array.from(word, function (letter) {
      return letter.codePointAt(0) < 128 ? letter : "_" + letter.codePointAt(0).toString(16);
    });
  }

  // The shards that may hold a word or, where it is unfinished, what begins with it.
  function shards(names, word, isPrefix) {
    var parts = name(word);
    var whole = parts.join("");
    var exact = names.filter(function (shard) {
      for (var n = parts.length; n > 0; n -= 1) if (parts.slice(0, n).join("") === shard) return true;
      return false;
    }).sort(function (a, b) { return b.length - a.length; }).slice(0, 1);
    var longer = isPrefix && parts.length > 1
      ? names.filter(function (shard) { return shard.length > whole.length && shard.startsWith(whole); }) : [];
    return exact.concat(longer.slice(0, SHARDS));
  }

  function add(scores, postings, factor) {
    var number = 0;
    for (var i = 0; i < postings.length; i += 2) {
      number += postings[i];
      scores.set(number, Math.max(scores.get(number) || 0, postings[i + 1] * factor));
    }
  }

  // Scores by event of one word; a word that only begins as it does counts half.
  function score(term, isPrefix, shards) {
    var scores = new Map();
    shards.forEach(function (shard) {
      if (!shard) return;
      var exact = own(shard, term.stem);
      if (exact) add(scores, exact, 1);
      if (!isPrefix || Array.from(term.word).length < 2) return;
      Object.keys(shard).forEach(function (word) { if (word.startsWith(term.word)) add(scores, shard[word], 0.5); });
    });
    return scores;
  }

  function joined(all) {
    return all.reduce(function (found, next) {
      var both = new Map();
      found.forEach(function (value, number) { if (next.has(number)) both.set(number, value + next.get(number)); });
      return both;
    });
  }

  // Calls `done` with the events that hold every word of the query, the last of them perhaps unfinished, as pairs of
  // number and score, the best first; with null where the index does not load or nothing is asked for.
  TL.search = function (query, done) {
    var terms = TL.terms(query);
    if (!terms.length) return done(null);
    TL.load("s-names", function (names) {
      if (!names) return done(null);
      var wanted = terms.map(function (term, place) {
        var isPrefix = place === terms.length - 1;
        return shards(names, term.stem, false).concat(shards(names, term.word, isPrefix))
          .filter(function (shard, i, all) { return all.indexOf(shard) === i; });
      });
      TL.loadAll([].concat.apply([], wanted).map(function (shard) { return "s/" + shard; }), function (values) {
        var at = 0;
        var scores = terms.map(function (term, place) {
          var own = values.slice(at, (at += wanted[place].length));
          return score(term, place === terms.length - 1, own);
        });
        done(Array.from(joined(scores)).sort(function (a, b) { return b[1] - a[1] || b[0] - a[0]; }));
      });
    });
  };

  // A text as nodes, the words of the query in <mark>.
  TL.marked = function (text, query) {
    var terms = TL.terms(query);
    var nodes = [];
    var end = 0;
    Array.from(text.matchAll(/[\p{L}\p{M}\p{N}'’ʼ]+/gu)).forEach(function (match) {
      var word = TL.terms(match[0])[0];
      var fits = word && terms.some(function (term, place) {
        return term.stem === word.stem
          || (place === terms.length - 1 && term.word.length > 1 && word.word.startsWith(term.word));
      });
      if (!fits) return;
      nodes.push(text.slice(end, match.index), TL.element("mark", {}, match[0]));
      end = match.index + match[0].length;
    });
    return nodes.concat(text.slice(end));
  };
})();
