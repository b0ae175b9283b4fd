// How long one click on "Log thread" takes until its confirmation has been painted, by the page's own clock: a driver that asks again and
// again whether it stands there would measure its own pauses.
export const MOST = 1000; // ms

const CLICK = "::-p-aria(Log thread[role='button'])";
const UNDO = "::-p-aria(Undo[role='button'])";

/** Clicks and undoes. @returns each click's time in ms: the first finds a server that has never logged. */
export async function timesToLog(page, clicks) {
  const times = [];
  for (let click = 0; click < clicks; click += 1) {
    const log = await page.waitForSelector(CLICK);
    const confirmed = page.evaluate(confirmation);
    await log.click();
    times.push(Math.round(await confirmed));
    await (await page.waitForSelector(UNDO)).click();
  }
  await page.waitForSelector(CLICK);
  return times;
}

function confirmation() {
  return new Promise((painted) => {
    let clicked;
    document.addEventListener("click", () => (clicked = performance.now()), {
      capture: true,
      once: true,
    });
    const observer = new MutationObserver(() => {
      if (clicked === undefined || !document.body.innerText.includes("Thread logged to")) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => painted(performance.now() - clicked)));
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}
