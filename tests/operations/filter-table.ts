import { database } from "@/db/client";
import { wordRules } from "@/db/filters/schema";
import { nobodyBut, program } from "./personas";
import type { Row } from "./table";

const because = "The post asks readers to write to or call somebody elsewhere.";

const admins = { ...nobodyBut("admin"), program: "yes" } as const;
const rule = { name: "Insoles", kind: "words", pattern: "wonder insoles", action: "flag" };

/** A rule that nobody has tried, past the pipeline. */
async function untried(): Promise<number> {
  const [row] = await database()
    .insert(wordRules)
    .values({ ...rule, kind: "words", action: "flag" })
    .returning({ id: wordRules.id });
  return row?.id ?? 0;
}

export const FILTER_TABLE: Record<string, Row[]> = {
  fileFindings: [
    {
      input: ({ comment: { id } }) => ({
        texts: [{ kind: "comment", id, findings: [{ check: "spam_shape", because, hold: true }] }],
      }),
      verdicts: program,
    },
  ],
  learnAbout: [{ input: ({ comment: { id } }) => ({ kind: "comment", id }), verdicts: program }],
  learnUndisputed: [{ input: () => ({}), verdicts: program }],
  forgetTraining: [{ input: () => ({}), verdicts: admins }],
  addWordRule: [{ input: () => rule, verdicts: admins }],
  changeWordRule: [{ input: async () => ({ ...rule, ruleId: await untried() }), verdicts: admins }],
  testWordRule: [{ input: async () => ({ ruleId: await untried() }), verdicts: admins }],
  switchWordRule: [
    { of: "off", input: async () => ({ ruleId: await untried(), on: false }), verdicts: admins },
    {
      of: "on, and nobody has tried it",
      input: async () => ({ ruleId: await untried(), on: true }),
      verdicts: { ...admins, admin: "conflict", program: "conflict" },
    },
  ],
  removeWordRule: [{ input: async () => ({ ruleId: await untried() }), verdicts: admins }],
};
