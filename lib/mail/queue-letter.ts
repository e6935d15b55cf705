import { countWaiting, findOldestWaiting, listWaiting, type WaitingRow } from "@/db/questions/reads";
import { readEnv } from "@/lib/env";
import { openingOf } from "@/lib/rich-text/opening";
import { DAY_MS, WEEK_MS } from "@/lib/time";
import { commentPath, queuePath, threadPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { type Block, button, heading, type Letter, paragraph } from "./letter";

const NAMED = 5;
const OPENING_CHARS = 100;

/** Null when no question waits. */
export async function queueLetter(now: Date): Promise<Letter | null> {
  const [{ questions, comments }, oldest, first] = await Promise.all([
    countWaiting(),
    findOldestWaiting(),
    listWaiting({ limit: NAMED }),
  ]);
  if (questions === 0 || !oldest) return null;
  const { publicUrl } = readEnv();
  const others =
    comments > 0
      ? [
          paragraph(
            `The queue also has ${counted(comments, "comment", "comments")} in which nobody asks anything.`,
          ),
        ]
      : [];
  return {
    subject: queueTitle(questions, now.getTime() - oldest.getTime()),
    blocks: [
      paragraph(
        questions > first.length
          ? `These ${first.length} come first in your queue:`
          : "These questions are open in your queue:",
      ),
      ...first.map((row) => named(row, publicUrl)),
      ...others,
      button("Open your queue", publicUrl + queuePath()),
    ],
  };
}

export function queueTitle(questions: number, ageMs: number): string {
  const age = ageWords(ageMs);
  if (questions === 1) return age ? `1 question waits, for ${age}` : "1 question waits";
  return `${questions} questions wait${age ? `, the oldest for ${age}` : ""}`;
}

function ageWords(ageMs: number): string | null {
  if (ageMs < DAY_MS) return null;
  if (ageMs < 2 * WEEK_MS) return counted(Math.floor(ageMs / DAY_MS), "day", "days");
  if (ageMs < 52 * WEEK_MS) return counted(Math.floor(ageMs / WEEK_MS), "week", "weeks");
  return counted(Math.floor(ageMs / (365 * DAY_MS)) || 1, "year", "years");
}

function named({ commentId, threadId, slug, title, bodyText }: WaitingRow, publicUrl: string): Block {
  return commentId === null
    ? heading(title, publicUrl + threadPath({ id: threadId, slug }))
    : heading(openingOf(bodyText, OPENING_CHARS), publicUrl + commentPath(commentId));
}
