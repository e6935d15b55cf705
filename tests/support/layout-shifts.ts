import type { Page } from "@playwright/test";

interface Shifts {
  moved: number;
  /** The parts that moved, each with its place before and after. */
  by: string[];
}

/** From the next page on, with dates that are the same on every day: a longer one could need another line. */
export async function watchShifts(page: Page): Promise<void> {
  await page.route(/\/[^.]*$/, async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const response = await route.fetch();
    const html = (await response.text()).replace(/<time\b[^>]*>[^<]*/g, "<time>23 Nov 2026");
    await route.fulfill({ response, body: html });
  });
  await page.addInitScript(() => {
    const shifts: Shifts = { moved: 0, by: [] };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & {
          value: number;
          sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
        };
        shifts.moved += value;
        for (const { node, previousRect: before, currentRect: after } of sources) {
          const words = node?.textContent?.trim().slice(0, 40);
          shifts.by.push(
            `${node?.nodeName} “${words}” from ${before.x}, ${before.y} to ${after.x}, ${after.y}`,
          );
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** What has moved since the page began, with its fonts drawn. */
export async function shiftsOf(page: Page): Promise<Shifts> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))));
    return Reflect.get(window, "shifts") as Shifts;
  });
}

/** Whether the local fonts are there that pages use until their own have arrived (app/styles/fonts.css). */
export function hasFallbackFonts(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const needed = ['16px "Interface until loaded"', '16px "Reading until loaded"'];
    const loaded = await Promise.allSettled(needed.map((font) => document.fonts.load(font)));
    return loaded.every((one) => one.status === "fulfilled" && one.value.length > 0);
  });
}
