import {
  type ActiveRule,
  type AlikeText,
  hasPosted,
  hasPostedLink,
  listWordRulesOn,
  readFilterFacts,
} from "@/db/filters/reads";
import type { Tx } from "@/db/transaction";
import { usesAkismet } from "@/lib/env-akismet";
import { type Thresholds, thresholdsIn } from "@/lib/forum/people/settings/thresholds";
import { HELD_NO_MORE } from "@/lib/forum/people/trust/privileges";
import type { Member } from "@/lib/pipeline/actor";
import type { MemberRequest } from "@/lib/pipeline/operation";
import { DAY_MS } from "@/lib/time";
import { spamShapes } from "./checks/spam-shapes";
import { firstLink, isNew, manyLinks, typedFast, type Writing } from "./checks/writer";
import { type Finding, holds, onlyFlagged } from "./findings";
import { fingerprintsOf, isSameText } from "./same-text";
import { type FilteredText, wholeOf } from "./text";
import { spamFinding, trainingWords } from "./training/rules";
import { findingsOf, requireNoBlock } from "./word-rules/apply";
import { type FoundRule, foundRules } from "./word-rules/found";

const LATELY_DAYS = 14;

export type Place = { readonly kind: "thread" | "comment"; readonly id: number } | null;

export interface Inspection {
  readonly findings: readonly Finding[];
  readonly hiddenAt: Date | null;
  readonly rules: readonly FoundRule[];
  /** MinHash fingerprints (same-text.ts); empty if the filter does not compare. */
  readonly fingerprints: readonly number[];
  readonly asked: boolean;
}

export const NOTHING_FOUND: Inspection = {
  findings: [],
  hiddenAt: null,
  rules: [],
  fingerprints: [],
  asked: false,
};

type Asking = Pick<MemberRequest<unknown, unknown>, "actor" | "at" | "source" | "openedAt">;

/** Checks only members' posts from browsers; trusted members are flagged but never held. @throws DomainError for a block rule. */
export async function inspect(
  tx: Tx,
  { actor, at, source, openedAt }: Asking,
  { text, place }: { readonly text: FilteredText; readonly place: Place },
): Promise<Inspection> {
  if (source !== "browser" || actor.role !== "member") return NOTHING_FOUND;
  const fingerprints = fingerprintsOf(wholeOf(text));
  if (actor.trust >= HELD_NO_MORE) {
    const rules = matching(await listWordRulesOn(tx), text);
    return { ...NOTHING_FOUND, findings: onlyFlagged(findingsOf(rules)), rules, fingerprints };
  }
  const since = new Date(at.getTime() - LATELY_DAYS * DAY_MS);
  const facts = await readFilterFacts({ fingerprints, words: trainingWords(text), since, except: place }, tx);
  const rules = matching(facts.rules, text);
  const opened = place ? undefined : openedAt;
  const learnt = spamFinding(facts.wordCounts);
  const aboutText = [
    ...findingsOf(rules),
    ...sameText(facts.alike, fingerprints, actor),
    ...spamShapes(text),
    ...(learnt ? [learnt] : []),
  ];
  const suspicious = aboutText.length > 0 || text.links.length > 0;
  const limits = thresholdsIn(facts.settings);
  const findings = [
    ...(await findingsAboutWriter(tx, { actor, at, opened, text, place, suspicious, limits })),
    ...aboutText,
  ];
  const hiddenAt = holds(findings) ? at : null;
  const asked = hiddenAt === null && usesAkismet();
  // The first of several equal posts is enough to recognize the next.
  const known = findings.some(({ check }) => check === "same_text") ? [] : fingerprints;
  return { findings, hiddenAt, rules, fingerprints: known, asked };
}

interface About {
  readonly actor: Member;
  readonly at: Date;
  readonly opened: Date | undefined;
  readonly text: FilteredText;
  readonly place: Place;
  readonly suspicious: boolean;
  readonly limits: Thresholds;
}

function matching(rules: readonly ActiveRule[], text: FilteredText): FoundRule[] {
  const found = foundRules(rules, text);
  requireNoBlock(found);
  return found;
}

async function findingsAboutWriter(tx: Tx, about: About): Promise<Finding[]> {
  const { actor, at, opened, text, place, suspicious, limits } = about;
  const who = { trust: actor.trust, limited: actor.limitedUntil !== null && actor.limitedUntil > at };
  const known = () => (isNew(who) ? hasPostedLink(actor.id, tx) : hasPosted(actor.id, place, tx));
  const writing: Writing = {
    ...who,
    isKnown: text.links.length === 0 || (await known()),
    seconds: opened ? (at.getTime() - opened.getTime()) / 1000 : null,
  };
  return [
    firstLink(text.links, writing),
    manyLinks(text.links, writing, limits),
    typedFast(writing, limits, { suspicious }),
  ].filter((finding) => finding !== null);
}

function sameText(alike: AlikeText | null, fingerprints: readonly number[], actor: Member): Finding[] {
  if (!alike || !isSameText(alike.shared, fingerprints.length, alike.fingerprints)) return [];
  const who = alike.personId === actor.id ? "The same member" : "Somebody else";
  const because = `${who} posted nearly the same text in the last ${LATELY_DAYS} days.`;
  return [{ check: "same_text", because, hold: true }];
}
