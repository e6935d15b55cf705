import { z } from "zod";
import type { BodyLimit } from "./limit";
import { unreadable } from "./refusals";
import { formOfType, requireShape } from "./shape";

type Entry = readonly [name: string, value: FormDataEntryValue];

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const object = z.record(z.string(), z.union([value, z.array(value)]));

export async function parseForm(
  body: Buffer<ArrayBuffer>,
  contentType: string | null,
  limit: BodyLimit,
): Promise<Entry[]> {
  const form = formOfType(contentType, limit);
  requireShape(body, form, limit);
  try {
    switch (form.type) {
      case "multipart": {
        const headers = { "content-type": `multipart/form-data; boundary=${form.boundary}` };
        return [...(await new Response(body, { headers }).formData())];
      }
      case "urlencoded":
        return [...new URLSearchParams(body.toString())];
      case "json":
        return Object.entries(object.parse(JSON.parse(body.toString()))).flatMap(([name, values]) =>
          [values].flat().map((one) => [name, one] as const),
        );
    }
  } catch (cause) {
    throw unreadable(cause);
  }
}
