// The search of every page. Its index is loaded when somebody first uses it; nothing is sent anywhere.
(function () {
  'use strict';

  var form = document.getElementById('search');
  if (!form) return;
  var own = document.querySelector('script[src$="script.js"]'), within = document.getElementById('search-data');
  if (!own && !within) return;

  var input = document.getElementById('find'), list = document.getElementById('found'), nothing = document.getElementById('nothing');
  var index = null, asked = false, hits = [], at = -1, enter = false;

  function load() {
    if (asked) return;
    asked = true;
    if (within) { take(JSON.parse(within.textContent)); return; }
    window.sockconfSearch = take;
    var script = document.createElement('script');
    script.src = form.dataset.root + 'search-index.js';
    document.head.append(script);
  }

  function squash(text) { return text.toLowerCase().replace(/[^a-z0-9]/g, ''); }

  function take(read) {
    index = read;
    index.entries.forEach(function (e) {
      e.lower = e.name.toLowerCase();
      e.whole = squash(e.name);
      e.bare = e.kind === 'system' ? e.whole : squash(e.name.replace(/^(SO|TCP|IP|IPV6|UDP|LOCAL|ICMP6?|IPX|IRLMP|RM)_/, ''));
      e.also = (e.names || []).map(function (n) { return n.toLowerCase(); });
      e.ends = e.also.map(function (n) { return squash(n.split(/[.: ]+/).pop()); });
      e.text = (e.says || '').toLowerCase();
      e.claim = (e.claims || []).join('\n').toLowerCase();
    });
    show();
    if (enter && hits.length) open(hits[Math.max(at, 0)]);
  }

  // The options that people call so, the likeliest first; a phrase that is only begun counts too.
  function called(query) {
    var found = [];
    Object.keys(index.synonyms).sort(function (a, b) { return (b === query) - (a === query) || b.length - a.length; }).forEach(function (phrase) {
      var fits = query.indexOf(phrase) >= 0 || (query.length > 3 && phrase.indexOf(query) === 0) || squash(phrase) === squash(query);
      if (fits) index.synonyms[phrase].forEach(function (name) { if (found.indexOf(name) < 0) found.push(name); });
    });
    return found;
  }

  function score(e, query, flat, words, named) {
    if (e.lower === query || (e.kind + '/' + e.name).toLowerCase() === query) return 1000;
    if (e.also.indexOf(query) >= 0 || e.whole === flat) return 950;
    if (e.bare === flat) return 900;
    if (e.ends.indexOf(flat) >= 0) return 850;
    if ((e.numbers || []).indexOf(query) >= 0) return 800;
    var synonym = e.claims || e.says ? named.indexOf(e.name) : -1;
    if (synonym >= 0) return 700 - synonym;
    if (flat && e.bare.indexOf(flat) === 0) return 600;
    if (flat && e.whole.indexOf(flat) >= 0) return 500;
    if (e.also.some(function (n) { return n.indexOf(query) >= 0; })) return 400;
    var sum = 0;
    var all = words.every(function (w) {
      var one = e.lower.indexOf(w) >= 0 ? 40 : e.also.some(function (n) { return n.indexOf(w) >= 0; }) ? 30
        : e.text.indexOf(w) >= 0 ? 20 : e.claim.indexOf(w) >= 0 ? 5 : 0;
      sum += one;
      return one > 0;
    });
    return all ? 100 + sum / words.length : 0;
  }

  function find(query) {
    var words = query.split(/\s+/), flat = squash(query), named = called(query);
    return index.entries.map(function (e) { return { entry: e, score: score(e, query, flat, words, named) }; })
      .filter(function (h) { return h.score > 0; })
      .sort(function (a, b) { return b.score - a.score || b.entry.users - a.entry.users || a.entry.name.length - b.entry.name.length || (a.entry.name < b.entry.name ? -1 : 1); })
      .slice(0, 12).map(function (h) { return h.entry; });
  }

  // Why it was found, where its name does not tell.
  function why(e, query) {
    var flat = squash(query), word = query.split(/\s+/)[0];
    if (e.whole.indexOf(flat) >= 0) return e.says || '';
    var name = (e.names || []).filter(function (n) { return n.toLowerCase().indexOf(query) >= 0; })[0];
    if (name) return name;
    if ((e.numbers || []).indexOf(query) >= 0) return 'number ' + query;
    if (e.text.indexOf(word) >= 0 || e.claim.indexOf(word) < 0) return e.says || '';
    return (e.claims || []).filter(function (c) { return c.toLowerCase().indexOf(word) >= 0; })[0];
  }

  function part(parent, tag, text) {
    var element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
  }

  function show() {
    var query = input.value.trim().toLowerCase();
    hits = query && index ? find(query) : [];
    at = -1;
    list.replaceChildren.apply(list, hits.map(function (e, i) {
      var item = document.createElement('li');
      item.id = 'hit-' + i;
      item.setAttribute('role', 'option');
      item.setAttribute('aria-selected', 'false');
      part(item, 'b', e.name);
      part(item, 'small', e.kind);
      part(item, 'span', why(e, query));
      item.addEventListener('mousedown', function (event) { event.preventDefault(); open(e); });
      return item;
    }));
    list.hidden = hits.length === 0;
    nothing.hidden = !query || !index || hits.length > 0;
    nothing.textContent = nothing.hidden ? '' : 'Nothing is called “' + input.value.trim() + '”, and no document says it. ' + index.covers;
    input.setAttribute('aria-expanded', String(hits.length > 0));
    if (hits.length) choose(0);
  }

  function choose(to) {
    at = (to + hits.length) % hits.length;
    Array.prototype.forEach.call(list.children, function (item, i) { item.setAttribute('aria-selected', String(i === at)); });
    list.children[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', 'hit-' + at);
  }

  function shut() {
    list.hidden = nothing.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function open(e) {
    shut();
    enter = false;
    if (!within) { location.href = form.dataset.root + e.path; return; }
    var parts = e.path.split('#');
    location.hash = '#' + parts[0] + (parts[1] ? ':' + parts[1] : '');
    input.blur();
  }

  form.hidden = false;
  input.addEventListener('focus', load);
  input.addEventListener('input', function () { enter = false; load(); if (index) show(); });
  input.addEventListener('blur', shut);
  input.addEventListener('keydown', function (e) {
    if (e.key === 'ArrowDown' && hits.length) { e.preventDefault(); if (list.hidden) show(); else choose(at + 1); }
    else if (e.key === 'ArrowUp' && hits.length) { e.preventDefault(); choose(at - 1); }
    else if (e.key === 'Escape') { e.preventDefault(); if (list.hidden && nothing.hidden) input.value = ''; shut(); }
  });
  form.addEventListener('submit', function (e) {
    e.preventDefault();
    if (!index) enter = !!input.value.trim();
    else if (hits.length) open(hits[Math.max(at, 0)]);
  });
  document.addEventListener('keydown', function (e) {
    if (e.key !== '/' || e.altKey || e.ctrlKey || e.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || document.querySelector('dialog[open]')) return;
    e.preventDefault();
    input.focus();
    input.select();
  });
})();
