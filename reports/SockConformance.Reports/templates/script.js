// Filters and keys; all of the page can be read without them.
(function () {
  'use strict';

  // A link may name something inside a folded transcript: open it.
  function reveal() {
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
  var rows = Array.prototype.map.call(table.querySelectorAll('tr[data-s]'), function (row) {
    return { row: row, text: row.cells[0].textContent.toLowerCase(), statuses: row.dataset.s.split(' '), level: row.parentElement.dataset.level };
  });

  // The state is in the address, after '#?', so that a filtered matrix can be sent to somebody.
  function read() {
    if (location.hash.slice(0, 2) !== '#?') return;
    var state = new URLSearchParams(location.hash.slice(2));
    ['q', 'status', 'level'].forEach(function (name) { form.elements[name].value = state.get(name) || ''; });
  }

  function write() {
    var state = new URLSearchParams();
    ['q', 'status', 'level'].forEach(function (name) { if (form.elements[name].value) state.set(name, form.elements[name].value); });
    var text = state.toString();
    history.replaceState(null, '', text ? '#?' + text : '#matrix');
  }

  function apply() {
    var words = form.elements.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    var status = form.elements.status.value, level = form.elements.level.value, shown = 0;
    rows.forEach(function (r) {
      var on = words.every(function (w) { return r.text.indexOf(w) >= 0; }) && (!status || r.statuses.indexOf(status) >= 0) && (!level || r.level === level);
      r.row.hidden = !on;
      if (on) shown++;
    });
    Array.prototype.forEach.call(table.tBodies, function (body) { body.hidden = !body.querySelector('tr[data-s]:not([hidden])'); });
    document.getElementById('shown').textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' options';
  }

  form.hidden = false;
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  form.addEventListener('input', function () { apply(); write(); });
  window.addEventListener('hashchange', function () { read(); apply(); });
  read();
  apply();

  // Arrow keys move from cell to cell.
  table.addEventListener('keydown', function (e) {
    var step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[e.key];
    var cell = e.target.closest('td, th');
    if (!step || !cell || e.target.tagName !== 'A' || e.altKey || e.ctrlKey || e.metaKey) return;
    var visible = rows.filter(function (r) { return !r.row.hidden; });
    var at = visible.findIndex(function (r) { return r.row === cell.parentElement; }) + step[0];
    var next = visible[at] && visible[at].row.cells[cell.cellIndex + step[1]];
    var link = next && next.querySelector('a');
    if (!link) return;
    e.preventDefault();
    link.focus();
  });
})();
