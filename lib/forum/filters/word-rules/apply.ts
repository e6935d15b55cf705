import { DomainError } from "@/lib/errors";
import type { Finding } from "@/lib/forum/filters/findings";
import type { InlineNode, RichText, TextNode } from "@/lib/rich-text/document";
import { mapInline } from "@/lib/rich-text/inline-nodes";
import { type FoundRule, finder } from "./found";

export function requireNoBlock(found: readonly FoundRule[]): void {
  const block = found.find(({ rule }) => rule.action === "block");
  if (!block) return;
  const sentence = block.rule.detail ?? "";
  throw new DomainError("invalid", sentence, { fields: { body: sentence } });
}

export function findingsOf(found: readonly FoundRule[]): Finding[] {
  return found
    .filter(({ rule }) => rule.action === "hold" || rule.action === "flag")
    .map(({ rule, words }) => ({
      check: "word_rule",
      words,
      hold: rule.action === "hold",
      because: `The word rule “${rule.name}” matched.`,
    }));
}

export function tagsOf(found: readonly FoundRule[]): string[] {
  return found.flatMap(({ rule }) => (rule.action === "tag" && rule.detail ? [rule.detail] : []));
}

export function withLinksReplaced(body: RichText, found: readonly FoundRule[]): RichText {
  const rules = found.filter(({ rule }) => rule.action === "replace_link");
  if (rules.length === 0) return body;
  const replaced = (href: string) =>
    rules.find(({ rule }) => finder(rule)(href).length > 0)?.rule.detail ?? href;
  return mapInline(body, (line) => line.map((node) => leadingTo(node, replaced)));
}

function leadingTo(node: InlineNode, replaced: (href: string) => string): InlineNode {
  if (node.type !== "text") return node;
  let { text } = node;
  const marks = node.marks?.map((mark): NonNullable<TextNode["marks"]>[number] => {
    if (mark.type !== "link") return mark;
    const href = replaced(mark.attrs.href);
    if (text === mark.attrs.href) text = href;
    return { ...mark, attrs: { ...mark.attrs, href } };
  });
  return marks ? { ...node, text, marks } : node;
}
