// A partner's tag manager: puts the script tag in by script, without a nonce of its own.
(() => {
  const { build } = document.currentScript.dataset;
  const script = document.createElement('script');
  if (build === 'module') script.type = 'module';
  script.src = build === 'module' ? 'berita.js' : 'berita.iife.js';
  document.head.append(script);
})();
