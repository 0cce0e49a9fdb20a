// Filters and keys; all of the page can be read without them.
(function () {
  'use strict';

  // A link may name something inside a folded transcript: open it.
  function reveal() {
    if (location.hash.slice(0, 2) === '#?') return;
    var id = decodeURIComponent(location.hash.slice(1));
    var element = id && document.getElementById(id);
    if (!element) return;
    for (var e = element; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true;
    element.scrollIntoView();
  }

  window.addEventListener('hashchange', reveal);
  reveal();

  var form = document.getElementById('filters');
  var table = document.getElementById('options');
  if (!form || !table) return;

  var names = ['q', 'platform', 'target', 'level', 'status', 'kind'];
  var groups = Array.prototype.slice.call(table.tHead.rows[0].cells, 1);
  var heads = Array.prototype.slice.call(table.tHead.rows[1].cells);
  var platform = '';
  var columns = heads.map(function (head) {
    platform = head.dataset.platform || platform;
    return { head: head, platform: platform, target: head.dataset.target, on: true };
  });
  var rows = Array.prototype.map.call(table.querySelectorAll('tr[id]'), function (row) {
    return { row: row, text: row.cells[0].textContent.toLowerCase(), level: row.parentElement.dataset.level, on: true };
  });
  var marks = {};
  Array.prototype.forEach.call(form.elements.status.options, function (o) { if (o.dataset.mark) marks[o.value] = o.dataset; });

  // The state is in the address, after '#?', so that a filtered matrix can be sent to somebody.
  function read() {
    var state = new URLSearchParams(location.hash.slice(0, 2) === '#?' ? location.hash.slice(2) : '');
    names.forEach(function (name) {
      form.elements[name].value = state.get(name) || '';
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = '';
    });
  }

  function write() {
    var state = new URLSearchParams();
    names.forEach(function (name) { if (form.elements[name].value) state.set(name, form.elements[name].value); });
    var text = state.toString();
    history.replaceState(null, '', text ? '#?' + text : '#matrix');
  }

  // With a kind of socket chosen, a cell shows what holds of that kind alone.
  function ofKind(cell, kind) {
    if (cell.was === undefined) cell.was = { html: Array.prototype.slice.call(cell.childNodes), name: cell.className };
    if (!kind) { cell.className = cell.was.name; cell.replaceChildren.apply(cell, cell.was.html); return; }
    var part = (cell.dataset.k || '').split(' ').filter(function (k) { return k.split('=')[0] === kind; })[0];
    var status = part ? part.split('=')[1] || cell.was.name : 'na';
    var link = document.createElement('a'), mark = document.createElement('i');
    link.href = cell.was.html[0].getAttribute('href');
    mark.setAttribute('aria-hidden', 'true');
    mark.textContent = marks[status].mark;
    link.append(mark, part ? marks[status].word : 'not asked');
    cell.className = status;
    cell.replaceChildren(link);
  }

  var shownKind = '';

  function apply() {
    var v = {}, shown = 0;
    names.forEach(function (name) { v[name] = form.elements[name].value; });
    var words = v.q.toLowerCase().split(/\s+/).filter(Boolean);
    columns.forEach(function (c) {
      var own = columns.filter(function (o) { return o.target === v.target; })[0];
      c.on = (!v.platform || c.platform === v.platform) && (!v.target || c.target === v.target || (!c.target && own && own.platform === c.platform));
      c.head.hidden = !c.on;
    });
    groups.forEach(function (g) {
      var span = columns.filter(function (c) { return c.on && c.platform === g.dataset.platform; }).length;
      g.hidden = span === 0;
      g.colSpan = span || 1;
    });
    rows.forEach(function (r) {
      if (v.kind || shownKind) columns.forEach(function (c, i) { if (c.target) ofKind(r.row.cells[i + 1], v.kind); });
      var cells = columns.map(function (c, i) { r.row.cells[i + 1].hidden = !c.on; return c.on && c.target ? r.row.cells[i + 1].className : 'p'; });
      r.on = words.every(function (w) { return r.text.indexOf(w) >= 0; }) && (!v.level || r.level === v.level)
        && (!v.status || cells.some(function (s) { return s === v.status || (v.status === '!' && (s === 'divergent' || s === 'unsupported')); }))
        && (!v.kind || columns.some(function (c, i) { return c.on && c.target && r.row.cells[i + 1].textContent !== marks.na.mark + 'not asked'; }));
      r.row.hidden = !r.on;
      if (r.on) shown++;
    });
    shownKind = v.kind;
    Array.prototype.forEach.call(table.tBodies, function (body) { body.hidden = !body.querySelector('tr[id]:not([hidden])'); });
    document.getElementById('shown').textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' options';
    stop();
  }

  // One cell at a time is reached by Tab; from there the arrow keys go on.
  var current = null;

  function stop(link) {
    if (link) current = link;
    if (!current || !current.isConnected || current.closest('[hidden]')) current = first();
    Array.prototype.forEach.call(table.tBodies, function (body) {
      Array.prototype.forEach.call(body.querySelectorAll('a'), function (a) { a.tabIndex = a === current ? 0 : -1; });
    });
  }

  function first() {
    var row = rows.filter(function (r) { return r.on; })[0];
    return row ? row.row.querySelector('a') : null;
  }

  function go(link) {
    if (!link) return;
    stop(link);
    link.focus();
  }

  function links(row) { return Array.prototype.filter.call(row.cells, function (c) { return !c.hidden; }).map(function (c) { return c.querySelector('a'); }); }

  table.addEventListener('keydown', function (e) {
    var cell = e.target.closest('tbody td, tbody th');
    if (!cell || e.target.tagName !== 'A' || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    var visible = rows.filter(function (r) { return r.on; });
    var at = visible.findIndex(function (r) { return r.row === cell.parentElement; });
    if (at < 0) return;
    var own = links(cell.parentElement), column = own.indexOf(e.target), next = null;
    if (e.key === 'ArrowLeft') next = own[column - 1];
    else if (e.key === 'ArrowRight') next = own[column + 1];
    else if (e.key === 'Home') next = own[0];
    else if (e.key === 'End') next = own[own.length - 1];
    else if (e.key === 'ArrowUp') next = visible[at - 1] && links(visible[at - 1].row)[column];
    else if (e.key === 'ArrowDown') next = visible[at + 1] && links(visible[at + 1].row)[column];
    else return;
    e.preventDefault();
    go(next);
  });
  table.addEventListener('focusin', function (e) { if (e.target !== current && e.target.tagName === 'A' && e.target.closest('tbody')) stop(e.target); });

  var help = document.getElementById('help');
  document.addEventListener('keydown', function (e) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
    if (e.altKey || e.ctrlKey || e.metaKey || !form.offsetParent) return;
    if (e.key === 'Escape' && e.target === form.elements.q) { e.preventDefault(); go(first()); }
    else if (typing || help.open) return;
    else if (e.key === '/') { e.preventDefault(); form.elements.q.focus(); form.elements.q.select(); }
    else if (e.key === '?') { e.preventDefault(); help.showModal(); }
  });
  document.getElementById('keys').addEventListener('click', function () { help.showModal(); });

  form.hidden = false;
  form.addEventListener('submit', function (e) { e.preventDefault(); go(first()); });
  form.addEventListener('input', function () { apply(); write(); });
  form.addEventListener('reset', function () { setTimeout(function () { apply(); write(); }); });
  window.addEventListener('hashchange', function () { if (location.hash.slice(0, 2) === '#?') { read(); apply(); } });
  read();
  apply();
})();

// Of what is to be copied: a button, where the browser can copy. What is folded gets its own when it is opened.
(function () {
  'use strict';
  if (!navigator.clipboard || !navigator.clipboard.writeText) return;

  function offer(place) {
    Array.prototype.forEach.call(place.querySelectorAll('.cmd, pre[id]'), function (text) {
      if (text.offered || !text.offsetParent) return;
      text.offered = true;
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = 'Copy';
      button.addEventListener('click', function () {
        navigator.clipboard.writeText(text.textContent).then(function () { button.textContent = 'Copied'; });
        setTimeout(function () { button.textContent = 'Copy'; }, 2000);
      });
      text.insertAdjacentElement(text.tagName === 'PRE' ? 'beforebegin' : 'afterend', button);
    });
  }

  offer(document);
  document.addEventListener('toggle', function (e) { offer(e.target); }, true);
  window.addEventListener('hashchange', function () { offer(document); });
})();

// Only some of the cases of a transcript have a place of their own; a link to another of them leads to its case.
(function () {
  'use strict';

  function near() {
    var id = decodeURIComponent(location.hash.slice(1));
    var parts = /^(.*:)?on\/[^/]+\/([^/]+)/.exec(id);
    var other = parts && !document.getElementById(id) && document.getElementById((parts[1] || '') + 'case/' + parts[2]);
    if (!other) return;
    for (var e = other; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true;
    other.scrollIntoView();
  }

  window.addEventListener('hashchange', near);
  near();
})();
