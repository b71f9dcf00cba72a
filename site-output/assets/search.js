/*
 * Search: beneath the box in every page's head while one types, and in full on the search page. The index is a set of
 * scripts (search/*.js) that hand themselves over to `briefingBook`, as nothing else works from a folder. What they say
 * enters the page as text only.
 */
(function () {
  'use strict';

  var form = document.querySelector('form[role=search]');
  if (!form || !window.Promise || !String.prototype.normalize) return;

  var box = form.elements.q;
  var base = form.getAttribute('action').replace('search.html', '');
  var index; // the manifest, with its tables made ready
  var parts = {}; // what the other scripts handed over
  var loading = {};

  window.briefingBook = {
    manifest: function (manifest) { index = prepared(manifest); },
    words: function (number, lines) { parts['words-' + number] = lines.split('\n'); },
    cards: function (number, cards) { parts['cards-' + number] = cards; }
  };

  function load(name) {
    loading[name] = loading[name] || new Promise(function (resolve, reject) {
      var script = document.createElement('script');
      script.src = base + 'search/' + name + '.js';
      script.onload = function () { resolve(parts[name]); };
      script.onerror = function () { delete loading[name]; reject(new Error(script.src)); };
      document.head.appendChild(script);
    });
    return loading[name];
  }

  /* ---- Words, folded as the build folds them (Folding.java) ---- */

  function ranges(pairs) {
    return pairs.replace(/[^]/g, function (c, i) {
      return '\\u' + ('000' + c.charCodeAt(0).toString(16)).slice(-4) + (i % 2 ? '' : '-');
    });
  }

  function prepared(manifest) {
    var plain = {};
    manifest.letters.forEach(function (letter, i) { plain[letter] = manifest.plain[i]; });
    var letters = new RegExp('[' + manifest.letters.join('') + ']', 'g');
    var dropped = new RegExp('[' + ranges(manifest.dropped) + ']', 'g');
    var possessive = new RegExp('[' + manifest.apostrophes + ']s(?![0-9a-z])', 'g');
    var apostrophe = new RegExp('[' + manifest.apostrophes + ']', 'g');
    var signs = ranges(manifest.signs);
    var word = new RegExp('[' + signs + ']|[^' + ranges(manifest.separators) + signs + ']+', 'g');

    manifest.fold = function (text) {
      return text.normalize('NFKD').replace(dropped, '').toLowerCase()
        .replace(letters, function (letter) { return plain[letter]; })
        .replace(possessive, '').replace(apostrophe, '')
        .replace(/(^|[^a-z0-9])((?:[a-z]\.)+[a-z])(?![a-z0-9])/g, function (all, before, abbreviation) {
          return before + abbreviation.replace(/\./g, '');
        });
    };
    manifest.words = function (text) {
      return (manifest.fold(text).match(word) || []).map(function (found) { return found.slice(0, manifest.longest); });
    };
    return manifest;
  }

  /* ---- Looking up ---- */

  /** The lines of the index that may hold words from one to another. */
  function lines(from, to) {
    var numbers = [];
    index.firsts.forEach(function (first, i) {
      var next = index.firsts[i + 1];
      if (first <= to && (next === undefined || next > from)) numbers.push(i);
    });
    return Promise.all(numbers.slice(0, 12).map(function (number) { return load('words-' + number); }))
      .then(function (all) { return [].concat.apply([], all); });
  }

  function isOneOff(a, b) {
    if (Math.abs(a.length - b.length) > 1) return false;
    var head = 0;
    var tail = 0;
    while (head < a.length && a[head] === b[head]) head++;
    while (tail < Math.min(a.length, b.length) - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
    var x = a.slice(head, a.length - tail);
    var y = b.slice(head, b.length - tail);
    return x.length < 2 && y.length < 2 || x.length === 2 && x === y[1] + y[0];
  }

  /** Words one letter off; in a big book, of those whose first two letters are nearly right. */
  function near(word) {
    if (word.length < 4) return Promise.resolve([]);
    var starts = index.firsts.length < 12 ? [''] : [word.slice(0, 2), word[0] + word[2], word[1] + word[0], word.slice(1, 3)];
    return Promise.all(starts.map(function (start) { return lines(start, start + '\uffff'); })).then(function (all) {
      var seen = {};
      return [].concat.apply([], all).filter(function (line) {
        var fresh = !seen['-' + line] && isOneOff(word, line.slice(0, line.indexOf(' ')));
        return fresh && line[0] !== '#' && (seen['-' + line] = true);
      });
    });
  }

  /** The lines between two words that begin so. */
  function beginning(start, from, to) {
    return lines(from, to).then(function (all) {
      return all.filter(function (line) { return line.slice(0, start.length) === start; });
    });
  }

  function exactly(word) {
    return beginning(word + ' ', word, word);
  }

  /** The lines of a word and of a month that begins so; of all that begin so where the word may go on. */
  function find(word, goesOn) {
    if (goesOn && word.length > 1) return beginning(word, word, word + '\uffff');
    var months = index.months.filter(function (month) { return word.length > 2 && month !== word && !month.indexOf(word); });
    return Promise.all([word].concat(months).map(exactly)).then(function (found) { return [].concat.apply([], found); });
  }

  /** What is found for a text: documents by group, best first. */
  function search(text) {
    var asked;
    var named;
    var all;
    return load('manifest').then(function () {
      all = index.words(text);
      return exactly('#' + all.join('-'));
    }).then(function (lines) {
      named = lines;
      var goesOn = index.words(text + 'x').length === all.length;
      var telling = all.filter(function (word) { return index.small.indexOf(word) < 0; });
      asked = (telling.length ? telling : all).filter(function (word) { return index.common.indexOf(word) < 0; });
      var last = goesOn && all[all.length - 1] === asked[asked.length - 1] ? asked.length - 1 : -1;
      return Promise.all(asked.map(function (word, i) {
        return find(word, i === last).then(function (lines) { return lines.length || named.length ? lines : near(word); });
      }));
    }).then(function (found) {
      var result = { groups: [], words: new Set(), misread: [], total: 0, complete: true };
      var documents = new Map();
      found.forEach(function (entries, i) { add(documents, asked[i], entries, result); });
      named.forEach(function (line) {
        // Whoever types a whole name, or a claim's id, wants that before all else.
        postings(line.split(' ')[2], function (number) {
          var hit = documents.get(number);
          documents.set(number, { number: number, score: 1e6 + (hit ? hit.score : 0), words: asked.length });
        });
      });
      var ranked = Array.from(documents.values());
      var most = ranked.reduce(function (most, hit) { return Math.max(most, hit.words); }, 0);
      ranked = ranked.filter(function (hit) { return hit.words === most; });
      ranked.sort(function (a, b) { return b.score - a.score || a.number - b.number; });
      result.most = most;
      result.asked = asked.length;
      result.complete = most === asked.length;
      result.empty = !asked.length && !ranked.length;
      result.total = ranked.length;
      index.groups.forEach(function (name, i) {
        var end = i + 1 < index.groups.length ? index.starts[i + 1] : index.size;
        var hits = ranked.filter(function (hit) { return hit.number >= index.starts[i] && hit.number < end; });
        if (hits.length) result.groups.push({ name: name, hits: hits });
      });
      // What is called so leads; groups whose best are as good keep their order.
      result.groups.sort(function (a, b) { return b.hits[0].score - a.hits[0].score; });
      return result;
    });
  }

  /** Hands over each document of a line, with how much the word tells of it. */
  function postings(text, take) {
    var number = -1;
    text.replace(/([0-9a-z]*)([A-Z])/g, function (all, distance, level) {
      take(number += parseInt(distance || '1', 36), level.charCodeAt(0) - 64);
    });
  }

  /** Adds to each document the best of what one asked word tells of it. */
  function add(documents, asked, entries, result) {
    var best = new Map();
    var read = entries.map(function (line) {
      var entry = line.split(' ');
      result.words.add(entry[0]);
      var scale = entry[1] * (entry[0] === asked ? 1 : 0.3 + 0.5 * asked.length / (asked.length + entry[0].length));
      postings(entry[2], function (number, level) {
        best.set(number, Math.max(best.get(number) || 0, scale * level));
      });
      return entry[0];
    });
    if (read.length && read[0].slice(0, asked.length) !== asked) result.misread.push([asked, read]);
    best.forEach(function (score, number) {
      var hit = documents.get(number) || { number: number, score: 0, words: 0 };
      hit.score += score;
      hit.words++;
      documents.set(number, hit);
    });
  }

  /* ---- Showing ---- */

  function element(name, text, parent) {
    var made = document.createElement(name);
    made.textContent = text;
    if (parent) parent.appendChild(made);
    return made;
  }

  function marked(text, words, parent) {
    text.split(/(\s+|[-–—/“”"«»(),[\]]|[.;:!?]+(?=\s|$))/).forEach(function (piece) {
      var isHit = index.words(piece).some(function (word) { return words.has(word); });
      parent.appendChild(isHit ? element('mark', piece) : document.createTextNode(piece));
    });
  }

  /** One list item a document; they fill when their cards have come. */
  function list(hits, words, parent) {
    return Promise.all(hits.map(function (hit) {
      var item = element('li', '', parent);
      return load('cards-' + Math.floor(hit.number / 100)).then(function (cards) {
        var card = cards[hit.number % 100];
        var link = element('a', '', item);
        link.href = base + card[2];
        marked(card[0], words, link);
        if (card[1]) marked(card[1], words, element('small', '', item));
      });
    }));
  }

  function count(number, one, many) {
    return number + ' ' + (number === 1 ? one : many);
  }

  /** What was found, in a sentence or two. */
  function summary(text, result) {
    if (result.empty) return 'Nothing to look for in “' + text + '”: no words, or such as stand everywhere.';
    if (!result.total) return 'Nothing found for “' + text + '”. Try fewer words, or the start of a word.';
    var says = count(result.total, 'result', 'results');
    result.misread.forEach(function (pair) {
      says += '. No “' + pair[0] + '”; shown instead: ' + pair[1].slice(0, 4).map(function (word) { return '“' + word + '”'; }).join(', ');
    });
    return says + (result.complete ? '.' : '. No entry has all these words; these have ' + result.most + ' of ' + result.asked + '.');
  }

  var failed = 'The search index could not be loaded.';

  /** Searches for what stands in a field, and hands over only what belongs to its last words. */
  function watch(field, show) {
    var turn = 0;
    function run() {
      var now = ++turn;
      var text = field.value.trim();
      (text ? search(field.value) : Promise.resolve(null)).then(function (result) {
        if (now === turn) show(text, result);
      }, function () {
        if (now === turn) show(text, { groups: [], failed: true });
      });
    }
    field.addEventListener('input', run);
    field.addEventListener('focus', function () { load('manifest').catch(function () { /* told when something is sought */ }); });
    return run;
  }

  /* ---- Beneath the box of every page ---- */

  var panel = element('div', '', form);
  panel.id = 'found';
  panel.className = 'found';
  panel.hidden = true;
  var status = element('p', '', form);
  status.className = 'vh';
  status.setAttribute('role', 'status');

  function close() {
    panel.hidden = true;
    status.textContent = '';
  }

  watch(box, function (text, result) {
    if (!result) return close();
    panel.textContent = '';
    var says = result.failed ? failed : summary(text, result);
    status.textContent = says;
    if (!result.total || result.misread.length || !result.complete) element('p', says, panel);
    result.groups.forEach(function (group) {
      var heading = element('p', group.name + ' ', panel);
      heading.className = 'of';
      element('span', group.hits.length, heading);
      list(group.hits.slice(0, 3), result.words, element('ul', '', panel));
    });
    if (result.total) {
      var more = element('a', 'All ' + count(result.total, 'result', 'results'), element('p', '', panel));
      more.className = 'all';
      more.href = base + 'search.html?q=' + encodeURIComponent(text);
    }
    panel.hidden = false;
  });

  form.addEventListener('keydown', function (event) {
    if (panel.hidden) return;
    if (event.key === 'Escape') {
      close();
      box.focus();
      event.preventDefault();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      var stops = [box].concat(Array.from(panel.querySelectorAll('a')));
      var at = stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
      stops[(at + stops.length) % stops.length].focus();
      event.preventDefault();
    }
  });
  form.addEventListener('focusout', function (event) {
    if (event.relatedTarget && !form.contains(event.relatedTarget)) close();
  });
  document.addEventListener('click', function (event) {
    if (!form.contains(event.target)) close();
  });

  /* ---- The search page ---- */

  var finder = document.getElementById('finder');
  var query = finder ? finder.elements.q : box;

  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest && event.target.closest('input,textarea,select,[contenteditable]');
    if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      query.focus();
      query.select();
      event.preventDefault();
    }
  });

  if (finder) {
    var says = document.getElementById('finder-says');
    var results = document.getElementById('results');
    var run = watch(query, function (text, result) {
      results.textContent = '';
      says.textContent = !result ? '' : result.failed ? failed : summary(text, result);
      if (result) result.groups.forEach(function (group) { section(group, result.words); });
      try {
        history.replaceState(null, '', text ? '?q=' + encodeURIComponent(text) : location.pathname);
      } catch (e) { /* from a folder some browsers keep the address as it is */ }
    });
    document.getElementById('otherwise').textContent = 'Or look it up from A to Z:';
    finder.hidden = false;
    finder.addEventListener('submit', function (event) {
      event.preventDefault();
      run();
    });
    query.value = box.value = new URLSearchParams(location.search).get('q') || '';
    if (query.value) run();
    query.focus();
  }

  /** A group of results, ten at first. */
  function section(group, words) {
    var part = element('section', '', results);
    var heading = element('h2', group.name + ' ', part);
    element('small', group.hits.length, heading);
    var items = element('ol', '', part);
    items.className = 'results';
    var shown = 0;
    var button = null;
    function more() {
      var filled = list(group.hits.slice(shown, shown += 10), words, items);
      if (button) button.hidden = shown >= group.hits.length;
      return filled;
    }
    if (group.hits.length > 10) {
      button = element('button', 'Show more', part);
      button.type = 'button';
      button.addEventListener('click', function () {
        var first = shown;
        more().then(function () { items.children[first].querySelector('a').focus(); });
      });
    }
    more();
  }
})();
