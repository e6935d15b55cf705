import type { IconNode } from "lucide";

const SVG = "http://www.w3.org/2000/svg";

/** Without an accessible name: the parent has it. */
export function icon(of: IconNode): SVGElement {
  const svg = drawn("svg", {
    width: 18,
    height: 18,
    viewBox: "0 0 24 24",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 2,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  });
  svg.append(...of.map(([tag, attributes]) => drawn(tag, attributes)));
  return svg;
}

function drawn(tag: string, attributes: object): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}
