/*
 * The pack: pages of the book as one document to print; the reader's own, or as a link names them:
 * pack.html#event/x,person/y, or pack.html#pack/x for one of the book's.
 */
(function () {
  'use strict';

  const PAGE = /^(event|person|response|country|source)\/[A-Za-z0-9][\w.-]*$/;
  const MOST = 200; // pages in a pack
  const GRACE = 2000; // ms in which a framed page is heard that was loaded

  const book = window.briefingPack;
  const byId = id => document.getElementById(id);
  const root = document.documentElement.dataset;
  const form = byId('pack');
  const title = byId('pack-title');
  const list = byId('packed');
  const says = byId('pack-says');
  const booklet = byId('booklet');
  const top = new URL('.', location.href).href;
  const isFolder = location.protocol === 'file:';
  const sheet = document.adoptedStyleSheets && new CSSStyleSheet(); // the policy allows no style in the page
  const entries = new Map(); // by name: what came of the page; null while it is awaited, false for none
  let pack = null; // a title and the names of pages
  let linked = false; // whether a link named them
  let made = 0;

  document.querySelectorAll('#pack, .open, #otherwise').forEach(part => { part.hidden = !part.hidden; });
  if (sheet) document.adoptedStyleSheets = [sheet];
  form.addEventListener('click', press);
  title.addEventListener('input', () => {
    pack.title = title.value;
    keep();
    cover();
  });
  addEventListener('hashchange', open);
  open();

  /* What an address names is shown as text, and asked for if it can be a page of this folder. */
  function open() {
    const asked = new URLSearchParams(location.hash.replace('#', 'pages=')).get('pages') || '';
    const names = asked.includes('/');
    if (pack && !names) return; // a place in the document
    const ofBook = /^pack\//.test(asked) && byId(asked);
    linked = names;
    pack = !names ? book.readPack()
      : ofBook ? { title: ofBook.dataset.title, pages: ofBook.dataset.pages.split(',') } : { title: '', pages: asked.split(',') };
    if (linked) scrollTo(0, 0);
    show('');
  }

  function keep() {
    if (linked) history.replaceState(null, '', '#' + pack.pages);
    else book.keepPack(pack, says);
  }

  function press(event) {
    const { type, value } = event.target;
    const pages = pack.pages;
    const i = Array.from(list.children).indexOf(event.target.closest('li'));
    const to = i + ({ up: -1, down: 1 }[value] || 0);
    const page = name(pages[i]);
    if (type !== 'button') return;
    if (value === 'print') {
      print();
    } else if (value === 'take') {
      const mine = book.readPack();
      pack = { title: mine.title || pack.title, pages: mine.pages.concat(pages) };
      location.hash = '';
      linked = false;
      change('Your pack holds them now.', 0);
    } else if (value === 'empty' && confirm('Empty the pack?')) {
      pack.pages = [];
      change('The pack is empty.', 0);
    } else if (value === 'remove') {
      pages.splice(i, 1);
      change(page + ' is removed.', i, value);
    } else if (to !== i) {
      pages.splice(to, 0, pages.splice(i, 1)[0]);
      change(page + ' is now ' + (to + 1) + ' of ' + pages.length + '.', to, value);
    }
  }

  function change(words, i, value) {
    show(words);
    keep();
    const item = list.children[i] || list.lastChild || form;
    (item.querySelector('[value=' + value + ']:enabled') || item.querySelector('button:enabled')).focus();
  }

  function show(words) {
    const pages = pack.pages = Array.from(new Set(pack.pages)).slice(0, MOST);
    byId('lent').hidden = !linked;
    byId('some').hidden = booklet.hidden = !pages.length;
    byId('none').hidden = !booklet.hidden;
    title.value = pack.title;
    says.textContent = words;
    list.replaceChildren(...pages.map(line));
    byId('share').replaceChildren(book.copyButton('Copy a link to it', '', (form.dataset.address || top) + 'pack.html#' + pages, says));
    cover();
    const awaited = pages.filter(page => !entries.has(page));
    if (awaited.length) {
      says.textContent = 'Reading the pages …';
      awaited.reduce(read, Promise.resolve()).then(() => show(words));
    }
    join(pages.map(page => entries.get(page)));
  }

  function line(page, i) {
    const item = byId('line').content.firstElementChild.cloneNode(true);
    const entry = entries.get(page);
    const link = item.querySelector('a');
    link.textContent = name(page);
    if (entry) link.href = entry.path;
    item.querySelector('small').textContent = entry === false ? 'no page of this book, left out' : page.split('/')[0];
    item.querySelectorAll('button').forEach(button => {
      button.setAttribute('aria-label', button.textContent + ': ' + name(page));
      button.disabled = button.value === (i ? '' : 'up') || button.value === 'down' && i === pack.pages.length - 1;
    });
    return item;
  }

  function name(page) {
    const entry = entries.get(page);
    return entry ? entry.title : page;
  }

  function cover() {
    booklet.querySelector('h2').textContent = root.running = document.title = pack.title || 'Briefing pack';
  }

  /* The document, of the pages that are there. */
  function join(found) {
    const printed = found.filter(Boolean);
    const here = new Map(printed.map(entry => [entry.path, entry.id]));
    form.querySelector('[value=print]').disabled = !printed.length || found.some(entry => entry === null);
    booklet.querySelector('ol').replaceChildren(...printed.map(({ id, title }) => {
      const item = book.make('li');
      item.append(book.make('a', '', title));
      item.firstChild.href = '#' + id;
      return item;
    }));
    booklet.replaceChildren(booklet.firstElementChild, ...printed.map(entry => entry.article));
    booklet.querySelectorAll('[data-to]').forEach(link => aim(link, here));
    if (sheet) sheet.replaceSync(printed.map(head).join(''));
  }

  /* Each entry has pages of its own kind, with its own title and address in the margins. */
  function head({ id }) {
    return `#${id}{page:${id}}:root{--${id}:attr(data-${id});--${id}-at:attr(data-${id}-at)}`
      + `@page ${id}{@top-left{content:var(--${id})}@bottom-left{content:var(--dated) "\\a" var(--${id}-at)}}`;
  }

  /* The document has no other pages. */
  function aim(link, here) {
    const [path, anchor] = link.dataset.to.split('#');
    const id = here.get(path);
    if (id) link.setAttribute('href', '#' + (byId(id + '-' + anchor) ? id + '-' + anchor : id));
    else link.removeAttribute('href');
  }

  /* From a folder nothing can be fetched. */
  function read(before, page) {
    const path = page.replace(/^(\w+?)(y?)\//, (all, kind, y) => kind + (y ? 'ies/' : 's/')) + '.html';
    entries.set(page, null);
    return before
      .then(() => PAGE.test(page) && (isFolder ? framed(top + path) : fetch(path).then(answer => answer.ok && answer.text())))
      .catch(() => false)
      .then(text => entries.set(page, text && entry(text, path)));
  }

  /* The page speaks as book.js has it; nobody else is heard. */
  function framed(address) {
    return new Promise(done => {
      const frame = book.make('iframe');
      let text = false;
      const hear = event => {
        if (event.source === frame.contentWindow) text = String(event.data);
      };
      const end = () => {
        removeEventListener('message', hear);
        frame.remove();
        done(text);
      };
      addEventListener('message', hear);
      frame.name = 'for-my-pack';
      frame.hidden = true;
      frame.src = address;
      frame.addEventListener('load', () => setTimeout(end, text ? 0 : GRACE));
      document.body.append(frame);
    });
  }

  /* What a page has to be read, with ids of its own. */
  function entry(text, path) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const main = page.getElementById('collect') && page.getElementById('main');
    if (!main) return false;
    const id = 'p' + ++made;
    const article = book.make('article', 'entry ' + page.body.className);
    const said = page.documentElement.dataset;
    root[id] = said.running;
    root[id + 'At'] = said.address;
    article.id = id;
    main.querySelectorAll('script,style,template,iframe,form,button,nav,details,[hidden]').forEach(part => part.remove());
    main.querySelectorAll('*').forEach(part => clean(part, id, top + path));
    article.append(...main.childNodes);
    return { id, path, article, title: article.querySelector('h1').textContent };
  }

  function clean(part, id, address) {
    Array.from(part.attributes).forEach(each => {
      if (/^(on|style|src|xlink|tabindex|aria-l)/.test(each.name)) part.removeAttribute(each.name);
    });
    if (part.id) part.id = id + '-' + part.id;
    if (!part.hasAttribute('href')) return;
    const to = new URL(part.getAttribute('href'), address).href;
    if (to.startsWith(top)) part.dataset.to = to.slice(top.length);
    else if (!/^(https?|mailto):/.test(to)) part.removeAttribute('href');
  }
})();
