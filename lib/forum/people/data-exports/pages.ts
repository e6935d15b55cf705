import type { Part } from "@/db/data-exports/parts";
import type { ExportedRow } from "@/db/data-exports/rows";
import { forum } from "@/lib/forum-settings/current";
import { escaped } from "@/lib/html";
import { amount } from "@/lib/words/counts";
import { momentOf } from "@/lib/words/dates";
import type { Listed } from "./archive";

interface PagePlace {
  readonly at: number;
  readonly names: readonly string[];
}

/** Pages load nothing but pictures of the same archive, and no script can run. */
const HEAD = `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<style>
body { font: 16px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 24px 16px; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.2; }
article { border-top: 1px solid #8886; padding: 16px 0; }
.words { white-space: pre-wrap; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: 2px 16px; font-size: .875rem; margin: 8px 0 0; }
dt { opacity: .7; } dd { margin: 0; white-space: pre-wrap; } img { max-width: 100%; height: auto; }
</style>`;

const page = (title: string, body: string) =>
  `<!doctype html>\n<html lang="en">\n<head>\n${HEAD}\n<title>${escaped(title)}</title>\n</head>\n<body>\n${body}`;

export function indexPage(listed: readonly Listed[], madeAt: Date): string {
  const lines = listed.map(
    ({ part, rows, pages: [first = ""] }) =>
      `<li><a href="${first}">${escaped(part.title)}</a> (${amount(rows)}), <a href="json/${part.table}.json">as JSON</a></li>`,
  );
  return page(
    `Your data on ${escaped(forum().name)}`,
    `<h1>Your data on ${escaped(forum().name)}</h1>
<p>Everything that the forum’s database knew about you on ${momentOf(madeAt)}. Your pictures are in the folder “pictures”.</p>
<ul>
${lines.join("\n")}
</ul>
<p>Left out are hashes of secrets, copies that the database makes of the same words, what moderators write to each other, and who muted you.</p>
</body>
</html>
`,
  );
}

export const pageStart = ({ title }: Part, { at, names }: PagePlace) =>
  page(
    title,
    `<p><a href="index.html">Your data on ${escaped(forum().name)}</a></p>
<h1>${escaped(title)}</h1>
${names.length > 1 ? `<p>Page ${at + 1} of ${names.length}</p>\n` : ""}`,
  );

export function pageEnd({ at, names }: PagePlace): string {
  const next = names[at + 1];
  return `${next ? `<p><a href="${next}">Next page</a></p>\n` : ""}</body>\n</html>\n`;
}

const HEADINGS = ["title", "thread", "name", "conversation"];
const WORDS = ["body_text", "text", "note", "words", "about"];
/** Shown as words and pictures instead. */
const BODIES = ["body", "excerpt"];

export function rowMarkup(row: ExportedRow): string {
  const heading = HEADINGS.map((name) => row[name]).find((value) => typeof value === "string" && value);
  const words = WORDS.flatMap((name) =>
    typeof row[name] === "string" && row[name] ? [String(row[name])] : [],
  );
  const facts = Object.entries(row).filter(
    ([name, value]) =>
      value !== null && value !== "" && value !== heading && !WORDS.includes(name) && !BODIES.includes(name),
  );
  return `<article>
${heading ? `<h2 dir="auto">${escaped(String(heading))}</h2>\n` : ""}${words.map((text) => `<p class="words" dir="auto">${escaped(text)}</p>\n`).join("")}${picturesIn(row.body).map(pictureMarkup).join("")}<dl>
${facts.map(([name, value]) => `<dt>${escaped(name.replaceAll("_", " "))}</dt><dd dir="auto">${escaped(factText(value))}</dd>`).join("\n")}
</dl>
</article>
`;
}

function factText(value: unknown): string {
  if (value instanceof Date) return momentOf(value);
  if (Buffer.isBuffer(value)) return value.toString("base64");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

interface Picture {
  readonly src: string;
  readonly alt: string;
}

function picturesIn(node: unknown): Picture[] {
  if (Array.isArray(node)) return node.flatMap(picturesIn);
  if (typeof node !== "object" || node === null) return [];
  const { type, attrs, content } = node as { type?: unknown; attrs?: Partial<Picture>; content?: unknown };
  if (type === "image" && typeof attrs?.src === "string")
    return [{ src: attrs.src, alt: String(attrs.alt ?? "") }];
  return picturesIn(content);
}

/** Pictures on other sites are not loaded. */
function pictureMarkup({ src, alt }: Picture): string {
  const key = /^\/uploads\/([\w./-]+)$/.exec(src)?.[1];
  if (!key || key.includes("..")) return `<p dir="auto">${escaped(src)}</p>\n`;
  return `<p><img src="pictures/${escaped(key)}" alt="${escaped(alt)}" loading="lazy"></p>\n`;
}
