import { z } from "zod";

const REUSED = /<!--\s*wp:block\s+(\{[^}]{0,200}\})\s*\/-->/g;
const FOOTNOTES = /<!--\s*wp:footnotes\s*\/?-->/;
/** A reused block may have others in it; one that has itself ends here. */
const DEEPEST = 3;

const reused = z.object({ ref: z.int().positive() });
const footnotes = z.array(z.object({ content: z.string() })).max(1000);

export type ContentOfBlock = (ref: number) => Promise<string | undefined>;

/** Blocks that are written once and shown in many posts are stored apart from them. One that is missing stays as it is. */
export async function withReusedBlocks(html: string, contentOf: ContentOfBlock, depth = 0): Promise<string> {
  if (depth === DEEPEST) return html;
  let read = "";
  let done = 0;
  for (const { 0: block, 1: attributes = "", index } of html.matchAll(REUSED)) {
    const ref = parsed(reused, attributes)?.ref;
    const content = ref === undefined ? undefined : await contentOf(ref);
    read +=
      html.slice(done, index) + (content ? await withReusedBlocks(content, contentOf, depth + 1) : block);
    done = index + block.length;
  }
  return read + html.slice(done);
}

/** Footnotes are stored beside the post; a block says where they stand, or else they stand at the end. */
export function withFootnotes(html: string, stored: string, lost: (name: string) => void): string {
  const notes = stored === "" ? [] : (parsed(footnotes, stored) ?? lost("footnotes") ?? []);
  if (notes.length === 0) return html;
  const list = `<ol>${notes.map(({ content }) => `<li>${content}</li>`).join("")}</ol>`;
  return FOOTNOTES.test(html) ? html.replace(FOOTNOTES, () => list) : html + list;
}

function parsed<Shape extends z.ZodType>(shape: Shape, json: string): z.output<Shape> | undefined {
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
