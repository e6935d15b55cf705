import { createElement, type ReactNode } from "react";
import type { CareShown } from "@/lib/actions/care";
import type { CareNode } from "./node";
import { noticeTree, type Options } from "./notice-tree";
import type { Notice } from "./parts";

type Props = Options & Pick<CareShown, "countries" | "chosen"> & { notice: Notice };

/** components/care/care-element.ts draws the same in the viewer script. */
export function CareNotice({ notice, countries, chosen, ...options }: Props) {
  return drawn(noticeTree(notice, { countries, chosen }, options));
}

const NAMES: Readonly<Record<string, string>> = {
  class: "className",
  for: "htmlFor",
  tabindex: "tabIndex",
  autocomplete: "autoComplete",
};

function drawn({ tag, attributes, children }: CareNode): ReactNode {
  const props = Object.entries(attributes).map(([name, value]) =>
    name === "autofocus"
      ? (["autoFocus", true] as const)
      : tag === "select" && name === "value"
        ? // React does not update a select's default value, so another choice needs a new element.
          (["defaultValue", value] as const)
        : ([NAMES[name] ?? name, value] as const),
  );
  const inside = children.map((child) => (typeof child === "string" ? child : drawn(child)));
  const key = tag === "select" ? { key: attributes.value } : {};
  return createElement(tag, { ...Object.fromEntries(props), ...key }, ...inside);
}
