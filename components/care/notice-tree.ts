import type { CareShown } from "@/lib/actions/care";
import { countryChoice, type Ways } from "./country-tree";
import { otherLines } from "./lines-tree";
import { type CareNode, node } from "./node";
import { linkTo, type Notice, sentence } from "./parts";
import { sourcesOf } from "./sources-tree";

export interface Options extends Ways {
  /** One page may show several notices, so each needs its own id. */
  readonly id?: string;
  readonly level?: 2 | 3 | 4;
  /** Only if the notice answers a form. */
  readonly focused?: boolean;
  /** The close button works by script only. */
  readonly closable?: boolean;
}

const headingOf = (id: string) => `${id}-head`;

/** The notice never says which words matched. */
export function noticeTree(
  notice: Notice,
  { countries, chosen }: Pick<CareShown, "countries" | "chosen">,
  { id = "care", level = 2, focused = false, closable = false, ...ways }: Options = {},
): CareNode {
  const { heading, paragraphs, toDo, closing, tone } = notice;
  return node(
    "section",
    { id, class: tone === "soft" ? "care soft" : "care", "aria-labelledby": headingOf(id), "data-care": "" },
    node(
      `h${level}`,
      { id: headingOf(id), tabindex: "-1", ...(focused && { autofocus: "" }) },
      `${heading}.`,
    ),
    primary(notice),
    ...paragraphs.map((paragraph) => node("p", {}, paragraph)),
    toDo.length > 0 && node("ul", {}, ...toDo.map((step) => node("li", {}, step))),
    emergency(notice),
    otherLines(notice),
    countryChoice(countries, chosen, id, ways),
    node("p", { class: "small" }, closing),
    node(
      "div",
      { class: "lane small" },
      sourcesOf(notice),
      closable && node("button", { type: "button", class: "dismiss", "data-care-close": "" }, CLOSE),
    ),
  );
}

const CLOSE = "This is not what I meant";

function primary({ primary: { label, href, hours } }: Notice): CareNode {
  const words = [node("b", {}, label), hours !== null && node("small", {}, sentence(hours))];
  return node(
    "p",
    { class: "first" },
    href === null ? node("span", {}, ...words) : linkTo(href, { class: "call" }, ...words),
  );
}

function emergency({ primary: first, emergency: { text, href } }: Notice): CareNode | null {
  if (href === null || first.href === href) return null;
  return node("p", {}, "Emergency number: ", node("a", { href }, text));
}
