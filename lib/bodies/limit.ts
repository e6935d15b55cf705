const KB = 1024;

export type FormType = "multipart" | "urlencoded" | "json";

/** How much a request may send to one address. */
export interface BodyLimit {
  readonly bytes: number;
  /** Fields of a form, each answer of a list counted. */
  readonly parts: number;
  readonly types: readonly FormType[];
  /** The form's field with a file in it, and how many bytes the file may have; its route reads it itself. */
  readonly file?: { readonly field: string; readonly most: number };
}

const PARTS = 64;
const ANY: readonly FormType[] = ["multipart", "urlencoded", "json"];

export const FIELDS: BodyLimit = { bytes: 64 * KB, parts: PARTS, types: ANY };
/** The longest text takes 288 KB where each of its letters is escaped, and may come as plain words besides. */
export const TEXT: BodyLimit = { ...FIELDS, bytes: 1024 * KB };

/** A page's own form is an action of React's, which is never sent in another way. */
export const onPage = (limit: BodyLimit): BodyLimit => ({ ...limit, types: ["multipart"] });

/** A form with a list that somebody ticks or orders. */
export const withList = (limit: BodyLimit, most: number): BodyLimit => ({ ...limit, parts: PARTS + most });

export const fileOf = (field: string, most: number): BodyLimit => ({
  bytes: most + FIELDS.bytes,
  parts: 16,
  types: ["multipart"],
  file: { field, most },
});

/** At least `bytes` in every `everyMs`, and all of it within `deadlineMs`. */
export interface UploadRate {
  readonly bytes: number;
  readonly everyMs: number;
  readonly deadlineMs: number;
}

export const FORM_UPLOAD_RATE: UploadRate = { bytes: 4 * KB, everyMs: 15_000, deadlineMs: 120_000 };
export const FILE_UPLOAD_RATE: UploadRate = { bytes: 120 * KB, everyMs: 15_000, deadlineMs: 115_000 };
