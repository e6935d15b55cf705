import { z } from "zod";
import type { TargetKind } from "@/db/targets/schema";
import { form, text, yes } from "@/lib/forms/fields";
import type { Typed } from "@/lib/forms/typed";
import { targetIn } from "@/lib/forum/targets/linked";

const about = text.transform((subject) => {
  const [kind = "", id = ""] = subject.split(":");
  return { kind: kind as TargetKind, id: Number(id) };
});

export const flagFrom = form(
  z
    .object({ about, reason: text, note: text })
    .transform(({ about: subject, ...rest }) => ({ subject, ...rest })),
);

export const withdrawnFlagFrom = form(
  z.object({ about, listed: yes }).transform(({ about: subject, listed }) => ({ subject, listed })),
);

const report = form(
  z.object({ link: text, why: text, name: text, email: text.pipe(z.string().trim()), goodFaith: yes }),
);

export async function reportFrom(typed: Typed) {
  const { link, ...rest } = report(typed);
  return { subject: await targetIn(link), ...rest };
}
