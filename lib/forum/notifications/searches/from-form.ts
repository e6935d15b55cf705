import { z } from "zod";
import { form, number, text, yes } from "@/lib/forms/fields";

export const savedFrom = form(z.object({ query: text, name: text, mail: yes }));
export const searchFrom = form(z.object({ searchId: number }));
export const renamedFrom = form(z.object({ searchId: number, name: text }));
export const mailedFrom = form(z.object({ searchId: number, mail: yes }));
