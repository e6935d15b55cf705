import { calendarDayOf } from "@/lib/words/dates";
import { type CareNode, node } from "./node";
import { linkTo, type Notice } from "./parts";

export function sourcesOf({ sources, sourced, lines, emergency, country }: Notice): CareNode {
  const numbers = [
    ...(emergency.source && emergency.checkedOn
      ? [
          {
            name: `Emergency number ${emergency.text}`,
            source: emergency.source,
            checkedOn: emergency.checkedOn,
          },
        ]
      : []),
    ...lines,
  ];
  return node(
    "details",
    {},
    node("summary", {}, "Where this comes from"),
    !sourced &&
      node(
        "p",
        {},
        "We have no medical source for more advice, so this notice only shows the emergency number.",
      ),
    sources.length > 0 &&
      node("ul", {}, ...sources.map(({ title, url }) => node("li", {}, linkTo(url, {}, title)))),
    numbers.length > 0 && node("p", {}, country ? `Numbers for ${country.name}:` : "Directories:"),
    numbers.length > 0 &&
      node(
        "ul",
        {},
        ...numbers.map(({ name, source, checkedOn }) =>
          node("li", {}, linkTo(source, {}, name), `, checked on ${calendarDayOf(new Date(checkedOn))}`),
        ),
      ),
    node(
      "p",
      {},
      "No clinician has reviewed this list of signs. ",
      node("a", { href: "/about#care", target: "_blank", rel: "noopener" }, "How this works"),
    ),
  );
}
