import { z } from "zod";
import { form, number } from "@/lib/forms/fields";

export const tagFrom = form(z.object({ tagId: number }));
