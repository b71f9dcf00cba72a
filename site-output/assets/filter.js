/* Filters of a long list. Each entry says in data-country, data-kind … what it can be chosen by; only those with a kind are counted. */
(function () {
  'use strict';

  var form = document.getElementById('filter');
  if (!form || !window.URLSearchParams) return;
  var selects = Array.from(form.querySelectorAll('select'));
  var entries = Array.from(document.querySelectorAll('.chosen [data-country]'));
  var groups = Array.from(document.querySelectorAll('.chosen'));
  var jumps = document.querySelector('main .jump');
  var reset = form.querySelector('button');

  function fits(entry) {
    return selects.every(function (select) {
      return !select.value || entry.getAttribute('data-' + select.name).split(' ').indexOf(select.value) >= 0;
    });
  }

  function show() {
    var all = 0;
    var shown = 0;
    entries.forEach(function (entry) {
      entry.hidden = !fits(entry);
      if (entry.getAttribute('data-kind')) {
        all++;
        if (!entry.hidden) shown++;
      }
    });
    groups.forEach(function (group) { group.hidden = !group.querySelector('[data-country]:not([hidden])'); });
    var whole = selects.every(function (select) { return !select.value; });
    reset.disabled = whole;
    if (jumps) jumps.hidden = !whole; // the places that they lead to may be hidden
    form.querySelector('output').textContent = shown + ' of ' + all + ' ' + form.getAttribute('data-unit');
  }

  function fromAddress() {
    var asked = new URLSearchParams(location.search);
    selects.forEach(function (select) {
      select.value = asked.get(select.name) || '';
      if (select.selectedIndex < 0) select.value = '';
    });
    show();
  }

  function toAddress() {
    var asked = new URLSearchParams();
    selects.forEach(function (select) { if (select.value) asked.set(select.name, select.value); });
    try {
      history.pushState(null, '', location.pathname + (String(asked) && '?' + asked));
    } catch (e) { /* from a folder some browsers keep the address as it is */ }
    show();
  }

  form.addEventListener('change', toAddress);
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('reset', function (event) {
    event.preventDefault();
    selects.forEach(function (select) { select.value = ''; });
    selects[0].focus();
    toAddress();
  });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  fromAddress();
})();
