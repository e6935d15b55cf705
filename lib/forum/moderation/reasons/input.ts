import { z } from "zod";
import { line, lines } from "@/lib/text/fields";

function bounds(least: number, most: number) {
  const sentence = `Write ${least} to ${most} characters.`;
  return { min: [least, sentence], max: [most, sentence] } as const;
}

const wording = {
  title: line(bounds(3, 80)),
  text: lines(bounds(10, 500)),
  legal: z.boolean(),
};

const reasonId = z.int().positive();

export const addReasonInput = z.object(wording);
export const changeReasonInput = z.object({ reasonId, ...wording });
export const retireReasonInput = z.object({ reasonId, retired: z.boolean() });
export const orderReasonsInput = z.object({ reasonIds: z.array(reasonId).max(1000) });
