import { createElement, type ReactNode } from "react";

type Props = {
  /** What the table inside shows. */
  name: string;
  children: ReactNode;
};

/** A table that may be wider than a phone scrolls by itself, also by keyboard. Not a section: a page with many would have many landmarks. */
export function Scrolling({ name, children }: Props) {
  return createElement(
    "div",
    { className: "scroll", role: "group", tabIndex: 0, "aria-label": name },
    children,
  );
}
