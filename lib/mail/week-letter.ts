import type { Open } from "@/db/cases/queue";
import { readEnv } from "@/lib/env";
import type { ForumNumbers, WeekOfForum } from "@/lib/forum/site/numbers/read";
import { adminPath, appealsPath, moderationPath, queuePath } from "@/lib/urls";
import { amount, counted, wordFor } from "@/lib/words/counts";
import { dayOf } from "@/lib/words/dates";
import { type Block, button, heading, type Letter, link, paragraph, small } from "./letter";

interface FailedCheck {
  readonly state: "good" | "warning" | "bad";
  readonly title: string;
  readonly words: string;
  readonly todo?: string;
}

export interface WeekFacts {
  readonly numbers: ForumNumbers | null;
  readonly open: Open;
  readonly questions: number;
  readonly checks: readonly FailedCheck[];
}

/** For an admin: numbers and checks only, because somebody else may see the emails of an admin. */
export function weekLetter({ numbers, open, questions, checks }: WeekFacts): Letter {
  const { publicUrl } = readEnv();
  const last = numbers?.weeks.at(-1);
  const before = numbers?.weeks.at(-2);
  const failed = checks.filter(({ state }) => state === "bad");
  return {
    subject: subjectOf(last, failed.length),
    blocks: [
      ...(last
        ? weekBlocks(last, before)
        : [paragraph("The first whole week of this forum has not ended yet.")]),
      heading("Open now"),
      link(counted(open.cases, "open case", "open cases"), publicUrl + moderationPath),
      link(counted(open.appeals, "appeal to decide", "appeals to decide"), publicUrl + appealsPath),
      link(`${counted(questions, "question", "questions")} in the author’s queue`, publicUrl + queuePath()),
      heading(failed.length === 0 ? "All checks are passed or have only warnings" : "Failed checks"),
      ...failed.flatMap(({ title, words, todo }) => [
        paragraph(`${title}: ${words}`),
        ...(todo ? [small(todo)] : []),
      ]),
      button("See all numbers", publicUrl + adminPath("numbers")),
    ],
  };
}

function subjectOf(last: WeekOfForum | undefined, failed: number): string {
  const checks = failed > 0 ? `, ${counted(failed, "failed check", "failed checks")}` : "";
  if (!last) return `The week in numbers${checks}`;
  return `${counted(last.questions, "question", "questions")}, ${counted(last.replies, "reply", "replies")}${checks}`;
}

function weekBlocks(last: WeekOfForum, before: WeekOfForum | undefined): Block[] {
  const line = (of: "sign_ups" | "questions" | "stories" | "replies", one: string, other: string) => {
    const earlier = before === undefined ? "" : ` (${amount(before[of])} the week before)`;
    return paragraph(`${counted(last[of], one, other)}${earlier}`);
  };
  return [
    heading(`The week from ${dayOf(new Date(last.week))}`),
    line("sign_ups", "new member", "new members"),
    line("questions", "question", "questions"),
    line("stories", "story", "stories"),
    line("replies", "reply", "replies"),
    paragraph(
      `${amount(last.answered)} of the ${counted(last.questions, "question", "questions")} ${wordFor(last.answered, "has", "have")} an answer.`,
    ),
  ];
}
