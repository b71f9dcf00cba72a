/* The reader's choice of light or dark, before the page is painted. */
try {
  var theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch (e) { /* storage is closed: the system's choice stands */ }
