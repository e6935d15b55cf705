import type { Mark } from "@/lib/rich-text/document";
import { orderedMarks } from "@/lib/rich-text/well-formed";
import type { Tag } from "./tags";

/** What an element says of its text: true sets it, false cancels it. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  code?: boolean;
  preformatted?: boolean;
  script?: "sup" | "sub";
}

interface Open {
  tag: string;
  look: Look;
  link?: Mark | undefined;
  /** An element that is emphasized whatever is written in it. */
  always: boolean;
  hasText: boolean;
  picture?: string;
}

const LOOK_OF: Record<string, Look> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  cite: { italic: true },
  dfn: { italic: true },
  var: { italic: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  code: { code: true },
  kbd: { code: true },
  samp: { code: true },
  tt: { code: true },
  sup: { script: "sup" },
  sub: { script: "sub" },
};
const DECLARATION = /([\w-]+)\s*:\s*([^;]+)/g;
/** No honest page nests more; deeper nesting is an attack. */
const MOST = 200;

/** Word processors write emphasis as a style, and cancel it the same way: `<b style="font-weight: normal">`. */
export function lookOf({ name, attribute }: Tag): Look {
  const look: Look = Object.hasOwn(LOOK_OF, name) ? { ...LOOK_OF[name] } : {};
  for (const [, property = "", value = ""] of (attribute("style") ?? "").matchAll(DECLARATION))
    declare(look, property.toLowerCase(), value.toLowerCase());
  return look;
}

function declare(look: Look, property: string, value: string): void {
  switch (property) {
    case "font-weight":
      look.bold = /bold|[6-9]00/.test(value);
      break;
    case "font-style":
      look.italic = /italic|oblique/.test(value);
      break;
    case "text-decoration":
    case "text-decoration-line":
      if (value.includes("line-through")) look.strike = true;
      break;
    case "white-space":
      look.preformatted = /pre|break-spaces/.test(value);
      break;
    default:
  }
}

/** The open elements; inline ones stay open across blocks, as in browsers. */
export class OpenMarks {
  private open: Open[] = [];
  private known: Mark[] | undefined;

  push(tag: string, look: Look, link?: Mark): void {
    this.add({ tag, look, link, always: false, hasText: false });
  }

  pushAlways(tag: string, look: Look, link?: Mark): void {
    this.add({ tag, look, link, always: true, hasText: false });
  }

  linkOf(tag: string): string | undefined {
    const link = this.open.findLast((open) => open.tag === tag)?.link;
    return link?.type === "link" ? link.attrs.href : undefined;
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

  get preformatted(): boolean {
    return this.open.findLast(({ look }) => look.preformatted !== undefined)?.look.preformatted ?? false;
  }

  get script(): Look["script"] {
    return this.open.findLast(({ look }) => look.script !== undefined)?.look.script;
  }

  current(): Mark[] {
    this.known ??= this.marks();
    return this.known;
  }

  private add(open: Open): void {
    if (this.open.length >= MOST) return;
    this.open.push(open);
    this.known = undefined;
  }

  private marks(): Mark[] {
    const is = (type: keyof Look) =>
      this.open.some(({ look, always }) => always && look[type]) ||
      this.open.findLast(({ look }) => look[type] !== undefined)?.look[type];
    const types = (["bold", "italic", "strike", "code"] as const).filter(is);
    const links = this.open.flatMap(({ link }) => link ?? []);
    return orderedMarks([...links, ...types.map((type) => ({ type }))]);
  }
}
