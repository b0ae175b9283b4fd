/** Settles when office.js has run (true) or cannot be loaded (false). start.js, which runs first, keeps the outcome. */
export function officeScript(page: Document): Promise<boolean> {
  const outcome = () => page.documentElement.dataset["office"];
  if (outcome() !== undefined) return Promise.resolve(outcome() === "loaded");
  return new Promise((resolve) => {
    page.addEventListener("office-settled", () => resolve(outcome() === "loaded"), { once: true });
  });
}
