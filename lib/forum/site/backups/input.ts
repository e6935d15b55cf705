import { z } from "zod";
import { kept } from "@/lib/text/fields";

export const noteBackupInput = z.object({
  madeAt: z.date(),
  file: kept().pipe(z.string().min(1).max(4_000, "The path of a backup is too long.")),
  host: kept().pipe(z.string().min(1).max(300, "The name of a machine is too long.")),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pictures: z.number().int().min(0),
  missingPictures: z.number().int().min(0),
});
