import type { SubjectKind } from "@/db/schema/subjects";
import { targetIn } from "@/lib/forum/targets/linked";
import { one, type Typed } from "@/lib/pipeline/typed";

/** A picture or a mention that was chosen comes before the text whose page it was chosen on. */
export function subjectFrom(typed: Typed) {
  const [kind = "", id = ""] = one(typed.about).split(":");
  return { kind: kind as SubjectKind, id: Number(id) };
}

export const flagFrom = (typed: Typed) => ({
  subject: subjectFrom(typed),
  reason: one(typed.reason),
  note: one(typed.note),
});

export async function reportFrom(typed: Typed) {
  return {
    subject: await targetIn(one(typed.link)),
    why: one(typed.why),
    name: one(typed.name),
    email: one(typed.email).trim(),
    goodFaith: one(typed.goodFaith) === "yes",
  };
}
