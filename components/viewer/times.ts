const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** What is older is better told by its date. */
const RECENT = 6 * DAY;

interface RelativeTime {
  readonly element: HTMLTimeElement;
  readonly date: string;
  readonly ago: string;
  readonly width: number;
}

/** Tells recent times as "3 hours ago". Each keeps the room its date had, so that nothing beside it moves. */
export function showRelativeTimes(root: ParentNode, now = Date.now()): void {
  const told: RelativeTime[] = [];
  for (const element of root.querySelectorAll<HTMLTimeElement>("time[datetime]:not([data-day])")) {
    const ago = relative((now - Date.parse(element.dateTime)) / 1000);
    if (ago) told.push({ element, ago, date: element.textContent ?? "", width: widthOf(element) });
  }
  for (const { element, ago } of told) element.textContent = ago;
  // Measured all together, then changed all together: the page is laid out twice, however many there are.
  const fitting = told.map(({ element, width }) => widthOf(element) <= width);
  told.forEach(({ element, date, width }, index) => {
    if (!fitting[index]) {
      element.textContent = date;
      return;
    }
    element.title ||= date;
    // What is not on the page yet, or is folded away, has no room to keep.
    if (width > 0) {
      element.style.display = "inline-block";
      element.style.inlineSize = `${width}px`;
    }
  });
}

const widthOf = (element: Element) => element.getBoundingClientRect().width;

/** In words of the page's language, or nothing for what is not recent. */
export function relative(
  seconds: number,
  language = document.documentElement.lang || "en",
): string | undefined {
  if (!(seconds < RECENT) || seconds < -MINUTE) return undefined;
  // "12 minutes ago" is wider than a date, and would not be given its room.
  const style = seconds < HOUR ? "short" : "long";
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto", style });
  if (seconds < MINUTE) return format.format(0, "second");
  if (seconds < HOUR) return format.format(-Math.floor(seconds / MINUTE), "minute");
  if (seconds < DAY) return format.format(-Math.floor(seconds / HOUR), "hour");
  return format.format(-Math.floor(seconds / DAY), "day");
}
