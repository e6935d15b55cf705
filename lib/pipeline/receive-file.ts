import { DomainError } from "@/lib/errors";

export interface ExpectedFile {
  /** The form's field with the file in it. */
  readonly field: string;
  /** How many bytes the file may have. */
  readonly most: number;
}

/** What a form takes besides its file. */
const AROUND_IT = 64 * 1024;
const MOST_PARTS = 16;

/** Refuses a file that says itself that it is too large, before anything is done for it. */
export function requireLength({ headers }: Request, { field, most }: ExpectedFile): void {
  const length = Number(headers.get("content-length") ?? 0);
  if (length > most + AROUND_IT) throw tooLarge(length, { field, most });
}

/** Reads the one file of a form into memory; of whatever is sent no more than there may be. */
export async function receiveFile(request: Request, expected: ExpectedFile): Promise<Uint8Array> {
  const type = request.headers.get("content-type") ?? "";
  const body = await readBody(request, expected);
  if (partsOf(body, type) > MOST_PARTS) throw noFile(expected);
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => {
    throw noFile(expected);
  });
  const file = form.get(expected.field);
  if (!(file instanceof File) || file.size === 0) throw noFile(expected);
  if (file.size > expected.most) throw tooLarge(file.size, expected);
  return new Uint8Array(await file.arrayBuffer());
}

// Not cancelled where it is too much: that would end the connection before the answer is read.
async function readBody(request: Request, expected: ExpectedFile): Promise<Uint8Array<ArrayBuffer>> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    size += read.value.length;
    if (size > expected.most + AROUND_IT) throw tooLarge(undefined, expected);
    chunks.push(read.value);
  }
  return Buffer.concat(chunks, size);
}

/** How often the form begins a new part, counted no further than needed: reading 200,000 of them stops everybody. */
function partsOf(body: Uint8Array<ArrayBuffer>, type: string): number {
  const boundary = /\bboundary="?([^\s";,]+)/i.exec(type)?.[1] ?? "\r\n";
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  let parts = 0;
  for (let at = 0; at >= 0 && parts <= MOST_PARTS; parts++) at = bytes.indexOf(boundary, at + 1);
  return parts;
}

function tooLarge(bytes: number | undefined, { field, most }: ExpectedFile): DomainError {
  const megabytes = new Intl.NumberFormat("en", { maximumFractionDigits: 1, roundingMode: "ceil" });
  const has = bytes ? `${megabytes.format(bytes / 1e6)} MB` : "too many MB";
  return refusal(field, `This ${field} has ${has}; ${Math.floor(most / 1e6)} MB is the most.`);
}

const noFile = ({ field }: ExpectedFile) =>
  refusal(field, `No ${field} came with this. Choose one and send it again.`);

function refusal(field: string, message: string): DomainError {
  return new DomainError("invalid", message, { fields: { [field]: message } });
}
