import { z } from "zod";
import { form, number } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/typed";
import { reasonFields } from "./by-staff";
import { detailsOf } from "./from-form";

const common = form(z.object({ ...reasonFields, commentId: number }));

export function promotionFrom(typed: Typed) {
  const { threadKind: kind, ...chosen } = detailsOf("split", typed);
  return { ...common(typed), ...chosen, kind };
}

export const undoPromotionFrom = form(z.object({ commentId: number }));
