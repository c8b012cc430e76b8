/**
 * Runs first in every page of other people's add-ins, and tells the workbench around it what goes wrong there and only
 * the browser's console would know: src/workbench/host/pageTrouble.ts reads it.
 */
(() => {
  if (window.parent === window) return; // a dialog: its own window shows it
  const tell = (trouble) => window.parent.postMessage({ workbenchTrouble: trouble }, "*");
  const threw = (fault) => tell({ kind: "exception", sentence: String(fault?.message ?? fault) });
  window.addEventListener(
    "error",
    (event) => {
      const { target, message } = event;
      if (target === window) threw(message);
      else tell({ kind: "missing", address: target.currentSrc || target.src || target.href || "" });
    },
    true,
  );
  window.addEventListener("unhandledrejection", ({ reason }) => threw(reason));
})();
