import { z } from "zod";
import { form, number } from "@/lib/forms/fields";

export const mutedFrom = form(z.object({ personId: number }));
