import type { CheckName, Finding } from "@/lib/forum/filters/findings";
import type { SweptPlace } from "@/lib/forum/filters/sweep";
import { commentPath, threadNumberPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

export type Found = SweptPlace & { readonly findings: readonly Finding[] };

const NAMES: Record<CheckName, string> = {
  first_link: "First post with a link",
  many_links: "Many links",
  typed_fast: "Typed fast",
  same_text: "The same text again",
  spam_shape: "Known spam shape",
  word_rule: "Word rule",
  learnt: "Learned from decisions",
  akismet: "Akismet",
};

export function describeFound(found: readonly Found[]): string[] {
  const lines = found.flatMap(({ kind, id, findings }) =>
    findings.map(({ because, words = [] }) => {
      const where = kind === "thread" ? threadNumberPath(id) : commentPath(id);
      return [where, because, words.length > 0 ? `[${words.join(" | ")}]` : ""].filter(Boolean).join("\t");
    }),
  );
  const times = new Map<CheckName, number>();
  for (const { check } of found.flatMap(({ findings }) => findings))
    times.set(check, (times.get(check) ?? 0) + 1);
  const table = [...times].map(([check, count]) => `${NAMES[check].padEnd(24)}${String(count).padStart(8)}`);
  return table.length > 0 ? [...lines, "", ...table, ""] : [];
}

interface Count {
  readonly looked: number;
  readonly passedOver: number;
  readonly found: number;
  readonly flag: boolean;
}

export function swept({ looked, passedOver, found, flag }: Count): string[] {
  const skipped =
    passedOver > 0 ? ` Skipped ${texts(passedOver)}: already checked, or written by staff.` : "";
  const done = flag
    ? "Each has an open case now. Nothing was hidden."
    : "Nothing was changed. Add --flag to open a case for each.";
  return [
    `Checked ${texts(looked)}.${skipped}`,
    `The filters found something in ${texts(found)}. ${found > 0 ? done : ""}`.trim(),
  ];
}

const texts = (count: number) => counted(count, "text", "texts");
