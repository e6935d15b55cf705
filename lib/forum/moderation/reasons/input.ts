import { z } from "zod";

const words = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least, `Write ${least} to ${most} characters.`)
    .max(most, `Write ${least} to ${most} characters.`);

const wording = {
  title: words(3, 80),
  text: words(10, 500),
  legal: z.boolean(),
};

const reasonId = z.int().positive();

export const addReasonInput = z.object(wording);
export const changeReasonInput = z.object({ reasonId, ...wording });
export const retireReasonInput = z.object({ reasonId, retired: z.boolean() });
export const orderReasonsInput = z.object({ reasonIds: z.array(reasonId).max(1000) });
