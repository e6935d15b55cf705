import { z } from "zod";
import { form, text } from "@/lib/forms/fields";

export const failedJobFrom = form(z.object({ jobId: text.transform(Number) }));
