import { missing as notFound } from "@/lib/addresses/public";
import type { Ask } from "./ask-next";
import { type Bodies, compress, LEVELS } from "./compress";
import { type FinishedPage, finishPage, type Headers, REVALIDATED } from "./finished-page";
import { isMove, movedPage } from "./moved-page";
import { type PageScripts, stripPage } from "./strip";

export class FillFailed extends Error {
  constructor(path: string, status: number) {
    super(`${path} was answered with ${status}`);
    this.name = "FillFailed";
  }
}

export interface FillOptions {
  ask: Ask;
  scripts: PageScripts;
  headers: Headers;
}

const HTML = "text/html; charset=utf-8";
const WITH_HTML: Headers = [["content-type", HTML]];
const MISSING = new Set([404, 410]);

export function createFill({ ask, scripts, headers }: FillOptions): (path: string) => Promise<FinishedPage> {
  let lastMissing: { html: string; bodies: Promise<Bodies> } | undefined;

  return async function fill(path) {
    const answered = await ask(path);
    const { status } = answered;
    const mayBeStored = answered.headers["set-cookie"] === undefined;
    if (isMove(status)) {
      const page = movedPage(status, String(answered.headers.location), headers);
      return { ...page, mayBeStored: page.mayBeStored && mayBeStored };
    }
    if (MISSING.has(status)) return missing(status, (await ask(notFound.views.all)).body, mayBeStored);
    if (status !== 200) throw new FillFailed(path, status);
    const said = metaNumber(answered.body, "comeback-status");
    if (MISSING.has(said)) return missing(said, answered.body, mayBeStored);
    const type = String(answered.headers["content-type"] ?? HTML);
    const body = type.startsWith("text/html") ? stripPage(answered.body, scripts) : answered.body;
    return finishPage({
      status,
      revision: metaNumber(answered.body, "comeback-revision"),
      mayBeStored,
      bodies: await compress(Buffer.from(body), LEVELS.page),
      headers: [["content-type", type], ...REVALIDATED, ...headers],
    });
  };

  /** Next's `notFound()` page needs script, so the designed 404 page is rendered instead. All missing pages share it. */
  async function missing(status: number, html: string, mayBeStored: boolean): Promise<FinishedPage> {
    if (lastMissing?.html !== html) {
      lastMissing = { html, bodies: compress(Buffer.from(stripPage(html, scripts)), LEVELS.page) };
    }
    const page = { status, revision: -1, mayBeStored, bodies: await lastMissing.bodies };
    return {
      ...finishPage({ ...page, headers: [...WITH_HTML, ...REVALIDATED, ...headers] }),
      size: SHARED_SIZE,
    };
  }
}

const SHARED_SIZE = 4_096;

/** The number in `<meta name="..." content="...">`, or -1. Pages pass values to the page store in such tags. */
function metaNumber(html: string, name: string): number {
  const head = html.slice(0, html.indexOf("</head>"));
  const found = new RegExp(`<meta name="${name}" content="(\\d{1,15})"`).exec(head);
  return found ? Number(found[1]) : -1;
}
