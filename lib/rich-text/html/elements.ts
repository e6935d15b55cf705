const KINDS = {
  link: ["a"],
  quotation: ["q"],
  break: ["br"],
  rule: ["hr"],
  media: ["img", "area", "iframe", "video", "audio", "source", "embed", "object"],
  code: ["pre", "listing", "plaintext", "xmp"],
  heading: ["h1", "h2", "h3", "h4", "h5", "h6"],
  quote: ["blockquote"],
  bullets: ["ul", "menu", "dir"],
  numbers: ["ol"],
  item: ["li"],
  term: ["dt", "dd", "dl"],
  caption: ["figcaption", "caption"],
  table: ["table", "thead", "tbody", "tfoot", "tr", "td", "th"],
  block: [
    ...["address", "article", "aside", "body", "center", "details", "dialog", "div", "fieldset"],
    ...[
      "figure",
      "footer",
      "form",
      "header",
      "hgroup",
      "html",
      "legend",
      "main",
      "nav",
      "optgroup",
      "option",
      "p",
      "section",
    ],
    ...["summary"],
  ],
} as const;

export type ElementKind = keyof typeof KINDS | "inline";

const kinds = new Map<string, ElementKind>(
  Object.entries(KINDS).flatMap(([kind, names]) => names.map((name) => [name, kind as ElementKind] as const)),
);

export function kindOf(name: string): ElementKind {
  return kinds.get(name) ?? "inline";
}
