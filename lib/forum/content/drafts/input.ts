import { z } from "zod";
import { PLACE } from "@/lib/addresses/draft-places";
import { LONGEST_DOCUMENT } from "@/lib/rich-text/from-form";
import { kept, token } from "@/lib/text/fields";

export const TOO_LONG = "This draft is too long for the server, but still saved on this device.";

const place = z.string().regex(PLACE, "This draft belongs to no form, so it was not saved.");
const text = kept();

const fields = z
  .record(token(100), z.union([text, z.array(text)]))
  .refine((all) => JSON.stringify(all).length <= LONGEST_DOCUMENT, { message: TOO_LONG });

export const saveDraftInput = z.object({
  place,
  version: z.int().min(0),
  fields,
  /** The handle under which the draft was typed: another member may have signed in since, in another tab. */
  writer: token(40),
});

export const discardDraftInput = z.object({ place });
