/* Only in pages from `briefing-book serve`: reloads them when the book was built anew, and shows what keeps it from that. */
(function () {
  'use strict';
  var own = document.currentScript.dataset;
  var stream = null;

  /* The page that puts packs together looks into others; those need no care. */
  if (window.top !== window) {
    return;
  }

  function told(message) {
    var now = message.data.split(' ');
    if (now[0] !== own.site) {
      close();
      location.reload();
    } else if (now[1] !== own.fault) {
      own.fault = now[1];
      fetch('/__fault').then(function (answer) {
        return answer.text();
      }).then(function (html) {
        document.getElementById('briefing-book-fault').innerHTML = html;
      });
    }
  }

  /* A browser keeps few lines open to one server: a page that nobody sees gives its own up, and asks when it is seen again. */
  function listen() {
    if (stream || document.hidden) {
      return;
    }
    stream = new EventSource('/__reload');
    stream.onmessage = told;
    stream.onerror = function () {
      if (stream && stream.readyState === EventSource.CLOSED) {
        close();
        setTimeout(listen, 1000);
      }
    };
  }

  function close() {
    if (stream) {
      stream.close();
      stream = null;
    }
  }

  document.addEventListener('visibilitychange', function () {
    if (document.hidden) {
      close();
    } else {
      listen();
    }
  });
  window.addEventListener('pagehide', close);
  window.addEventListener('pageshow', listen);
  listen();
})();
