import type { Page } from "@playwright/test";

interface HeldLayouts {
  relataLayouts?: { hold: () => void; release: () => void };
}

/**
 * Lets layouts of the page take as long as a test wants: `hold` keeps back what workers are asked from then on, `release` gives
 * it to them. Called before the page is opened; `from` says whether the first is held already.
 */
export async function slowLayouts(page: Page, from: "start" | "later") {
  await page.addInitScript((isHeldFirst) => {
    const waiting: (() => void)[] = [];
    let isHeld = isHeldFirst;
    const plain = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: unknown, options?: unknown) {
      const send = () => plain.call(this, message, options as StructuredSerializeOptions | undefined);
      const isLayout = typeof message === "object" && message !== null && "steps" in message;
      if (isHeld && isLayout) waiting.push(send);
      else send();
    };
    (window as HeldLayouts).relataLayouts = {
      hold: () => {
        isHeld = true;
      },
      release: () => {
        isHeld = false;
        for (const send of waiting.splice(0)) send();
      },
    };
  }, from === "start");
  return {
    hold: () => page.evaluate(() => (window as HeldLayouts).relataLayouts?.hold()),
    release: () => page.evaluate(() => (window as HeldLayouts).relataLayouts?.release()),
  };
}
