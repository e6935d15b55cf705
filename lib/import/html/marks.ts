import type { Mark } from "@/lib/rich-text/document";

type Open = { tag: string; mark?: Mark; hasText: boolean; picture?: string };

const MARK_OF: Record<string, Mark["type"]> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  var: "italic",
  s: "strike",
  strike: "strike",
  del: "strike",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
};
const ORDER: Mark["type"][] = ["bold", "italic", "strike"];
/** No honest page nests more; deeper nesting is an attack. */
const MOST = 50;

export function markNamed(tag: string): Mark | undefined {
  const type = Object.hasOwn(MARK_OF, tag) ? MARK_OF[tag] : undefined;
  return type && type !== "link" ? { type } : undefined;
}

/** The open inline elements, which stay open across blocks, as in browsers. */
export class OpenMarks {
  private open: Open[] = [];
  private known: Mark[] | undefined;

  push(tag: string, mark?: Mark): void {
    if (this.open.length >= MOST) return;
    this.open.push({ tag, mark, hasText: false });
    this.known = undefined;
  }

  pop(tag: string): Open | undefined {
    const at = this.open.findLastIndex((open) => open.tag === tag);
    if (at < 0) return undefined;
    this.known = undefined;
    return this.open.splice(at, 1)[0];
  }

  sawText(): void {
    for (const open of this.open) open.hasText = true;
  }

  sawPicture(alt: string): void {
    for (const open of this.open) open.picture = alt;
  }

  /** Each mark once, in a fixed order; code excludes other marks, and a link wins over code. */
  current(): Mark[] {
    this.known ??= normalised(this.open.flatMap((open) => (open.mark ? [open.mark] : [])));
    return this.known;
  }
}

function normalised(marks: Mark[]): Mark[] {
  const link = marks.findLast((mark) => mark.type === "link");
  if (!link && marks.some((mark) => mark.type === "code")) return [{ type: "code" }];
  const plain = ORDER.filter((type) => marks.some((mark) => mark.type === type)).map(
    (type) => ({ type }) as Mark,
  );
  return link ? [link, ...plain] : plain;
}
