import type { RichText } from "./document";

type Node = { type: string; attrs?: unknown; content?: readonly unknown[] | undefined };

export function pictureSourcesOf(body: RichText): string[] {
  const sources: string[] = [];
  const open: Node[] = [body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === "image") sources.push((node.attrs as { src: string }).src);
    open.push(...((node.content ?? []) as Node[]));
  }
  return sources;
}
