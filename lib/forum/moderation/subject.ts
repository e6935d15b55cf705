import { z } from "zod";
import { subjectKind } from "@/db/schema/subjects";

/** The thing that is flagged or decided about, by its own number. */
export const subjectInput = z.object({ kind: z.enum(subjectKind.enumValues), id: z.int().positive() });
export type Subject = z.infer<typeof subjectInput>;
