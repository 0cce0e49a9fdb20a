// The list of all that is not kept: by words, system, platform and consequence, in the address. It can be read without.
(function () {
  'use strict';

  var form = document.querySelector('form[data-narrow]');
  if (!form) return;
  // In a single file the address belongs to the matrix.
  var inOneFile = !!document.getElementById('search-data');
  var fields = ['q', 'on', 'platform', 'worst'];
  var each = Array.prototype.map;
  var jumps = form.nextElementSibling.children;
  var groups = each.call(document.querySelectorAll('section.narrowed'), function (section, i) {
    var items = each.call(section.querySelectorAll('.findings > li'), function (li) {
      return { li: li, text: li.textContent.toLowerCase(), on: li.dataset.on.split(' '), platform: li.dataset.platform };
    });
    return { section: section, fold: section.querySelector('.fold'), jump: jumps[i], worst: section.dataset.worst, items: items };
  });

  function fits(group, item, v, words) {
    return (!v.worst || v.worst === group.worst) && (!v.on || item.on.indexOf(v.on) >= 0)
      && (!v.platform || v.platform === item.platform)
      && words.every(function (w) { return item.text.indexOf(w) >= 0; });
  }

  // What somebody looks for is never folded.
  function unfold(fold, narrowed) {
    var summary = fold.querySelector('summary');
    if (summary.hidden !== narrowed) summary.hidden = fold.open = narrowed;
  }

  function apply() {
    var v = {}, shown = 0, all = 0;
    fields.forEach(function (name) { v[name] = form.elements[name].value; });
    var narrowed = fields.some(function (name) { return v[name]; });
    var words = v.q.toLowerCase().split(/\s+/).filter(Boolean);
    groups.forEach(function (group) {
      var found = 0;
      group.items.forEach(function (item) {
        item.li.hidden = !fits(group, item, v, words);
        if (!item.li.hidden) found++;
      });
      if (group.fold) unfold(group.fold, narrowed);
      group.section.hidden = group.jump.hidden = found === 0;
      group.jump.querySelector('a > span:last-child').textContent = group.section.querySelector('h2 small').textContent = found;
      shown += found;
      all += group.items.length;
    });
    form.querySelector('output').textContent = shown === all ? '' : shown === 0 ? 'none of ' + all : shown + ' of ' + all;
  }

  function read() {
    var state = new URLSearchParams(inOneFile ? '' : location.search);
    fields.forEach(function (name) {
      form.elements[name].value = state.get(name) || '';
      if (form.elements[name].selectedIndex < 0) form.elements[name].value = '';
    });
  }

  function write() {
    if (inOneFile) return;
    var state = new URLSearchParams();
    fields.forEach(function (name) { if (form.elements[name].value) state.set(name, form.elements[name].value); });
    var text = state.toString();
    history.replaceState(null, '', (text ? '?' + text : location.pathname) + location.hash);
  }

  function change() { apply(); write(); }

  form.hidden = false;
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  form.addEventListener('input', change);
  form.addEventListener('reset', function () { setTimeout(change); });
  window.addEventListener('popstate', function () { read(); apply(); });
  read();
  apply();
})();
