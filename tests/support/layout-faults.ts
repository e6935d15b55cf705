import type { Page } from "@playwright/test";

/**
 * What a reader would see go wrong in the layout of a page as it stands: parts outside the window, text under 12 px or cut in
 * mid-line, straight apostrophes and quote marks, and pictures taller than the window.
 */
export async function layoutFaultsOf(page: Page): Promise<string[]> {
  return page.evaluate(findLayoutFaults);
}

/** The same with the letters, words, lines and paragraphs as far apart as WCAG 2.2 asks for (1.4.12). */
export async function spacedFaultsOf(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`);
    document.adoptedStyleSheets = [sheet];
  });
  const faults = await layoutFaultsOf(page);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  return faults;
}

/** Short words that a narrow box breaks over two lines: no reader takes "Com-ple-te" for a word without its hyphens. */
export async function brokenWordsOf(page: Page): Promise<string[]> {
  return page.evaluate(findBrokenWords);
}

/** Focusable elements whose frame the window or a box around them cuts, with the keyboard's focus on each in turn. */
export async function cutFramesOf(page: Page): Promise<string[]> {
  await page.keyboard.press("Tab");
  return page.evaluate(findCutFrames);
}

/** Boxes that only a colour of their own sets off from the page, which a reader's own colours would hide. */
export async function boxesWithoutEdge(page: Page): Promise<string[]> {
  await page.evaluate(markColouredBoxes);
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(findBoxesWithoutEdge);
  await page.emulateMedia({ forcedColors: "none" });
  return found;
}

/** Runs in the page, so it can use nothing from outside. */
function findLayoutFaults(): string[] {
  const SMALLEST = 12;
  const faults = new Set<string>();
  const nameOf = (element: Element) =>
    `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${element.textContent?.trim().slice(0, 40)}”`;
  const inTinyBoxes = new Map<Element, boolean>();
  const isInTinyBox = (element: Element | null): boolean => {
    if (!element) return false;
    let found = inTinyBoxes.get(element);
    if (found === undefined) {
      const { width, height } = element.getBoundingClientRect();
      found =
        ((width <= 1 || height <= 1) && getComputedStyle(element).overflow !== "visible") ||
        isInTinyBox(element.parentElement);
      inTinyBoxes.set(element, found);
    }
    return found;
  };
  const isHiddenFromSight = (element: Element) =>
    isInTinyBox(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
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
      const drawing = parent.closest("svg");
      const isClipped = drawing && getComputedStyle(drawing).overflow !== "visible";
      const svg = isClipped ? drawing.getBoundingClientRect() : undefined;
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
function findBrokenWords(): string[] {
  const LONGEST = 14;
  const broken = new Set<string>();
  const isForScreenReaders = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { width, height } = at.getBoundingClientRect();
      if (getComputedStyle(at).overflow !== "visible" && (width <= 1 || height <= 1)) return true;
    }
    return false;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility() || parent.closest("script, style, textarea, code, pre, svg, .vh"))
      continue;
    if (isForScreenReaders(parent)) continue;
    const whole = document.createRange();
    whole.selectNodeContents(node);
    if (whole.getClientRects().length < 2) continue;
    for (const { index, 0: word } of (node.textContent ?? "").matchAll(/\p{L}{2,}/gu)) {
      if (word.length > LONGEST) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set(
        [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)),
      );
      if (lines.size > 1)
        broken.add(
          `“${word}” is broken over ${lines.size} lines in ${parent.tagName.toLowerCase()}.${parent.className}`,
        );
    }
  }
  return [...broken];
}

/** Runs in the page, so it can use nothing from outside. */
function findCutFrames(): string[] {
  const FOCUSABLE = "a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex]";
  const cut = new Set<string>();
  const everywhere = { left: -1e9, right: 1e9, top: -1e9, bottom: 1e9 };
  const edgesAround = (element: Element) => {
    const edges = [{ ...everywhere, left: 0, right: document.documentElement.clientWidth }];
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      if (overflowX === "visible") continue;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      const scrolls = overflowY === "auto" || overflowY === "scroll";
      edges.push({ left, right, ...(scrolls ? { top: -1e9, bottom: 1e9 } : { top, bottom }) });
    }
    return edges;
  };
  const isCut = (element: Element) => {
    const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === "none") return false;
    const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth) - 0.5;
    const edges = edgesAround(element);
    return [...element.getClientRects()].some((box) =>
      edges.some(
        ({ left, right, top, bottom }) =>
          box.left - reach < left ||
          box.right + reach > right ||
          box.top - reach < top ||
          box.bottom + reach > bottom,
      ),
    );
  };
  // As the keys j and k do it.
  for (const post of document.querySelectorAll<HTMLElement>(".c > .b")) post.tabIndex = -1;
  for (const element of document.querySelectorAll<HTMLElement>(FOCUSABLE)) {
    if (!element.checkVisibility() || element.closest("svg")) continue;
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) continue;
    // A box around the field may have the frame.
    for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
      if (isCut(at)) cut.add(`${at.tagName}.${at.className} “${at.textContent?.trim().slice(0, 40)}”`);
    }
  }
  return [...cut];
}

function markColouredBoxes(): void {
  const NONE = "rgba(0, 0, 0, 0)";
  const colourOf = (element: Element) => getComputedStyle(element).backgroundColor;
  for (const element of document.querySelectorAll("main *")) {
    // Code is told by its letters.
    if (element.closest("svg, code") || !element.checkVisibility() || colourOf(element) === NONE) continue;
    let around = element.parentElement;
    while (around && colourOf(around) === NONE) around = around.parentElement;
    if (around && colourOf(around) !== colourOf(element)) element.setAttribute("data-coloured", "");
  }
}

function findBoxesWithoutEdge(): string[] {
  const page = getComputedStyle(document.body).backgroundColor;
  return [...document.querySelectorAll("[data-coloured]")]
    .filter((element) => {
      const { backgroundColor, borderLeftWidth, borderTopWidth } = getComputedStyle(element);
      return backgroundColor === page && borderLeftWidth === "0px" && borderTopWidth === "0px";
    })
    .map((element) => element.outerHTML.slice(0, 120));
}
