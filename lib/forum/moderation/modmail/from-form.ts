import { z } from "zod";
import { chosenId, form, number, text, yes } from "@/lib/forms/fields";

export const startModmailFrom = form(z.object({ to: chosenId, title: text, text }));
export const writeModmailFrom = form(z.object({ modmailId: number, text }));
export const closeModmailFrom = form(z.object({ modmailId: number, close: yes }));
export const seeModmailFrom = form(z.object({ modmailId: number }));
