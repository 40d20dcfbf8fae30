// A partner's tag manager: puts the script tag in by script, without a nonce of its own.
(() => {
  const { file } = document.currentScript.dataset;
  const script = document.createElement('script');
  if (file !== 'berita.iife.js') script.type = 'module';
  script.src = file;
  document.head.append(script);
})();
