import { raisedOrLowered } from "./scripts";

/** An element of MathML. */
export interface Part {
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
  readonly content: (Part | string)[];
}

/** A name, a number or a sign. All else needs brackets where the fraction bar, the root or the size of the letters held it together. */
const TOKENS = new Set(["mi", "mn", "mo", "ms", "mtext"]);
const IN_BRACKETS = /^\([^()]*\)$/;

/** A formula in one line: "1/2", "x²", "√(a+b)". The source of a formula in another language, which pages do not show, stays out. */
export function formulaText({ name, attribute, content }: Part): string {
  const parts = content.filter((part): part is Part => typeof part !== "string");
  const text = (at: number) => (parts[at] ? formulaText(parts[at]) : "");
  const term = (at: number) => (parts[at] ? inBrackets(text(at), [parts[at]]) : "");
  const all = () =>
    content.map((part) => (typeof part === "string" ? oneLine(part) : formulaText(part))).join("");
  switch (name) {
    case "mfrac":
      // Without its bar it is no fraction, but says how many ways there are to choose.
      return /^0/.test(attribute("linethickness") ?? "")
        ? `(${text(0)} over ${text(1)})`
        : `${term(0)}/${term(1)}`;
    case "msqrt":
      return `√${inBrackets(all(), content)}`;
    case "mroot":
      return `${term(0)}^(1/${term(1)})`;
    case "msup":
    case "mover":
      return term(0) + raisedOrLowered(text(1), "sup");
    case "msub":
    case "munder":
      return term(0) + raisedOrLowered(text(1), "sub");
    case "msubsup":
    case "munderover":
      return term(0) + raisedOrLowered(text(1), "sub") + raisedOrLowered(text(2), "sup");
    case "mfenced":
      return `${attribute("open") ?? "("}${parts.map(formulaText).join(", ")}${attribute("close") ?? ")"}`;
    case "mtr":
    case "mlabeledtr":
      return parts.map(formulaText).join(" ");
    case "mtable":
      return parts.map(formulaText).join("; ");
    case "mspace":
      return " ";
    case "annotation":
    case "annotation-xml":
    case "mphantom":
      return "";
    default:
      return all();
  }
}

const inBrackets = (text: string, of: Part["content"]) =>
  isOneToken(of) || IN_BRACKETS.test(text) ? text : `(${text})`;

function isOneToken(content: Part["content"]): boolean {
  const [only, ...more] = content.filter((part) => typeof part !== "string" || /\S/.test(part));
  if (only === undefined || more.length > 0) return false;
  if (typeof only === "string" || TOKENS.has(only.name)) return true;
  return (only.name === "mrow" || only.name === "mstyle") && isOneToken(only.content);
}

/** Between elements, a page shows no space. */
const oneLine = (text: string) => (/\S/.test(text) ? text.replace(/\s+/g, " ") : "");
