import { z } from "zod";

export const noteBackupInput = z.object({
  madeAt: z.date(),
  file: z.string().min(1).max(4_000),
  host: z.string().min(1).max(300),
  bytes: z.number().int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pictures: z.number().int().min(0),
  missingPictures: z.number().int().min(0),
});
