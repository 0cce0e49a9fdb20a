// A run of one's own beside the published ones: the matrix.json that 'sockconf run' writes, dropped on the page or chosen. It is read
// here, judged by nobody, and goes nowhere.
(function () {
  'use strict';

  var table = document.getElementById('options'), input = document.getElementById('load'), told = document.getElementById('loaded');
  if (!table || !input || !told) return;
  var largest = 64 << 20;
  var words = {}, marks = {}, consequences = {}, keys = {}, classes = {};
  Array.prototype.forEach.call(document.querySelectorAll('#filters select[name=status] option[data-mark]'), function (o) {
    words[o.value] = o.dataset.word;
    marks[o.value] = o.dataset.mark;
  });
  Array.prototype.forEach.call(document.querySelectorAll('#filters select[name=worst] option[data-exported]'), function (o) {
    consequences[o.dataset.exported] = o.value;
  });

  table.dataset.map.split(' ').forEach(function (pair) { classes[pair.split('=')[0]] = pair.split('=')[1]; });

  // A status of the data as the page's class.
  function status(part) { return classes[part.status + '/' + part.mark] || classes[part.status] || part.status; }

  function text(cell, name) {
    var findings = cell.findings.slice(0, 3).map(function (f) {
      var o = f.observations[0];
      return (f.says || 'no fault') + (o ? ' (expected ' + o.expected + ', observed ' + o.observed + ')' : '');
    });
    return [words[name] + (cell.note ? ': ' + cell.note : '')].concat(cell.document ? ['the document is at fault'] : [], findings).join('; ');
  }

  // In which kinds of socket the cell is another than as a whole, as the filter reads it.
  function kinds(cell, name, base) {
    if (cell.kinds.length === 0) return base.length ? '-' : '';
    var own = {};
    cell.kinds.forEach(function (k) { own[k.kind] = status(k); });
    return base.filter(function (k) { return own[k] !== name; }).map(function (k) { return k + '=' + (own[k] || ''); }).join(' ');
  }

  function column(data, target) {
    var cells = {};
    data.options.forEach(function (option) {
      var cell = option.cells.filter(function (c) { return c.target === target.key; })[0];
      if (cell) cells[option.id] = cell;
    });
    var platform = data.platforms.filter(function (p) { return p.id === target.run.platform; })[0];
    var key = 'loaded-' + target.key;
    keys[key] = (keys[key] || 0) + 1;
    return {
      platform: platform.name,
      key: key + (keys[key] > 1 ? '-' + keys[key] : ''),
      name: target.key,
      way: 'loaded',
      title: target.run.title + ', run of ' + target.run.started,
      ids: Object.keys(cells),
      cell: function (id, base) {
        var cell = cells[id] || { status: 'not-applicable', mark: null, document: false, note: 'not in the loaded run', kinds: [], findings: [] };
        var name = status(cell);
        if (!words[name]) throw new Error("option " + id + " has the status '" + cell.status + "', which this page does not know");
        return {
          status: name,
          mark: marks[name],
          document: cell.document,
          text: text(cell, name),
          kinds: kinds(cell, name, base),
          worst: cell.findings.map(function (f) { return consequences[f.consequence] || ''; }).filter(Boolean).join(' ')
        };
      }
    };
  }

  // What is said of a file; an error says what was found and what is allowed.
  function take(name, content) {
    var data;
    try { data = JSON.parse(content); } catch (e) { return name + ' is no JSON: ' + e.message; }
    if (!data || data.format !== 'sockconformance-matrix' || data.version !== 2)
      return name + " is not a matrix of SockConformance: it needs format 'sockconformance-matrix' and version 2, as in data/matrix.json of a site.";
    var shown = [];
    try {
      data.targets.filter(function (t) { return t.run; }).forEach(function (target) {
        var added = column(data, target);
        var event = new CustomEvent('loadrun', { detail: added });
        table.dispatchEvent(event);
        if (added.error) throw added.error;
        shown.push(added.name + ' (' + added.title + ')' + (added.missing ? ', without ' + added.missing + ' options that this page lacks' : ''));
      });
    } catch (e) { return name + ' cannot be shown: ' + e.message; }
    if (shown.length === 0) return name + ' has no run.';
    var other = data.expectations === table.dataset.expectations ? ''
      : ' It was judged by other expectations (' + data.expectations + ') than the published runs (' + table.dataset.expectations + ').';
    return 'Loaded from ' + name + ': ' + shown.join('; ') + '. It was read in this browser and sent nowhere.' + other;
  }

  function read(files) {
    told.textContent = '';
    told.hidden = false;
    Array.prototype.forEach.call(files, function (file) {
      function say(message) {
        var line = document.createElement('span');
        line.textContent = message + ' ';
        told.append(line);
      }
      if (file.size > largest) { say(file.name + ' is larger than 64 MB.'); return; }
      file.text().then(function (content) { say(take(file.name, content)); }, function (e) { say(file.name + ' cannot be read: ' + e.message); });
    });
  }

  input.addEventListener('change', function () { read(input.files); input.value = ''; });
  function ofFiles(e) { return e.dataTransfer && Array.prototype.indexOf.call(e.dataTransfer.types, 'Files') >= 0; }
  document.addEventListener('dragover', function (e) { if (ofFiles(e)) e.preventDefault(); });
  document.addEventListener('drop', function (e) {
    if (!ofFiles(e)) return;
    e.preventDefault();
    read(e.dataTransfer.files);
  });
})();
