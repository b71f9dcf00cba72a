/*
 * The pack: pages of the book as one document to print. It is the reader's own, or one that a link names:
 * pack.html#event/x,person/y, or pack.html#pack/x for one of the book's.
 */
(function () {
  'use strict';

  const PAGE = /^(event|person|response|country|source)\/[A-Za-z0-9][\w.-]*$/;
  const MOST = 200; // pages in a pack
  const GRACE = 2000; // ms from the end of loading in which a framed page speaks, if it is one of the book

  const book = window.briefing;
  const byId = id => document.getElementById(id);
  const form = byId('pack');
  const title = byId('pack-title');
  const list = byId('packed');
  const says = byId('pack-says');
  const booklet = byId('booklet');
  const contents = booklet.querySelector('ol');
  const top = new URL('.', location.href.split('#')[0]).href;
  const isFolder = location.protocol === 'file:';
  const outside = form.dataset.address || (isFolder ? '' : top); // where links lead that leave the pack
  const sheet = document.adoptedStyleSheets && new CSSStyleSheet(); // the policy allows no style in the page
  const entries = new Map(); // what came of a page, by its name; null while it is awaited, false for no such page
  let pack = null; // a title and the names of pages
  let made = 0;

  document.querySelectorAll('#pack, .open').forEach(part => { part.hidden = false; });
  byId('otherwise').hidden = true;
  if (sheet) document.adoptedStyleSheets = [sheet];
  form.addEventListener('click', press);
  form.addEventListener('submit', event => event.preventDefault());
  title.addEventListener('input', () => {
    pack.title = title.value;
    keep();
    cover();
  });
  booklet.addEventListener('click', follow);
  addEventListener('hashchange', open);
  addEventListener('storage', open);
  open();

  /* What an address names is shown as text, and asked for if it can be a page of this folder. */
  function open() {
    let asked = location.hash.slice(1);
    try { asked = decodeURIComponent(asked); } catch (e) { /* taken as it stands */ }
    const ofBook = /^pack\//.test(asked) && byId(asked);
    pack = asked ? { title: '', pages: asked.split(',') } : book.readPack();
    if (ofBook) {
      pack.title = ofBook.querySelector('h3').textContent;
      pack.pages = Array.from(ofBook.querySelectorAll('li a'), link => link.dataset.reference);
    }
    show('');
  }

  function keep() {
    if (location.hash) history.replaceState(null, '', '#' + pack.pages);
    else if (!book.keepPack(pack)) says.textContent += ' This browser keeps nothing here: it is lost with this page.';
  }

  function press(event) {
    const button = event.target.closest('button');
    const value = button && button.value;
    const pages = pack.pages;
    const i = Array.from(list.children).indexOf(event.target.closest('li'));
    const page = name(pages[i]);
    const to = value === 'up' ? i - 1 : value === 'down' ? i + 1 : i;
    if (value === 'print') {
      print();
    } else if (value === 'take') {
      const mine = book.readPack();
      pack = { title: mine.title || pack.title, pages: mine.pages.concat(pages) };
      history.replaceState(null, '', '#');
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

  /* The focus stays with the page that was moved, or goes to the one that took its place. */
  function change(words, i, value) {
    show(words);
    keep();
    const item = list.children[i] || list.lastChild || form;
    (item.querySelector('[value=' + value + ']:enabled') || item.querySelector('button:enabled')).focus();
  }

  /* Links within the document leave the address as it is: that names the pack. */
  function follow(event) {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const goal = byId(link.getAttribute('href').slice(1));
    goal.tabIndex = -1;
    goal.focus();
  }

  function show(words) {
    const pages = pack.pages = Array.from(new Set(pack.pages)).slice(0, MOST);
    byId('lent').hidden = !location.hash;
    byId('none').hidden = pages.length > 0;
    byId('some').hidden = booklet.hidden = !pages.length;
    title.value = pack.title;
    says.textContent = words;
    list.replaceChildren(...pages.map(line));
    byId('share').replaceChildren(book.copyButton('Copy a link to it', '', (outside || top) + 'pack.html#' + pages, says));
    cover();
    const awaited = pages.filter(page => !entries.has(page));
    if (awaited.length) awaited.reduce(read, Promise.resolve()).then(() => show(says.textContent));
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
    booklet.querySelector('h2').textContent = document.documentElement.dataset.running = pack.title || 'Briefing pack';
  }

  /* The document, of the pages that are there. */
  function join(found) {
    const printed = found.filter(Boolean);
    const here = new Map(printed.map(entry => [entry.path, entry.id]));
    form.querySelector('[value=print]').disabled = !printed.length || found.some(entry => entry === null);
    contents.replaceChildren(...printed.map(entry => {
      const item = book.make('li');
      const link = book.make('a', '', entry.title);
      link.href = '#' + entry.id;
      item.append(link);
      return item;
    }));
    booklet.replaceChildren(booklet.firstElementChild, ...printed.map(entry => entry.article));
    booklet.querySelectorAll('[data-to]').forEach(link => aim(link, here));
    if (sheet) sheet.replaceSync(printed.map(head).join(''));
  }

  /* Each entry has a page of its own kind, so that its title can stand over it. */
  function head(entry) {
    const words = entry.title.replace(/[^\p{L}\p{N} ]/gu, sign => '\\' + sign.codePointAt().toString(16) + ' ');
    return '#' + entry.id + '{page:' + entry.id + '}@page ' + entry.id + '{@top-left{content:"' + words + '"}}';
  }

  /* At a page that is here, or where the book stands, or at nothing if that is a folder. */
  function aim(link, here) {
    const [path, anchor] = link.dataset.to.split('#');
    const id = here.get(path);
    if (id) link.setAttribute('href', '#' + (byId(id + '-' + anchor) ? id + '-' + anchor : id));
    else if (outside) link.setAttribute('href', outside + link.dataset.to);
    else link.removeAttribute('href');
  }

  /* One page after the other; from a server it is fetched, from a folder framed, as nothing can be fetched there. */
  function read(before, page) {
    const path = page.replace(/^(\w+?)(y?)\//, (all, kind, y) => kind + (y ? 'ies/' : 's/')) + '.html';
    entries.set(page, null);
    return before
      .then(() => PAGE.test(page) && (isFolder ? framed : fetched)(top + path))
      .then(text => entries.set(page, text && entry(text, path)));
  }

  function fetched(address) {
    return fetch(address).then(answer => answer.ok && answer.text(), () => false);
  }

  /* The page speaks as book.js has it; nobody else is heard. */
  function framed(address) {
    return new Promise(done => {
      const frame = book.make('iframe');
      const end = text => {
        removeEventListener('message', hear);
        frame.remove();
        done(text);
      };
      const hear = event => {
        if (event.source === frame.contentWindow) end(String(event.data));
      };
      addEventListener('message', hear);
      frame.name = 'for-my-pack';
      frame.hidden = true;
      frame.src = address;
      frame.addEventListener('load', () => setTimeout(end, GRACE, false));
      document.body.append(frame);
    });
  }

  /* What a page has to be read, with ids of its own; false for what is no page for packs. */
  function entry(text, path) {
    const page = new DOMParser().parseFromString(text, 'text/html');
    const main = page.getElementById('collect') && page.getElementById('main');
    if (!main) return false;
    const id = 'p' + ++made;
    const article = book.make('article', 'entry ' + page.body.className);
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
