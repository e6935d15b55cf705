import { z } from "zod";
import { form, number, text, textOrNull, yes } from "@/lib/forms/fields";

export const startModmailFrom = form(z.object({ to: textOrNull, subject: text, text }));
export const writeModmailFrom = form(z.object({ modmailId: number, text }));
export const settleModmailFrom = form(z.object({ modmailId: number, settled: yes }));
export const seeModmailFrom = form(z.object({ modmailId: number }));
