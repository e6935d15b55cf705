export interface DateStyle {
  /** Such as "en-GB". */
  readonly language: string;
  /** Such as "Europe/Berlin". */
  readonly timeZone: string;
}

export const USUAL_DATE_STYLE: DateStyle = { language: "en-GB", timeZone: "UTC" };

/** One for each process: Next bundles pages apart from the server. */
const SHARED = Symbol.for("comeback.date-style");
const shared = globalThis as { [SHARED]?: DateStyle };

export function setDateStyle(style: DateStyle): void {
  shared[SHARED] = style;
}

/** In a browser, as the page says (app/layout.tsx). */
export function dateStyle(): DateStyle {
  if (typeof document === "undefined") return shared[SHARED] ?? USUAL_DATE_STYLE;
  const { lang, dataset } = document.documentElement;
  return { language: lang || USUAL_DATE_STYLE.language, timeZone: dataset.timeZone ?? "UTC" };
}
