// The matrix of the first page: which rows and columns are seen, all of it in the address; and keys. It can be read without.
(function () {
  'use strict';

  var form = document.getElementById('filters');
  var table = document.getElementById('options');
  if (!form || !table) return;
  form.elements.b.innerHTML = form.elements.a.innerHTML;

  var each = Array.prototype.forEach, map = Array.prototype.map;
  var fields = ['q', 'level', 'status', 'worst', 'kind', 'a', 'b'];
  var phone = window.matchMedia('(max-width: 40rem)');
  var groups = Array.prototype.slice.call(table.tHead.rows[0].cells, 1);
  var columns = map.call(table.tHead.rows[1].cells, function (head) {
    return { head: head, key: head.dataset.key, documents: head.classList.contains('p'), byDefault: !head.classList.contains('more'), on: true };
  });
  var at = 0;
  groups.forEach(function (g) { for (var first = at, n = g.colSpan; n > 0; n--) { columns[at].group = g; columns[at++].first = first; } });
  var rows = [], bodies = [];
  each.call(table.tBodies, function (element) {
    var body = { element: element, level: element.dataset.level, legacy: element.classList.contains('legacy'), rows: [] };
    body.open = !body.legacy;
    each.call(element.querySelectorAll('tr[id]'), function (tr) {
      var cells = Array.prototype.slice.call(tr.cells, 1);
      cells.forEach(function (c) { c.classList.remove('more'); });
      var row = { tr: tr, cells: cells, was: cells.map(function (c) { return c.className; }), text: tr.cells[0].textContent.toLowerCase() };
      rows.push(row);
      body.rows.push(row);
    });
    bodies.push(body);
  });
  var marks = {};
  each.call(form.elements.status.options, function (o) { if (o.dataset.mark) marks[o.value] = o.dataset; });
  var boxes = Array.prototype.filter.call(form.elements, function (e) { return e.name === 'cols'; });

  function button(parent, text, press) {
    var b = document.createElement('button');
    b.type = 'button';
    b.textContent = text;
    b.addEventListener('click', press);
    parent.append(b);
    return b;
  }

  bodies.forEach(function (body) {
    var span = body.element.querySelector('.level span'), small = span.querySelector('small');
    body.fold = button(span.parentElement, body.level + ' ', function () { body.open = !body.open; apply(); write(); });
    body.fold.append(small);
    span.remove();
    var tr = body.element.insertRow(), th = document.createElement('th');
    tr.className = 'others';
    th.colSpan = columns.length + 1;
    tr.append(th);
    body.others = button(th, '', function () { form.elements.rest.checked = true; apply(); write(); });
    body.othersRow = tr;
  });

  // The state is in the address, so that what is seen can be sent to somebody and is there again when one comes back.
  function read() {
    var state = new URLSearchParams(location.search);
    fields.forEach(function (name) {
      form.elements[name].value = state.get(name) || '';
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = '';
    });
    var cols = state.get('cols');
    boxes.forEach(function (b, i) { b.checked = cols === null ? columns[i].byDefault : cols.split(' ').indexOf(b.value) >= 0; });
    var first = columns.filter(function (c) { return !c.documents && c.byDefault; })[0] || columns[0];
    form.elements.col.value = state.get('col') || first.key;
    if (form.elements.col.selectedIndex < 0) form.elements.col.value = first.key;
    form.elements.rest.checked = state.get('rest') === '1';
    var turned = (state.get('fold') || '').split(' ');
    bodies.forEach(function (b) { b.open = b.legacy === (turned.indexOf(b.level) >= 0); });
  }

  function write() {
    var state = new URLSearchParams();
    fields.forEach(function (name) { if (form.elements[name].value) state.set(name, form.elements[name].value); });
    if (boxes.some(function (b, i) { return b.checked !== columns[i].byDefault; }))
      state.set('cols', boxes.filter(function (b) { return b.checked; }).map(function (b) { return b.value; }).join(' '));
    if (phone.matches && form.elements.col.value) state.set('col', form.elements.col.value);
    if (form.elements.rest.checked) state.set('rest', '1');
    var turned = bodies.filter(function (b) { return b.open === b.legacy; }).map(function (b) { return b.level; });
    if (turned.length) state.set('fold', turned.join(' '));
    var text = state.toString();
    history.replaceState(null, '', (text ? '?' + text : location.pathname) + location.hash);
  }

  // What holds of one kind of socket: a status, or nothing where that kind was not asked.
  function kindOf(row, i, kind) {
    var base = row.cells[columns[i].first].dataset.k || '', own = row.cells[i].dataset.k || '';
    if (own === '-' || base.split(' ').indexOf(kind) < 0) return '';
    var other = own.split(' ').filter(function (k) { return k.split('=')[0] === kind; })[0];
    return other ? other.split('=')[1] : row.was[i];
  }

  // With a kind of socket chosen, a cell shows what holds of that kind alone.
  function ofKind(row, i, kind) {
    var cell = row.cells[i], mark = cell.querySelector('i'), text = cell.querySelector('span'), fault = cell.querySelector('b');
    if (!row.said) row.said = [];
    if (!row.said[i]) row.said[i] = { mark: mark.textContent, text: text.textContent };
    var part = kind && kindOf(row, i, kind), status = kind ? part || 'na' : row.was[i];
    cell.className = status;
    mark.textContent = kind ? marks[status].mark : row.said[i].mark;
    text.textContent = kind ? (part ? marks[status].word : 'not asked') : row.said[i].text;
    if (fault) fault.hidden = !!kind;
  }

  // What a column says of an option, so that documents can be held against a system too.
  function says(row, i) {
    var cell = row.cells[i];
    if (!columns[i].documents) return cell.className;
    var word = cell.querySelector('i').textContent;
    return cell.classList.contains('absent') ? 'na' : word === 'refused' ? 'refused' : 'supported';
  }

  var shownKind = '', printing = false;

  function matches(row, v, words, at) {
    var shown = columns.map(function (c, i) { return i; }).filter(function (i) { return columns[i].on && !columns[i].documents; });
    return words.every(function (w) { return row.text.indexOf(w) >= 0; })
      && (!v.status || shown.some(function (i) {
        var s = row.cells[i].className;
        return s === v.status || (v.status === '!' && (s === 'divergent' || s === 'unsupported')) || (v.status === '¶' && row.cells[i].querySelector('b'));
      }))
      && (!v.worst || shown.some(function (i) { return (row.cells[i].dataset.w || '').split(' ').indexOf(v.worst) >= 0; }))
      && (!v.kind || shown.some(function (i) { return kindOf(row, i, v.kind); }))
      && (at[0] < 0 || at[1] < 0 || says(row, at[0]) !== says(row, at[1]));
  }

  function apply() {
    var v = {}, shown = 0;
    fields.forEach(function (name) { v[name] = form.elements[name].value; });
    var at = [v.a, v.b].map(function (key) { return columns.findIndex(function (c) { return c.key === key; }); });
    columns.forEach(function (c, i) {
      c.on = printing || (phone.matches ? c.key === form.elements.col.value : boxes[i].checked || i === at[0] || i === at[1]);
      c.head.hidden = !c.on;
    });
    groups.forEach(function (g) {
      var span = columns.filter(function (c) { return c.on && c.group === g; }).length;
      g.hidden = span === 0;
      g.colSpan = span || 1;
    });
    var words = v.q.toLowerCase().split(/\s+/).filter(Boolean);
    var asked = !!(v.q || v.status || v.worst || v.kind || v.level || (at[0] >= 0 && at[1] >= 0));
    var systems = columns.some(function (c) { return c.on && !c.documents; });
    rows.forEach(function (r) {
      r.cells.forEach(function (cell, i) {
        cell.hidden = !columns[i].on;
        if ((v.kind || shownKind) && !columns[i].documents) ofKind(r, i, v.kind);
      });
    });
    bodies.forEach(function (body) {
      var found = 0, others = 0;
      var all = !v.level || body.level === v.level;
      body.rows.forEach(function (r) {
        r.on = all && matches(r, v, words, at);
        if (r.on) found++;
        var rare = systems && !r.cells.some(function (c, i) { return columns[i].on && !columns[i].documents && r.was[i] !== 'na'; });
        // Who looks for words finds them also where no system shown has the option.
        if (r.on && rare && !form.elements.rest.checked && !v.q && !(at[0] >= 0 && at[1] >= 0)) { others++; r.on = false; }
        if (r.on) shown++;
        r.on = r.on && (body.open || asked);
        r.tr.hidden = !r.on;
      });
      body.element.hidden = found === 0;
      body.othersRow.hidden = others === 0 || !(body.open || asked);
      body.others.textContent = others + (others === 1 ? ' more option that no system shown has' : ' more options that no system shown has');
      body.fold.setAttribute('aria-expanded', String(body.open || asked));
    });
    shownKind = v.kind;
    table.classList.add('live');
    var box = table.parentElement;
    box.classList.remove('fits');
    box.classList.toggle('fits', table.scrollWidth <= box.clientWidth);
    document.getElementById('picked').textContent = columns.filter(function (c) { return c.on; }).length + ' of ' + columns.length;
    document.getElementById('shown').textContent = asked ? shown + ' of ' + rows.length + ' options' : '';
    stop();
  }

  function option(select, key, name) {
    var o = document.createElement('option');
    o.value = key;
    o.textContent = name;
    select.append(o);
  }

  function loadedCell(row, at, cell) {
    var td = document.createElement('td'), mark = document.createElement('i'), text = document.createElement('span');
    mark.setAttribute('aria-hidden', 'true');
    mark.textContent = cell.mark;
    text.textContent = cell.text;
    td.className = cell.status;
    td.append(mark, text);
    if (cell.document) {
      var fault = document.createElement('b');
      fault.setAttribute('aria-hidden', 'true');
      fault.textContent = '¶';
      mark.after(fault);
    }
    if (cell.kinds) td.dataset.k = cell.kinds;
    if (cell.worst) td.dataset.w = cell.worst;
    row.tr.insertBefore(td, row.tr.cells[at + 1] || null);
    row.cells.splice(at, 0, td);
    row.was.splice(at, 0, cell.status);
    if (row.said) row.said.splice(at, 0, undefined);
  }

  // A run that was loaded becomes a column behind those of its platform; all of its cells are made before the first is shown.
  table.addEventListener('loadrun', function (e) {
    var run = e.detail, group = groups.filter(function (g) { return g.firstChild.textContent.trim() === run.platform; })[0];
    var cells;
    try {
      if (!group) throw new Error("the page has no platform '" + run.platform + "'");
      var first = columns.filter(function (c) { return c.group === group; })[0].first;
      cells = rows.map(function (r) { return run.cell(r.tr.id, (r.cells[first].dataset.k || '').split(' ').filter(Boolean)); });
    } catch (error) { run.error = error; return; }
    run.missing = run.ids.filter(function (id) { return !document.getElementById(id); }).length;
    var at = columns.map(function (c) { return c.group; }).lastIndexOf(group) + 1;
    var head = document.createElement('th'), way = document.createElement('small');
    head.scope = 'col';
    head.dataset.key = run.key;
    head.title = run.title;
    way.textContent = run.way;
    head.append(run.name + ' ', way);
    table.tHead.rows[1].insertBefore(head, table.tHead.rows[1].cells[at] || null);
    columns.splice(at, 0, { head: head, key: run.key, documents: false, byDefault: true, on: true, group: group });
    columns.forEach(function (c) { c.first = columns.findIndex(function (o) { return o.group === c.group; }); });
    rows.forEach(function (r, i) { loadedCell(r, at, cells[i]); });
    bodies.forEach(function (b) { [b.fold.parentElement, b.others.parentElement].forEach(function (th) { th.colSpan += 1; }); });
    var box = document.createElement('input'), label = document.createElement('label');
    box.type = 'checkbox';
    box.name = 'cols';
    box.value = run.key;
    box.checked = true;
    label.append(box, ' ' + run.name + ' ', way.cloneNode(true));
    boxes[at - 1].closest('fieldset').append(label);
    boxes.splice(at, 0, box);
    [form.elements.a, form.elements.b, form.elements.col].forEach(function (s) { option(s, run.key, run.platform + ': ' + run.name + ', loaded'); });
    if (phone.matches) form.elements.col.value = run.key;
    apply();
  });

  // One cell at a time is reached by Tab; from there the arrow keys go on.
  var current = null;

  function stop(link) {
    if (link) current = link;
    if (!current || !current.isConnected || current.closest('[hidden]')) current = first();
    rows.forEach(function (r) { each.call(r.tr.querySelectorAll('a'), function (a) { a.tabIndex = a === current ? 0 : -1; }); });
  }

  function first() {
    var row = rows.filter(function (r) { return r.on; })[0];
    return row ? row.tr.querySelector('a') : null;
  }

  function go(link) {
    if (!link) return;
    stop(link);
    link.focus();
  }

  // The links of a row by their columns; a cell that has nothing behind it has none.
  function links(row) { return Array.prototype.map.call(row.cells, function (c) { return c.hidden ? null : c.querySelector('a'); }); }

  // The next link in a list, in steps of one forwards or backwards.
  function next(list, from, step) {
    for (var i = from + step; i >= 0 && i < list.length; i += step) if (list[i]) return list[i];
    return null;
  }

  table.addEventListener('keydown', function (e) {
    var cell = e.target.closest('tr[id] td, tr[id] th');
    if (!cell || e.target.tagName !== 'A' || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    var visible = rows.filter(function (r) { return r.on; });
    var at = visible.findIndex(function (r) { return r.tr === cell.parentElement; });
    if (at < 0) return;
    var own = links(cell.parentElement), column = own.indexOf(e.target), to = null;
    var inColumn = function () { return visible.map(function (r) { var c = r.tr.cells[column]; return c.hidden ? null : c.querySelector('a'); }); };
    if (e.key === 'ArrowLeft') to = next(own, column, -1);
    else if (e.key === 'ArrowRight') to = next(own, column, 1);
    else if (e.key === 'Home') to = own[0];
    else if (e.key === 'End') to = next(own, own.length, -1);
    else if (e.key === 'ArrowUp') to = next(inColumn(), at, -1);
    else if (e.key === 'ArrowDown') to = next(inColumn(), at, 1);
    else return;
    e.preventDefault();
    go(to);
  });
  table.addEventListener('focusin', function (e) { if (e.target !== current && e.target.tagName === 'A' && e.target.closest('tr[id]')) stop(e.target); });

  table.addEventListener('mouseover', function (e) { var cell = e.target.closest('tr[id] td'); if (cell) cell.title = cell.querySelector('span').textContent; });

  var help = document.getElementById('help');
  document.addEventListener('keydown', function (e) {
    if (e.altKey || e.ctrlKey || e.metaKey || !form.offsetParent) return;
    if (e.key === 'Escape' && e.target === form.elements.q) { e.preventDefault(); go(first()); }
    else if (/^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName) || help.open) return;
    else if (e.key === '?') { e.preventDefault(); help.showModal(); }
  });
  document.getElementById('keys').addEventListener('click', function () { help.showModal(); });

  // A link to an option opens the place where it stands, also where that is folded.
  function reveal() {
    var row = rows.filter(function (r) { return '#' + r.tr.id === decodeURIComponent(location.hash); })[0];
    if (!row || row.on) return;
    bodies.forEach(function (b) { if (b.rows.indexOf(row) >= 0) b.open = true; });
    form.elements.rest.checked = true;
    apply();
    row.tr.scrollIntoView();
  }

  form.hidden = false;
  form.addEventListener('submit', function (e) { e.preventDefault(); go(first()); });
  form.addEventListener('input', function () { apply(); write(); });
  form.addEventListener('reset', function () { setTimeout(function () { history.replaceState(null, '', location.pathname + location.hash); read(); apply(); }); });
  window.addEventListener('beforeprint', function () { printing = true; apply(); });
  window.addEventListener('afterprint', function () { printing = false; apply(); });
  phone.addEventListener('change', apply);
  window.addEventListener('popstate', function () { read(); apply(); });
  window.addEventListener('hashchange', reveal);
  document.addEventListener('click', function (e) { var pick = document.getElementById('pick'); if (pick.open && !pick.contains(e.target)) pick.open = false; });
  read();
  apply();
  reveal();
})();
