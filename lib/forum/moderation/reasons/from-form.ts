import { z } from "zod";
import { form, number, text, yes } from "@/lib/forms/fields";

const wording = { title: text, text, legal: yes };
const reasonId = number;

export const reasonFrom = form(z.object(wording));
export const changedReasonFrom = form(z.object({ reasonId, ...wording }));
export const retiredReasonFrom = form(z.object({ reasonId, retired: yes }));

/** The pressed button carries the whole order: "3.1.2". */
export const orderFrom = form(
  z.object({ order: text }).transform(({ order }) => ({ reasonIds: order.split(".").map(Number) })),
);
