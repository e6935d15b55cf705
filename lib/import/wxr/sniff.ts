export function wrongKindOf(head: Buffer): string | undefined {
  const name =
    magicName(head) ??
    textName(
      head
        .toString("latin1", 0, 2000)
        .replace(/^\u00ef\u00bb\u00bf/, "")
        .trimStart(),
    );
  return name && `This is not a WordPress export: it seems to be ${name}.${hintFor(name)}`;
}

const MAGIC: [prefix: string, name: string][] = [
  ["504b0304", "a zip file"],
  ["1f8b", "a gzip file"],
  ["425a68", "a bzip2 file"],
  ["fd377a585a00", "an xz file"],
  ["28b52ffd", "a zstd file"],
  ["25504446", "a PDF"],
  ["89504e47", "a picture"],
  ["ffd8ff", "a picture"],
  ["53514c69746520666f726d617420", "an SQLite database"],
];

function magicName(head: Buffer): string | undefined {
  if (head.length === 0) return "an empty file";
  const hex = head.toString("hex", 0, 16);
  const known = MAGIC.find(([prefix]) => hex.startsWith(prefix))?.[1];
  if (known) return known;
  const wide = hex.startsWith("fffe") || hex.startsWith("feff");
  return !wide && head.subarray(0, 512).includes(0) ? "a binary file" : undefined;
}

function textName(start: string): string | undefined {
  if (start === "") return "an empty file";
  if (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<!--")) return undefined;
  if (/^(\u00ff\u00fe|\u00fe\u00ff)/.test(start)) return undefined;
  if (/^<!doctype html|^<html|^<head|^<body/i.test(start)) return "a web page (HTML)";
  if (/^<!doctype/i.test(start)) return undefined;
  if (/^(<br\s*\/?>\s*)?<b>(warning|notice|deprecated|fatal error)/i.test(start))
    return "an error message of the web server";
  if (start.startsWith("<?php")) return "a PHP program";
  if (/^[{[]/.test(start)) return "JSON";
  if (/^(--|\/\*|create |insert |drop )/i.test(start)) return "a database dump (SQL)";
  if (start.startsWith("<")) return undefined;
  return "plain text";
}

function hintFor(name: string): string {
  if (/zip|xz|zstd/.test(name)) return " Unpack it first, then import the .xml file inside.";
  if (/message/.test(name)) return " Delete everything before <?xml, or export it again.";
  return " In WordPress, Tools > Export > All content makes one.";
}
