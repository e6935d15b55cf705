import { listCaseTraits, listOpenTraits } from "@/db/cases/alike";
import { whatIsAlike } from "@/lib/forum/moderation/cases/alike";
import { takenSince } from "@/lib/forum/moderation/cases/rules";

const MOST_SHOWN = 20;

/** Open cases that have something in common with all of these, the most urgent first. */
export async function alikeOpenCases(caseIds: readonly number[], viewerId: number): Promise<number[]> {
  const looking = { viewerId, takenSince: takenSince(new Date()) };
  const [chosen, open] = await Promise.all([listCaseTraits(caseIds), listOpenTraits(looking, caseIds)]);
  if (chosen.length === 0) return [];
  const alike = open.filter((one) => whatIsAlike([...chosen, one]) !== null);
  return alike.slice(0, MOST_SHOWN).map(({ caseId }) => caseId);
}
