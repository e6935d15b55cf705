import { tokenFor } from "@/lib/mail-tokens/tokens";
import { tagCalled, type World } from "../support/world";
import { everybody, program } from "./personas";
import type { Row } from "./table";

const token = ({ question }: World) => tokenFor("outcome", [question.id, 4]);

/** What the link of a mail does, anybody can who has it. */
export const OUTCOME_TABLE: Record<string, Row[]> = {
  releaseOutcomes: [{ input: async () => ({ tagId: await tagCalled("itbs") }), verdicts: program }],
  countWeeks: [{ input: () => ({ from: "2026-11-23", weeks: 1 }), verdicts: program }],
  sendCheckIns: [{ input: () => ({}), verdicts: program }],
  recordOutcome: [{ input: (world) => ({ token: token(world), answer: "better" }), verdicts: everybody }],
  endCheckIns: [{ input: (world) => ({ token: token(world) }), verdicts: everybody }],
  resumeCheckIns: [{ input: (world) => ({ token: token(world) }), verdicts: everybody }],
};
