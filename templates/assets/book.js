/* What script adds to every page, which is complete without: each part leaves the page as it is where it cannot work. */
(function () {
  'use strict';

  var root = document.documentElement;

  /* From a folder, pack.js frames the page to read it. A page from a server tells nothing to whoever frames it. */
  if (location.protocol === 'file:' && window.name === 'for-my-pack' && window.parent !== window) {
    window.parent.postMessage(root.outerHTML, '*');
    return;
  }

  var main = document.getElementById('main');
  var hasPopovers = 'popover' in root;
  var FORMATS = {
    chicago: ['Chicago', '.txt'], bibtex: ['BibTeX', '.bib'], ris: ['RIS', '.ris'], csl: ['CSL-JSON', '.json']
  };
  var TEX = { '\\': 'backslash', '{': 'braceleft', '}': 'braceright', '~': 'asciitilde', '^': 'asciicircum' };

  var PACK = 'pack ' + new URL('..', document.currentScript.src).pathname;

  theme();
  onPaper();
  copyCitations();
  if (hasPopovers) {
    previews();
    claimMenus();
  }

  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  /* ---- light or dark ---- */

  function theme() {
    var button = document.getElementById('theme');
    var system = matchMedia('(prefers-color-scheme: dark)');
    if (!button) return;

    function isDark() {
      return root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
    }

    function paint() {
      button.setAttribute('aria-pressed', String(isDark()));
    }

    /* Back at what the system has, the page follows it. */
    function choose(dark) {
      if (dark === system.matches) delete root.dataset.theme;
      else root.dataset.theme = dark ? 'dark' : 'light';
      try {
        if (root.dataset.theme) localStorage.setItem('theme', root.dataset.theme);
        else localStorage.removeItem('theme');
      } catch (e) { /* it lasts for this page */ }
      paint();
    }

    button.hidden = false;
    paint();
    button.addEventListener('click', function () { choose(!isDark()); });
    if (system.addEventListener) system.addEventListener('change', paint);
  }

  /* ---- on paper ---- */

  function readPack() {
    try {
      var kept = JSON.parse(localStorage.getItem(PACK));
      return { title: String(kept.title), pages: kept.pages.map(String) };
    } catch (e) { // storage is closed, or holds no pack
      return { title: '', pages: [] };
    }
  }

  function keepPack(pack, said) {
    try {
      localStorage.setItem(PACK, JSON.stringify(pack));
    } catch (e) {
      said.textContent = 'This browser keeps nothing: pages cannot be collected.';
    }
  }

  function onPaper() {
    var print = document.getElementById('print');
    var collect = document.getElementById('collect');
    var mine = document.getElementById('mine');
    if (print) {
      print.hidden = false;
      print.addEventListener('click', function () { window.print(); });
    }
    if (!collect) return;
    var page = collect.dataset.reference;

    function paint() {
      var pages = readPack().pages;
      var inPack = pages.includes(page);
      collect.textContent = inPack ? 'In my pack' : 'Add to my pack';
      collect.setAttribute('aria-pressed', String(inPack));
      mine.textContent = 'My pack' + (pages.length ? ' (' + pages.length + ')' : '');
    }

    collect.hidden = mine.hidden = false;
    paint();
    collect.addEventListener('click', function () {
      var pack = readPack();
      var at = pack.pages.indexOf(page);
      if (at < 0) pack.pages.push(page);
      else pack.pages.splice(at, 1);
      keepPack(pack, print.previousElementSibling);
      paint();
    });
    addEventListener('pageshow', paint); // back from the pack, with fewer pages in it
  }

  /* ---- previews of persons, events, countries and sources ---- */

  /*
   * One box for all links. It opens when the mouse rests on a link, when the keyboard reaches it, or at the first tap, and
   * stays while mouse or focus are there. Its own link is for fingers: by keyboard, Enter on the link itself does the same.
   */
  function previews() {
    var REST = 300; // ms that the mouse rests on a link before its preview opens
    var GRACE = 150; // ms to get from the link into the box
    var NO_TEXT = 'nav, h1, h2, h3, h4, .entries, button';

    var cards = new Map();
    document.querySelectorAll('template[data-preview]').forEach(function (card) {
      cards.set(card.dataset.preview, card);
    });
    if (!cards.size) return;

    var box = make('div', 'peek');
    box.id = 'peek';
    box.popover = 'manual';
    main.append(box);

    var shown = null; // the link whose preview is open
    var byFocus = false;
    var refused = null; // the link that gets the focus back from a preview that was dismissed
    var pointer = ''; // what touched the page last: mouse, pen or touch
    var openedAt = 0;
    var timer = 0;

    function later(wait, act) {
      clearTimeout(timer);
      timer = setTimeout(act, wait);
    }

    function cardOf(link) {
      return cards.get(link.getAttribute('href').split('#')[0]);
    }

    function linkAt(target) {
      var link = target.closest && target.closest('main a.ent, main a.sig');
      return link && cardOf(link) && !link.closest(NO_TEXT) ? link : null;
    }

    function fill(link) {
      box.replaceChildren(cardOf(link).content.cloneNode(true));
      if (link.dataset.place) box.append(make('p', 'at', link.dataset.place));
      var more = make('a', 'more', link.hash ? 'Open the passage' : 'Open the page');
      more.href = link.href;
      more.tabIndex = -1;
      box.append(more);
    }

    function open(link, focus, y) {
      close();
      fill(link);
      shown = link;
      byFocus = focus;
      openedAt = scrollY;
      box.showPopover();
      putBeside(box, link, y);
      link.setAttribute('aria-describedby', box.id);
    }

    function close() {
      clearTimeout(timer);
      if (!shown) return;
      var link = shown;
      shown = null;
      link.removeAttribute('aria-describedby');
      if (box.contains(document.activeElement)) {
        refused = link;
        link.focus();
      }
      box.hidePopover();
    }

    function closeUnlessHeld() {
      if (!box.matches(':hover')) close();
    }

    document.addEventListener('pointerover', function (event) {
      if (event.pointerType === 'touch') return;
      var link = linkAt(event.target);
      if (link && link !== shown) later(REST, function () { open(link, false, event.clientY); });
      else if (!link && shown && !byFocus) later(GRACE, closeUnlessHeld);
      else clearTimeout(timer);
    });
    root.addEventListener('pointerleave', function () {
      if (shown && !byFocus) later(GRACE, close);
      else clearTimeout(timer);
    });

    document.addEventListener('focusin', function (event) {
      var link = linkAt(event.target);
      if (link && link !== refused && link !== shown && link.matches(':focus-visible')) open(link, true);
      refused = null;
    });
    document.addEventListener('focusout', function (event) {
      if (event.target === shown && byFocus) later(0, closeUnlessHeld);
    });

    document.addEventListener('pointerdown', function (event) { pointer = event.pointerType; }, true);
    document.addEventListener('click', function (event) {
      var link = linkAt(event.target);
      if (link && link !== shown && pointer === 'touch') {
        event.preventDefault();
        open(link, false);
      } else if (!box.contains(event.target)) {
        close();
      }
      pointer = '';
    });

    document.addEventListener('keydown', function (event) {
      if (event.key === 'Escape' && shown) close();
    });
    addEventListener('pagehide', close);
    addEventListener('scroll', function () {
      if (shown && Math.abs(scrollY - openedAt) > innerHeight / 2) close();
    }, { passive: true });
  }

  /* Under a link, or over it where it does not fit; inside the window, and never on the link. */
  function putBeside(box, link, y) {
    var GAP = 5;
    var EDGE = 8;
    box.style.left = box.style.top = box.style.maxHeight = '';
    var lines = Array.from(link.getClientRects());
    var first = lines[0];
    var last = lines[lines.length - 1];
    var line = lines.find(function (each) { return each.top <= y && y <= each.bottom; }) || last;
    var above = first.top - GAP - EDGE;
    var below = innerHeight - last.bottom - GAP - EDGE;
    var fitsAbove = box.offsetHeight <= above;
    var under = line === last ? box.offsetHeight <= below || !fitsAbove && below >= above : !fitsAbove;

    box.style.maxHeight = Math.max(under ? below : above, 96) + 'px';
    var left = Math.max(EDGE, Math.min(line.left, root.clientWidth - box.offsetWidth - EDGE));
    var top = under ? last.bottom + GAP : first.top - GAP - box.offsetHeight;
    box.style.left = left + scrollX + 'px';
    box.style.top = top + scrollY + 'px';
  }

  /* ---- the menu of a claim, at its short id ---- */

  function claimMenus() {
    var links = document.querySelectorAll('.facts-of a.perma');
    var menu = make('div', 'menu');
    var opener = null; // the short id whose menu was made last
    var wasOpen = false; // whether the menu of the short id pressed now was open

    menu.popover = 'auto';
    menu.setAttribute('role', 'dialog');
    menu.addEventListener('beforetoggle', function (event) {
      opener.setAttribute('aria-expanded', String(event.newState === 'open'));
    });
    links.forEach(function (link) {
      link.setAttribute('aria-haspopup', 'dialog');
      link.setAttribute('aria-expanded', 'false');
      link.setAttribute('aria-label', 'Claim ' + link.textContent + ': link, citation, report');
    });

    function open(link) {
      if (opener) opener.setAttribute('aria-expanded', 'false');
      opener = link;
      menu.setAttribute('aria-label', 'Claim ' + link.textContent);
      menu.replaceChildren.apply(menu, menuItems(claimAt(link)));
      link.parentNode.after(menu); // so that Tab goes from the short id into its menu and on in the page
      menu.showPopover();
      putBeside(menu, link);
      menu.querySelector('button').focus();
    }

    function idAt(target) {
      return target.closest && target.closest('.facts-of a.perma');
    }

    /* A press outside closes the menu by itself, before the click that it becomes is heard. */
    document.addEventListener('pointerdown', function (event) {
      wasOpen = menu.matches(':popover-open') && idAt(event.target) === opener;
    }, true);
    document.addEventListener('click', function (event) {
      var link = idAt(event.target);
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (wasOpen || menu.matches(':popover-open') && link === opener) menu.hidePopover();
      else open(link);
      wasOpen = false;
    });
  }

  function claimAt(link) {
    var item = link.closest('li');
    var words = item.querySelector('.cl > p').cloneNode(true);
    var withheld = words.querySelector('.withheld');
    words.querySelectorAll('.gloss').forEach(function (gloss) { gloss.remove(); });
    return {
      id: link.textContent,
      words: withheld ? '' : words.textContent.replace(/\s+/g, ' ').trim(),
      source: item.dataset.source,
      place: item.dataset.place || '',
      address: pageAddress() + link.getAttribute('href')
    };
  }

  /* Where the page stands for good, or is read now. */
  function pageAddress() {
    var canonical = document.querySelector('link[rel=canonical]');
    return canonical ? canonical.href : location.href.split('#')[0];
  }

  function menuItems(claim) {
    var said = status('p');
    var items = [copyButton('Copy link', '', claim.address, said)];
    var forms = citations(claim);
    if (claim.words && forms.chicago) {
      items.push(copyButton('Copy words with citation', '', '“' + claim.words + '” ' + forms.chicago, said));
    }
    Object.keys(forms).forEach(function (format) { items.push(citationRow(claim, format, forms[format], said)); });
    var report = document.getElementById('report');
    if (report) {
      var link = make('a', '', 'Report an error');
      link.href = reportAddress(report.href, claim);
      items.push(link);
    }
    items.push(said);
    return items;
  }

  function reportAddress(address, claim) {
    var words = Array.from(claim.words).slice(0, 300).join(''); // whole characters only
    if (/^mailto:/i.test(address)) return address + encodeURIComponent('Claim ' + claim.id + ': ' + words + '\r\n\r\n');
    var url = new URL(address);
    url.searchParams.set('claim', claim.id);
    url.searchParams.set('words', words);
    return url.href;
  }

  /* The citations of a claim, by format; see parts/cite.ftlh. */
  function citations(claim) {
    var forms = {};
    var template = document.querySelector('template[data-cite="' + CSS.escape(claim.source || '') + '"]');
    if (!template) return forms;
    template.content.querySelectorAll('[data-format]').forEach(function (form) {
      var format = form.dataset.format;
      if (FORMATS[format]) {
        forms[format] = form.textContent.replace(/\{(claim|place|address)\}/g, function (all, name) {
          return escapeFor(format, claim[name === 'claim' ? 'id' : name]);
        });
      }
    });
    return forms;
  }

  function escapeFor(format, text) {
    if (format === 'csl') return JSON.stringify(text).slice(1, -1);
    if (format !== 'bibtex') return text;
    return text.replace(/[\\{}~^#$%&_]/g, function (sign) { return TEX[sign] ? '\\text' + TEX[sign] + '{}' : '\\' + sign; });
  }

  function citationRow(claim, format, text, said) {
    var name = FORMATS[format][0];
    var save = make('button', '', 'Save');
    save.type = 'button';
    save.setAttribute('aria-label', 'Save ' + name);
    save.addEventListener('click', function () { saveAs(claim.id + FORMATS[format][1], text); });
    var row = make('p', 'row', name);
    row.append(copyButton('Copy', name, text, said), save);
    return row;
  }

  function saveAs(name, text) {
    var link = make('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = name;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  }

  /* ---- copying ---- */

  function copyCitations() {
    document.querySelectorAll('.cite pre, .cite > p').forEach(function (citation) {
      var format = citation.matches('pre') && citation.previousElementSibling;
      var line = format || make('p', 'copying');
      var said = status('span');
      line.append(copyButton('Copy', format ? format.textContent : 'citation', citation.textContent, said), said);
      if (!format) citation.after(line);
    });
  }

  function status(tag) {
    var said = make(tag, 'said-so');
    said.setAttribute('role', 'status');
    return said;
  }

  function copyButton(label, what, text, said) {
    var button = make('button', '', label);
    button.type = 'button';
    if (what) button.setAttribute('aria-label', label + ' ' + what);
    button.addEventListener('click', function () { copy(text, said); });
    return button;
  }

  function copy(text, said) {
    function byHand() {
      said.textContent = copyFromField(text, said.parentNode) ? 'Copied.' : 'Press Ctrl+C or ⌘C to copy.';
    }
    said.textContent = '';
    if (!navigator.clipboard) byHand();
    else navigator.clipboard.writeText(text).then(function () { said.textContent = 'Copied.'; }, byHand);
  }

  /* Where browsers give no clipboard. What cannot be copied stays selected. */
  function copyFromField(text, host) {
    var field = host.querySelector('textarea') || make('textarea');
    var before = document.activeElement;
    field.readOnly = true;
    field.setAttribute('aria-label', 'Text to copy');
    field.value = text;
    host.append(field);
    field.select();
    if (!document.execCommand('copy')) return false;
    field.remove();
    before.focus();
    return true;
  }

  /* For pack.js. */
  window.briefingPack = { make: make, copyButton: copyButton, readPack: readPack, keepPack: keepPack };
})();
