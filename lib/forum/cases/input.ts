import { z } from "zod";

export const caseInput = z.object({ caseId: z.int().positive() });
