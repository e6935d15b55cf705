import type { CareLine } from "@/lib/actions/care";
import { type CareNode, node } from "./node";
import { linkTo, type Notice, sentence } from "./parts";

export function otherLines({ lines, primary }: Notice): CareNode | null {
  const others = lines.filter(({ href }) => href !== primary.href);
  if (others.length === 0) return null;
  return node("ul", { class: "lines" }, ...others.map(lineOf));
}

function lineOf({ name, number, href, kind, hours, audience, language }: CareLine): CareNode {
  const said = [audience === "anyone" ? null : `for ${audience}`, hours, language].filter((part) => part);
  return node(
    "li",
    {},
    kind === "web" ? linkTo(href, {}, name) : linkTo(href, {}, `${name}: ${number}`),
    said.length > 0 && node("small", {}, sentence(said.join(", "))),
  );
}
