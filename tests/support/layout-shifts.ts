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

/**
 * Pages until their fonts arrive: `release` lets these through. The local fonts that pages use meanwhile (app/styles/fonts.css) are served
 * from packages of the same widths, because a machine may lack them.
 */
export async function holdFonts(page: Page): Promise<{ release: () => void }> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\.woff2$/, async (route) => {
    await released;
    await route.continue().catch(() => undefined);
  });
  await page.route(/\.css$/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(
      /src:\s*((?:local\([^)]*\),?\s*)+)/g,
      (_, locals: string) => {
        const family = /Times/.test(locals) ? "tinos" : "arimo";
        const weight = /Bold/.test(locals) ? 700 : 400;
        return `src:url(${STANDING_IN}${family}-latin-${weight}-${/Italic/.test(locals) ? "italic" : "normal"}.woff2)`;
      },
    );
    await route.fulfill({ response, body });
  });
  await page.route(`**${STANDING_IN}*`, (route) => {
    const file = route.request().url().split("/").at(-1) ?? "";
    return route.fulfill({ path: `node_modules/@fontsource/${file.split("-", 1)[0]}/files/${file}` });
  });
  return { release };
}

const STANDING_IN = "/standing-in/";

/** Until the page is drawn in its local fonts. What moved before is forgotten. */
export async function drawnInLocalFonts(page: Page): Promise<void> {
  const drawn = await page.evaluate(async () => {
    // A browser has local fonts at once; those that stand in for them must be asked for.
    const local = [...document.fonts].filter(({ family }) => family.includes("until loaded"));
    await Promise.all(local.map((face) => face.load()));
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))));
    Object.assign(Reflect.get(window, "shifts"), { moved: 0, by: [] });
    return local.length;
  });
  if (drawn === 0) throw new Error("The page names no local fonts.");
}
