import {
  countOpenFor,
  listCasesOfMail,
  type MailedCase,
  type OpenFor,
} from "@/db/notifications/cases-to-mail";
import { readEnv } from "@/lib/env";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { DAY_MS, HOUR_MS } from "@/lib/time";
import { appealsPath, casePath, moderationPath } from "@/lib/urls";
import { amount, counted, wordFor } from "@/lib/words/counts";
import { reasonNames } from "@/lib/words/flag-reasons";
import { listed } from "@/lib/words/lists";
import { type Block, button, type Letter, link, paragraph } from "./letter";

interface Of {
  readonly mailId: number;
  readonly personId: number;
  readonly urgent: boolean;
}

const MOST_LISTED = 20;

/** Says what was flagged and why, but neither by whom nor a word of the post: somebody else may see a moderator's emails. */
export async function casesLetter({ mailId, personId, urgent }: Of, now: Date): Promise<Letter | null> {
  const [told, open] = await Promise.all([
    listCasesOfMail(mailId, { takenSince: takenSince(now) }),
    countOpenFor(personId),
  ]);
  if (told.length === 0) return null;
  const { publicUrl } = readEnv();
  return {
    subject: urgent ? urgentSubject(told.length) : dailySubject(open.cases, told.length),
    blocks: [
      paragraph(urgent ? urgentWords(told.length) : dailyWords(told.length)),
      ...told.slice(0, MOST_LISTED).map((one) => link(lineOf(one, now), publicUrl + casePath(one.caseId))),
      ...(told.length > MOST_LISTED ? [paragraph(`And ${amount(told.length - MOST_LISTED)} more.`)] : []),
      paragraph(openWords(open, now)),
      button("Open the review queue", publicUrl + moderationPath),
      ...appealsOf(open, publicUrl),
    ],
  };
}

const urgentSubject = (count: number) =>
  wordFor(count, "A case needs you now", `${amount(count)} cases need you now`);

const dailySubject = (open: number, fresh: number) =>
  `${counted(open, "open case", "open cases")}, ${amount(fresh)} of them new to you`;

const urgentWords = (count: number) =>
  `${wordFor(count, "This case should", "These cases should")} not wait. Nobody works on ${wordFor(count, "it", "them")} yet.`;

const dailyWords = (count: number) =>
  wordFor(
    count,
    "This case is open, and new since your last email.",
    "These cases are open, and new since your last email.",
  );

/** "A reply: against the law and spam (3 flags), open for 2 hours". */
export function lineOf({ kind, reasons, flags, openedAt, escalated }: MailedCase, now: Date): string {
  const what = TARGETS[kind].words.a;
  const why =
    reasons.length > 0 ? `: ${listed(reasons.map((reason) => reasonNames[reason].toLowerCase()))}` : "";
  const how = flags > 0 ? ` (${counted(flags, "flag", "flags")})` : "";
  const passed = escalated ? ", escalated to the admins" : "";
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}${why}${how}${passed}, open ${since(openedAt, now)}`;
}

function openWords({ cases, oldest }: OpenFor, now: Date): string {
  const all = wordFor(cases, "One case is open in all", `${amount(cases)} cases are open in all`);
  return oldest ? `${all}, the oldest ${since(oldest, now)}.` : `${all}.`;
}

function appealsOf({ appeals }: OpenFor, publicUrl: string): Block[] {
  if (appeals === 0) return [];
  return [link(counted(appeals, "open appeal", "open appeals"), publicUrl + appealsPath)];
}

function since(at: Date, now: Date): string {
  const passed = now.getTime() - at.getTime();
  if (passed < HOUR_MS) return "for less than an hour";
  return passed < DAY_MS
    ? `for ${counted(Math.floor(passed / HOUR_MS), "hour", "hours")}`
    : `for ${counted(Math.floor(passed / DAY_MS), "day", "days")}`;
}
