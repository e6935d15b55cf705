import type { BlockNode, InlineNode, RichText, TextNode } from "./document";
import { inlineNodesOf, mapInline } from "./inline-nodes";

/** An "@handle" at the start of a word of any script, but not inside an email address. */
const WRITTEN =
  /(?<![\p{L}\p{M}\p{N}_@/.+%&=~-])@([a-z0-9][a-z0-9_-]{0,38}[a-z0-9])(?![\p{L}\p{M}\p{N}_@]|-[\p{L}\p{N}])/giu;

/** Leaves out quotations: whoever is named in one was notified by the post that it quotes. */
export function mentionsIn(document: RichText): string[] {
  const own = { ...document, content: outsideQuotes(document.content) };
  const handles = inlineNodesOf(own).flatMap((node) => (node.type === "mention" ? [node.attrs.id] : []));
  return [...new Set(handles)];
}

function outsideQuotes(blocks: readonly BlockNode[]): BlockNode[] {
  return blocks.flatMap((block): BlockNode[] => {
    switch (block.type) {
      case "blockquote":
        return [];
      case "bulletList":
      case "orderedList":
        return [
          {
            ...block,
            content: block.content.map((item) => ({ ...item, content: outsideQuotes(item.content) })),
          },
        ];
      default:
        return [block];
    }
  });
}

export function handlesMeantIn(document: RichText): string[] {
  const handles: string[] = [];
  mapInline(document, (line) => {
    line.forEach((node, index) => {
      if (node.type === "mention") handles.push(node.attrs.id);
      else if (speaks(node)) handles.push(...writtenIn(node, line[index - 1]).map(({ handle }) => handle));
    });
    return [...line];
  });
  return [...new Set(handles.map((handle) => handle.toLowerCase()))];
}

/** A word may begin in another node: "rené" in bold before "@example.org". */
function writtenIn(node: TextNode, before: InlineNode | undefined) {
  const head = before?.type === "text" ? ([...before.text].at(-1) ?? "") : "";
  return [...(head + node.text).matchAll(WRITTEN)].map(({ index, 0: whole, 1: handle = "" }) => ({
    handle,
    from: index - head.length,
    to: index - head.length + whole.length,
  }));
}

/** Chosen or typed, each "@handle" in `handles` becomes a mention; any other one becomes text. */
export function withMentionsOf(document: RichText, handles: readonly string[]): RichText {
  const known = new Map(handles.map((handle) => [handle.toLowerCase(), handle]));
  return mapInline(document, (line) => line.flatMap((node, index) => resolved(node, line[index - 1], known)));
}

function resolved(
  node: InlineNode,
  before: InlineNode | undefined,
  known: ReadonlyMap<string, string>,
): InlineNode[] {
  if (node.type === "mention") {
    const id = known.get(node.attrs.id.toLowerCase());
    return [id ? { type: "mention", attrs: { id } } : { type: "text", text: `@${node.attrs.id}` }];
  }
  return speaks(node) ? parts(node, before, known) : [node];
}

function parts(
  node: TextNode,
  before: InlineNode | undefined,
  known: ReadonlyMap<string, string>,
): InlineNode[] {
  const nodes: InlineNode[] = [];
  let done = 0;
  for (const { handle, from, to } of writtenIn(node, before)) {
    const id = known.get(handle.toLowerCase());
    if (!id) continue;
    if (from > done) nodes.push({ ...node, text: node.text.slice(done, from) });
    nodes.push({ type: "mention", attrs: { id } });
    done = to;
  }
  if (done < node.text.length) nodes.push({ ...node, text: node.text.slice(done) });
  return nodes;
}

function speaks(node: InlineNode): node is TextNode {
  return (
    node.type === "text" && !(node.marks ?? []).some((mark) => mark.type === "code" || mark.type === "link")
  );
}
