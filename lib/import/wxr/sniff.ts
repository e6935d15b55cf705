export function wrongKindOf(head: Buffer): string | undefined {
  const kind =
    magicKind(head) ??
    textKind(
      head
        .toString("latin1", 0, 2000)
        .replace(/^\u00ef\u00bb\u00bf/, "")
        .trimStart(),
    );
  return kind && `This is not a WordPress export: it seems to be ${kind.name}. ${kind.advice}`;
}

interface Kind {
  readonly name: string;
  /** What to do. */
  readonly advice: string;
}

const EXPORT_IT = "In WordPress, Tools > Export > All content makes one.";
const UNPACK_IT = "Unpack it first, then import the .xml file inside.";

const kind = (name: string, advice = EXPORT_IT): Kind => ({ name, advice });

const MAGIC: [prefix: string, kind: Kind][] = [
  ["504b0304", kind("a zip file within another file", UNPACK_IT)],
  ["1f8b", kind("a gzip file within another file", UNPACK_IT)],
  ["425a68", kind("a bzip2 file", UNPACK_IT)],
  ["fd377a585a00", kind("an xz file", UNPACK_IT)],
  ["28b52ffd", kind("a zstd file", UNPACK_IT)],
  ["377abcaf271c", kind("a 7z file", UNPACK_IT)],
  ["526172211a07", kind("a RAR file", UNPACK_IT)],
  ["25504446", kind("a PDF")],
  ["89504e47", kind("a picture")],
  ["ffd8ff", kind("a picture")],
  ["47494638", kind("a picture")],
  ["52494646", kind("a picture, a sound or a film")],
  ["53514c69746520666f726d617420", kind("an SQLite database")],
];

const EMPTY = kind("an empty file", "Export it, or copy it, again.");

function magicKind(head: Buffer): Kind | undefined {
  if (head.length === 0) return EMPTY;
  const hex = head.toString("hex", 0, 16);
  const known = MAGIC.find(([prefix]) => hex.startsWith(prefix))?.[1];
  if (known) return known;
  if (head.toString("latin1", 257, 262) === "ustar") return kind("a tar archive", UNPACK_IT);
  const isWide = /^(fffe|feff|3c00|003c)/.test(hex);
  return !isWide && head.subarray(0, 512).includes(0) ? kind("a binary file") : undefined;
}

const TEXTS: [beginning: RegExp, kind: Kind][] = [
  [/^$/, EMPTY],
  [
    /^<!doctype html|^<html|^<head|^<body/i,
    kind(
      "a web page (HTML)",
      `Perhaps WordPress asked you to sign in, or showed an error, where the export was expected. ${EXPORT_IT}`,
    ),
  ],
  [
    /^(<br\s*\/?>\s*)?<b>(warning|notice|deprecated|fatal error)|^(php )?(warning|notice|deprecated|fatal error): /i,
    kind("an error message of the web server", "Delete everything before <?xml, or export it again."),
  ],
  [/^<\?php/, kind("a PHP program")],
  [
    /^\{\s*"(db|meta|data)"\s*:/,
    kind(
      "a Ghost export (JSON)",
      "Comeback reads exports of WordPress: import the blog into WordPress first.",
    ),
  ],
  [/^[{[]/, kind("JSON")],
  [/^(--|\/\*|create |insert |drop )/i, kind("a database dump (SQL)")],
];

const BLOGGER = kind(
  "a feed or a Blogger export (Atom)",
  "Import it into WordPress first, then export it there.",
);
const ROOTS: [root: RegExp, kind: Kind][] = [
  [/<feed[\s>]/, BLOGGER],
  [/<(urlset|sitemapindex)[\s>]/, kind("a sitemap")],
  [/<opml[\s>]/i, kind("a list of feeds (OPML)")],
];

function textKind(start: string): Kind | undefined {
  if (/^(\u00ff\u00fe|\u00fe\u00ff|<\0|\0<)/.test(start)) return undefined;
  const known = TEXTS.find(([beginning]) => beginning.test(start))?.[1];
  if (known) return known;
  if (!start.startsWith("<")) return kind("plain text");
  const root = /<[a-z][\w:.-]*[\s>]/i.exec(start.replace(/<[?!][^>]*>/g, ""))?.[0] ?? "";
  return ROOTS.find(([name]) => name.test(root))?.[1];
}
