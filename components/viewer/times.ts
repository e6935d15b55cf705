const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Older times stay dates. */
const RECENT = 6 * DAY;

interface RelativeTime {
  readonly element: HTMLTimeElement;
  readonly date: string;
  readonly ago: string;
  readonly width: number;
}

/** Each keeps the width of its date, so that nothing beside it moves. */
export function showRelativeTimes(root: ParentNode, now = Date.now()): void {
  const told: RelativeTime[] = [];
  for (const element of root.querySelectorAll<HTMLTimeElement>("time[datetime]:not([data-day])")) {
    const ago = relative((now - Date.parse(element.dateTime)) / 1000);
    if (ago) told.push({ element, ago, date: element.textContent ?? "", width: widthOf(element) });
  }
  for (const { element, ago } of told) element.textContent = ago;
  // Reads all widths first and writes after, so that the browser lays the page out twice, not once for each time.
  const fitting = told.map(({ element, width }) => widthOf(element) <= width);
  told.forEach(({ element, date, width }, index) => {
    if (!fitting[index]) {
      element.textContent = date;
      return;
    }
    element.title ||= date;
    // An element that is hidden or not yet on the page has no width.
    if (width > 0) {
      element.style.display = "inline-block";
      element.style.inlineSize = `${width}px`;
    }
  });
}

const widthOf = (element: Element) => element.getBoundingClientRect().width;

/** Undefined for older times. */
export function relative(
  seconds: number,
  language = document.documentElement.lang || "en",
): string | undefined {
  if (!(seconds < RECENT) || seconds < -MINUTE) return undefined;
  // "12 minutes ago" is wider than a date.
  const style = seconds < HOUR ? "short" : "long";
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto", style });
  if (seconds < MINUTE) return format.format(0, "second");
  if (seconds < HOUR) return format.format(-Math.floor(seconds / MINUTE), "minute");
  if (seconds < DAY) return format.format(-Math.floor(seconds / HOUR), "hour");
  return format.format(-Math.floor(seconds / DAY), "day");
}
