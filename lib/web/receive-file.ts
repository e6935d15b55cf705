import { type BodyLimit, FILE_UPLOAD_RATE, fileOf, type UploadRate } from "@/lib/bodies/limit";
import { parseForm } from "@/lib/bodies/parse-form";
import { readBody } from "@/lib/bodies/read-body";
import { fileTooLarge, tooLarge } from "@/lib/bodies/refusals";
import { formOfType } from "@/lib/bodies/shape";
import { DomainError } from "@/lib/errors";

export interface ExpectedFile {
  readonly field: string;
  readonly most: number;
}

export function requireLength({ headers }: Request, { field, most }: ExpectedFile): void {
  const limit = fileOf(field, most);
  const length = Number(headers.get("content-length") ?? 0);
  if (length > limit.bytes) throw tooLarge(length, limit);
}

export async function receiveFile(
  request: Request,
  expected: ExpectedFile,
  pace: UploadRate = FILE_UPLOAD_RATE,
): Promise<Uint8Array> {
  const limit = fileOf(expected.field, expected.most);
  const file = (await formIn(request, limit, pace, expected)).find(([name]) => name === expected.field)?.[1];
  if (!(file instanceof File) || file.size === 0) throw noFile(expected);
  if (file.size > expected.most) throw fileTooLarge(file.size, expected);
  return new Uint8Array(await file.arrayBuffer());
}

/** Empty if the body is no form or breaks off. @throws DomainError if it is too large or too slow. */
async function formIn(request: Request, limit: BodyLimit, pace: UploadRate, expected: ExpectedFile) {
  const type = request.headers.get("content-type");
  try {
    formOfType(type, limit);
    // Not cancelled when it is too large: a cancel would close the connection before the client reads the response.
    const source = request.body?.values({ preventCancel: true });
    return source ? await parseForm(await readBody(source, limit, pace), type, limit) : [];
  } catch (error) {
    if (error instanceof DomainError && (error.code === "too_large" || error.code === "too_slow"))
      throw error;
    throw noFile(expected);
  }
}

function noFile({ field }: ExpectedFile): DomainError {
  const message = `You sent no ${field}. Choose one and send it again.`;
  return new DomainError("invalid", message, { fields: { [field]: message } });
}
