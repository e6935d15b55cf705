import { extname } from "node:path";

/** Of files that are saved, never shown: a browser runs nothing in them. Their endings come from their content. */
const TYPES: Readonly<Record<string, string>> = {
  doc: "application/msword",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  epub: "application/epub+zip",
  fit: "application/octet-stream",
  flac: "audio/flac",
  gpx: "application/gpx+xml",
  kml: "application/vnd.google-earth.kml+xml",
  m4a: "audio/mp4",
  mov: "video/quicktime",
  mp3: "audio/mpeg",
  mp4: "video/mp4",
  odp: "application/vnd.oasis.opendocument.presentation",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  odt: "application/vnd.oasis.opendocument.text",
  ogg: "audio/ogg",
  pdf: "application/pdf",
  ppt: "application/vnd.ms-powerpoint",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  rtf: "application/rtf",
  tcx: "application/vnd.garmin.tcx+xml",
  wav: "audio/wav",
  webm: "video/webm",
  xls: "application/vnd.ms-excel",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

const KEY = /^d\/[0-9a-f]{32}\/([a-z0-9][a-z0-9-]{0,79}\.[a-z0-9]{2,5})$/;

const SANDBOX =
  "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" as const;

interface FileHeaders {
  readonly "content-type": string;
  readonly "content-disposition": string;
  readonly "content-security-policy": string;
  readonly "x-content-type-options": "nosniff";
}

/** @param hash of the content, in 32 hexadecimal digits */
export const fileKey = (hash: string, name: string, kind: string): string => `d/${hash}/${name}.${kind}`;

/** How a linked file is sent; undefined unless the key is one of a linked file. */
export function fileHeaders(key: string): FileHeaders | undefined {
  const name = KEY.exec(key)?.[1];
  const type = name && TYPES[extname(name).slice(1)];
  if (!type) return undefined;
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "content-security-policy": SANDBOX,
    "x-content-type-options": "nosniff",
  };
}
