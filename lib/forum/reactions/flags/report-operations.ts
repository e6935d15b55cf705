import { findSameReport } from "@/db/flags/reads";
import type { EventOf } from "@/lib/events/event";
import { raiseFlag } from "@/lib/forum/filters/holding/raise-flag";
import { operation } from "@/lib/pipeline/operation";
import { flagEffects } from "./effects";
import { lockedFlagTarget } from "./find";
import { flaggedBefore, flaggedNow } from "./flagged";
import { hideByWeight } from "./hide-by-weight";
import { canReport } from "./policy";
import { reportInput } from "./report-input";
import { WEIGHT_OF_VISITOR } from "./rules";

/** One attacker must not use up the reports that a post can get: others could then report it no more. */
const OF_ONE_REPORTER = { points: 3, seconds: 3600 };
const OF_EVERYBODY = { points: 300, seconds: 3600 };

export const reportIllegal = operation({
  name: "reportIllegal",
  input: reportInput,
  limit: { points: 6, seconds: 3600 },
  limitsPerSubject: [
    { ...OF_ONE_REPORTER, subject: ({ subject: { kind, id } }, who) => `${kind}:${id}:${who}` },
    { ...OF_EVERYBODY, subject: ({ subject: { kind, id } }) => `${kind}:${id}` },
  ],
  load: (tx, { subject }, actor) => lockedFlagTarget(tx, subject, actor),
  authorize: ({ actor }) => canReport(actor),
  async write(tx, { input, loaded, at }): Promise<EventOf<"target.flagged">> {
    const { subject, why, name, email } = input;
    const same = await findSameReport(tx, subject, why);
    if (same) return flaggedBefore(loaded.target, same.caseId);
    const notifier = { notifierName: name || null, notifierEmail: email || null };
    const report = { target: subject, origin: "visitor", reason: "illegal", note: why, ...notifier } as const;
    const flagged = await raiseFlag(tx, { ...report, weight: WEIGHT_OF_VISITOR }, at);
    const hidden = await hideByWeight(tx, loaded.target, flagged, at);
    return { ...flaggedNow(loaded.target, flagged, hidden), confirmTo: email ? flagged.flagId : null };
  },
  effects: flagEffects,
});
