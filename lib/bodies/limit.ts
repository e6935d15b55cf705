const KB = 1024;

export type FormType = "multipart" | "urlencoded" | "json";

export interface BodyLimit {
  readonly bytes: number;
  readonly parts: number;
  readonly types: readonly FormType[];
  /** `most` in bytes; the route reads the file itself. */
  readonly file?: { readonly field: string; readonly most: number };
}

const PARTS = 64;
const ANY: readonly FormType[] = ["multipart", "urlencoded", "json"];

export const FIELDS: BodyLimit = { bytes: 64 * KB, parts: PARTS, types: ANY };
/** The longest text takes 288 KB if every letter is escaped, and plain text may come beside it. */
export const TEXT: BodyLimit = { ...FIELDS, bytes: 1024 * KB };

/** React sends server actions as multipart only. */
export const onPage = (limit: BodyLimit): BodyLimit => ({ ...limit, types: ["multipart"] });

export const withList = (limit: BodyLimit, most: number): BodyLimit => ({ ...limit, parts: PARTS + most });

export const fileOf = (field: string, most: number): BodyLimit => ({
  bytes: most + FIELDS.bytes,
  parts: 16,
  types: ["multipart"],
  file: { field, most },
});

export interface UploadRate {
  readonly bytes: number;
  readonly everyMs: number;
  readonly deadlineMs: number;
}

export const FORM_UPLOAD_RATE: UploadRate = { bytes: 4 * KB, everyMs: 15_000, deadlineMs: 120_000 };
export const FILE_UPLOAD_RATE: UploadRate = { bytes: 120 * KB, everyMs: 15_000, deadlineMs: 115_000 };
