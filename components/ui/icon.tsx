import type { IconNode } from "lucide";
import { createElement, type ReactElement } from "react";

type Props = { of: IconNode; size?: number; name?: string };

/** lucide's icons are plain data, so no client code comes along. Hidden from screen readers without a name. */
export function Icon({ of, size = 16, name }: Props): ReactElement {
  const meaning = name ? { role: "img", "aria-label": name } : { "aria-hidden": true };
  const shapes = of.map(([tag, attributes]) => createElement(tag, attributes));
  return createElement(
    "svg",
    {
      width: size,
      height: size,
      viewBox: "0 0 24 24",
      fill: "none",
      stroke: "currentColor",
      strokeWidth: 2,
      strokeLinecap: "round",
      strokeLinejoin: "round",
      ...meaning,
    },
    ...shapes,
  );
}
