import { z } from "zod";
import { subjectKind } from "@/db/schema/subjects";
import type { Subject } from "@/lib/events/event";

export type { Subject };

export const subjectInput = z.object({
  kind: z.enum(subjectKind.enumValues),
  id: z.int().positive(),
}) satisfies z.ZodType<Subject>;
