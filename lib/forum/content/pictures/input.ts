import { z } from "zod";
import { isPictureKey } from "@/lib/pictures/key";

export const reservePictureInput = z.object({});

export const storePictureInput = z.object({
  key: z.string().refine(isPictureKey),
  width: z.int().positive(),
  height: z.int().positive(),
  bytes: z.int().positive(),
});
