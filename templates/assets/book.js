/* What script adds to every page; without it the page is complete. */
(function () {
  'use strict';

  var root = document.documentElement;
  var button = document.getElementById('theme');

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }

  function label() {
    button.textContent = isDark() ? 'Light' : 'Dark';
  }

  if (button) {
    button.hidden = false;
    label();
    button.addEventListener('click', function () {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try { localStorage.setItem('theme', root.dataset.theme); } catch (e) { /* lasts for this page */ }
      label();
    });
  }
})();
