// Runs before Office.js, so that its loading or failing is not missed. A file of its own: the page allows no inline script.
for (const outcome of ["load", "error"]) {
  document.addEventListener(
    outcome,
    (event) => {
      const script = event.target;
      if (script instanceof HTMLScriptElement && script.id === "office-js") {
        document.documentElement.dataset.office = outcome === "load" ? "loaded" : "failed";
        document.dispatchEvent(new Event("office-settled"));
      }
    },
    true,
  );
}
