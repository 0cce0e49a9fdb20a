// In a single file every page but the first is text, in a noscript, until somebody goes there; without scripts all of them are pages.
(function () {
  'use strict';

  function make(hash) {
    var path = /^#(.+?\.html)(:|$)/.exec(decodeURIComponent(hash));
    var page = path && document.getElementById(path[1]);
    var text = page && page.querySelector('noscript');
    if (text) page.innerHTML = text.textContent;
    return !!text;
  }

  // Going there once more makes the browser look for the place that was not there before.
  function here() { if (make(location.hash)) location.replace(location.hash); }

  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('a[href^="#"]');
    if (link) make(link.hash);
  }, true);
  window.addEventListener('hashchange', here);
  here();
})();

// What every page has; all of it can be read without.
(function () {
  'use strict';

  // A link may name something inside a fold: open it.
  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var element = id && document.getElementById(id);
    if (!element) return;
    for (var e = element; e; e = e.parentElement) if (e.tagName === 'DETAILS') e.open = true;
    element.scrollIntoView();
  }

  window.addEventListener('hashchange', reveal);
  reveal();
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
