import type { RichText } from "./document";
import { inlineNodesOf } from "./inline-nodes";

export function linksIn(document: RichText): string[] {
  const addresses = inlineNodesOf(document).flatMap((node) =>
    node.type === "text"
      ? (node.marks ?? []).flatMap((mark) => (mark.type === "link" ? mark.attrs.href : []))
      : [],
  );
  return [...new Set(addresses.filter((href) => /^https?:/i.test(href)))];
}
