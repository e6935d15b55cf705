import type { Page } from "@playwright/test";

/**
 * What a reader would see go wrong in the layout of a page as it stands: parts outside the window, text under 12 px or cut in
 * mid-line, straight apostrophes and quote marks, and pictures taller than the window.
 */
export async function layoutFaultsOf(page: Page): Promise<string[]> {
  return page.evaluate(findLayoutFaults);
}

/** Focusable elements whose frame the window or a box around them cuts, with the keyboard's focus on each in turn. */
export async function cutFramesOf(page: Page): Promise<string[]> {
  await page.keyboard.press("Tab");
  return page.evaluate(findCutFrames);
}

/** Runs in the page, so it can use nothing from outside. */
function findLayoutFaults(): string[] {
  const SMALLEST = 12;
  const faults = new Set<string>();
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${element.textContent?.trim().slice(0, 40)}”`;
  const isHiddenFromSight = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (getComputedStyle(at).overflow !== "visible" && (width <= 1 || height <= 1)) return true;
    }
    return !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const boxesAround = (element: Element) => {
    const boxes: Element[] = [];
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowY !== "visible") boxes.push(at);
    }
    return boxes;
  };
  const bottomOf = (box: Element) => box.getBoundingClientRect().top + box.clientTop + box.clientHeight;
  const fades = (box: Element) => {
    const after = getComputedStyle(box, "::after");
    return after.position === "sticky" && after.backgroundImage.includes("gradient");
  };

  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width) faults.add("The page scrolls sideways.");

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const words = node.textContent?.trim() ?? "";
    const parent = node.parentElement;
    if (!words || !parent || parent.closest("script, style, textarea, noscript")) continue;
    if (!parent.closest("code, pre") && /\p{L}['"]|["']\p{L}/u.test(words))
      faults.add(`A straight quote mark: ${words.slice(0, 80)}`);
    if (isHiddenFromSight(parent)) continue;
    const scale = parent instanceof SVGGraphicsElement ? (parent.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
    if (size < SMALLEST - 0.05) faults.add(`Text of ${size.toFixed(1)} px: ${nameOf(parent)}`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = boxesAround(parent);
    for (const line of range.getClientRects()) {
      if (line.width === 0) continue;
      const ends = boxes.find((box) => line.bottom > bottomOf(box) + 4);
      if (ends && line.top > bottomOf(ends) - 4) continue;
      if (ends && !fades(ends)) faults.add(`A line is cut by ${nameOf(ends)}`);
      const scrolls = boxes.some((box) => box.scrollWidth > box.clientWidth);
      if ((line.left < -0.5 || line.right > width + 0.5) && !scrolls)
        faults.add(`Text outside the window: ${nameOf(parent)}`);
      const svg = parent.closest("svg")?.getBoundingClientRect();
      if (svg && (line.left < svg.left - 0.5 || line.right > svg.right + 0.5))
        faults.add(`Text outside its drawing: ${nameOf(parent)}`);
    }
  }

  for (const element of document.body.querySelectorAll("*")) {
    for (const name of ["aria-label", "alt", "title", "placeholder"]) {
      const said = element.getAttribute(name) ?? "";
      if (/\p{L}['"]|["']\p{L}/u.test(said)) faults.add(`A straight quote mark: ${said}`);
    }
    if (element.closest("svg") || isHiddenFromSight(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.left < -0.5 && box.right > 0) faults.add(`Left of the window: ${nameOf(element)}`);
    if (element instanceof HTMLImageElement && box.height > innerHeight)
      faults.add(`A picture taller than the window: ${element.src}`);
  }
  for (const said of [
    document.title,
    document.querySelector<HTMLMetaElement>("meta[name=description]")?.content ?? "",
  ]) {
    if (/\p{L}'/u.test(said)) faults.add(`A straight apostrophe: ${said}`);
  }
  return [...faults];
}

/** Runs in the page, so it can use nothing from outside. */
function findCutFrames(): string[] {
  const focusable = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]";
  const cut = new Set<string>();
  // As the keys j and k do it.
  for (const post of document.querySelectorAll<HTMLElement>(".c > .b")) post.tabIndex = -1;
  for (const element of document.querySelectorAll<HTMLElement>(focusable)) {
    if (!element.checkVisibility() || element.closest("svg")) continue;
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) continue;
    const style = getComputedStyle(element);
    const reach = Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth);
    if (style.outlineStyle === "none") continue;
    const bounds = [...element.getClientRects()].map(({ left, right, top, bottom }) => ({
      left: left - reach,
      right: right + reach,
      top: top - reach,
      bottom: bottom + reach,
    }));
    const edges = [{ left: 0, right: document.documentElement.clientWidth, top: -1e9, bottom: 1e9 }];
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === "visible") continue;
      const box = at.getBoundingClientRect();
      const scrolls = overflowY !== "hidden" && overflowY !== "clip";
      edges.push(
        scrolls
          ? { left: box.left, right: box.right, top: -1e9, bottom: 1e9 }
          : { left: box.left, right: box.right, top: box.top, bottom: box.bottom },
      );
    }
    const isCut = bounds.some((frame) =>
      edges.some(
        (edge) =>
          frame.left < edge.left - 0.5 ||
          frame.right > edge.right + 0.5 ||
          frame.top < edge.top - 0.5 ||
          frame.bottom > edge.bottom + 0.5,
      ),
    );
    if (isCut)
      cut.add(
        `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.trim().slice(0, 40)}”`,
      );
  }
  return [...cut];
}
