import { Fragment, isValidElement, type ReactNode } from "react";
import { escaped } from "@/lib/html";

type Props = Record<string, unknown> & { children?: ReactNode };

const VOID = new Set(["br", "hr", "img"]);
const NAMES: Record<string, string> = { className: "class" };
const LEFT_OUT = new Set(["children", "loading", "decoding", "id"]);

/** Renders React elements to markup: Next does not let pages import react-dom/server. */
export function markupOf(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return escaped(String(node));
  if (Array.isArray(node)) return node.map(markupOf).join("");
  if (!isValidElement<Props>(node)) return "";
  const { type, props } = node;
  if (type === Fragment) return markupOf(props.children);
  if (typeof type === "function") return markupOf((type as (props: Props) => ReactNode)(props));
  const opening = `<${type}${attributesOf(props)}>`;
  return VOID.has(type) ? opening : `${opening}${markupOf(props.children)}</${type}>`;
}

function attributesOf(props: Props): string {
  return Object.entries(props)
    .filter(([name, value]) => !LEFT_OUT.has(name) && value !== undefined && value !== null)
    .map(([name, value]) => ` ${NAMES[name] ?? name}="${escaped(String(value))}"`)
    .join("");
}
