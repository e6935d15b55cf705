import type { InlineNode, RichText, TextNode } from "./document";
import { inlineNodesOf, mapInline } from "./inline-nodes";

/** An "@handle" at the start of a word, but not inside an email address. */
const WRITTEN = /(?<![\w@/.-])@([a-z0-9][a-z0-9_-]{0,38}[a-z0-9])(?![\w@])/gi;

export function mentionsIn(document: RichText): string[] {
  const handles = inlineNodesOf(document).flatMap((node) => (node.type === "mention" ? [node.attrs.id] : []));
  return [...new Set(handles)];
}

export function handlesMeantIn(document: RichText): string[] {
  const handles = inlineNodesOf(document).flatMap((node) => {
    if (node.type === "mention") return [node.attrs.id];
    return speaks(node) ? [...node.text.matchAll(WRITTEN)].map((match) => match[1] ?? "") : [];
  });
  return [...new Set(handles.map((handle) => handle.toLowerCase()))];
}

/** Chosen or typed, each "@handle" in `handles` becomes a mention; any other one becomes text. */
export function withMentionsOf(document: RichText, handles: readonly string[]): RichText {
  const known = new Map(handles.map((handle) => [handle.toLowerCase(), handle]));
  return mapInline(document, (line) => line.flatMap((node) => resolved(node, known)));
}

function resolved(node: InlineNode, known: ReadonlyMap<string, string>): InlineNode[] {
  if (node.type === "mention") {
    const id = known.get(node.attrs.id.toLowerCase());
    return [id ? { type: "mention", attrs: { id } } : { type: "text", text: `@${node.attrs.id}` }];
  }
  return speaks(node) ? parts(node, known) : [node];
}

function parts(node: TextNode, known: ReadonlyMap<string, string>): InlineNode[] {
  const nodes: InlineNode[] = [];
  let done = 0;
  for (const match of node.text.matchAll(WRITTEN)) {
    const id = known.get((match[1] ?? "").toLowerCase());
    if (!id) continue;
    if (match.index > done) nodes.push({ ...node, text: node.text.slice(done, match.index) });
    nodes.push({ type: "mention", attrs: { id } });
    done = match.index + match[0].length;
  }
  if (done < node.text.length) nodes.push({ ...node, text: node.text.slice(done) });
  return nodes;
}

function speaks(node: InlineNode): node is TextNode {
  return (
    node.type === "text" && !(node.marks ?? []).some((mark) => mark.type === "code" || mark.type === "link")
  );
}
