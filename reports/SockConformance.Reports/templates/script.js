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
