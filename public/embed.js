// Gives embedded views of Relata the height they ask for. Add it once to a page; it touches only frames that it knows.
(() => {
  const own = document.currentScript ? new URL(document.currentScript.src).origin : null;
  // A page may have views of two sites, each with its own script.
  window.relataEmbeds ??= {};
  if (own === null || window.relataEmbeds[own]) return;
  window.relataEmbeds[own] = true;
  window.addEventListener("message", (event) => {
    const data = event.data;
    if (event.origin !== own || !data || data.type !== "relata:height") return;
    const height = Number(data.height);
    if (!(height > 0) || height > 20000) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source) frame.style.height = `${Math.ceil(height)}px`;
    }
  });
})();
