interface Sign {
  /** What the first bytes say, as Latin-1. */
  readonly begins?: string;
  readonly looks?: RegExp;
  /** What stands behind the first bytes. */
  readonly has?: string;
}

const ZIP = "PK\x03\x04";
const OLD_OFFICE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const wide = (text: string) => [...text].map((letter) => `${letter}\0`).join("");
/** At this place, archives that are documents name what they are. */
const NAMED = /^PK[\s\S]{28}mimetypeapplication\//;
const markup = (name: string) =>
  new RegExp(
    `^(?:\\xef\\xbb\\xbf)?\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--[\\s\\S]{0,2000}?-->\\s*)?<${name}[\\s>]`,
  );

/** Kinds of files that people link to in posts, by what is in them; none that a browser runs. The first that fits. */
const SIGNS = {
  pdf: { looks: /^[\s\S]{0,1024}?%PDF-\d/ },
  mp3: { looks: /^(?:ID3|\xff[\xf2\xf3\xfa\xfb])/ },
  m4a: { looks: /^[\s\S]{4}ftypM4[ABP]/ },
  mov: { looks: /^[\s\S]{4}ftypqt / },
  mp4: { looks: /^[\s\S]{4}ftyp(?:iso[2-9m]|mp4[12]|avc1|dash|M4V|mmp4|3gp|3g2|f4v|MSNV)/ },
  ogg: { begins: "OggS" },
  flac: { begins: "fLaC" },
  wav: { looks: /^RIFF[\s\S]{4}WAVE/ },
  webm: { begins: "\x1a\x45\xdf\xa3" },
  rtf: { begins: "{\\rtf1" },
  gpx: { looks: markup("gpx") },
  kml: { looks: markup("kml") },
  tcx: { looks: markup("TrainingCenterDatabase") },
  fit: { looks: /^[\s\S]{8}\.FIT/ },
  epub: { begins: ZIP, looks: NAMED, has: "application/epub+zip" },
  odt: { begins: ZIP, looks: NAMED, has: "application/vnd.oasis.opendocument.text" },
  ods: { begins: ZIP, looks: NAMED, has: "application/vnd.oasis.opendocument.spreadsheet" },
  odp: { begins: ZIP, looks: NAMED, has: "application/vnd.oasis.opendocument.presentation" },
  docx: { begins: ZIP, has: "word/document.xml" },
  xlsx: { begins: ZIP, has: "xl/workbook." },
  pptx: { begins: ZIP, has: "ppt/presentation.xml" },
  zip: { begins: ZIP },
  doc: { begins: OLD_OFFICE, has: wide("WordDocument") },
  xls: { begins: OLD_OFFICE, has: wide("Workbook") },
  ppt: { begins: OLD_OFFICE, has: wide("PowerPoint Document") },
} as const satisfies Readonly<Record<string, Sign>>;

type DocumentKind = keyof typeof SIGNS;

/** @param ends the first and the last bytes of a file: archives list what they hold at their end. */
export function documentKind(ends: Buffer): DocumentKind | undefined {
  const text = ends.toString("latin1");
  return (Object.keys(SIGNS) as DocumentKind[]).find((kind) => fits(text, SIGNS[kind]));
}

function fits(text: string, { begins = "", looks, has = "" }: Sign): boolean {
  return text.startsWith(begins) && (looks?.test(text) ?? true) && text.includes(has);
}
