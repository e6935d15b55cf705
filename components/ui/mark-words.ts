import { amount, counted, wordFor } from "@/lib/words/counts";
import { listed } from "@/lib/words/lists";
import type { Counts } from "../viewer/follow-counts";

/** What a toggle shows, and what only a screen reader says after it. */
export interface ToggleWords {
  readonly shown: string;
  readonly aloud?: string;
}

/** `count` includes the reader, once pressed. As short as "Helpful 4": a reply has no more room on a phone. */
export function helpfulWords(count: number, pressed = false): ToggleWords {
  if (!pressed) return { shown: count > 0 ? `Helpful ${amount(count)}` : "Helpful" };
  return { shown: count > 1 ? `You + ${amount(count - 1)}` : "You", aloud: " found this helpful" };
}

/** `count` includes the asker and, once pressed, the reader. */
export function meTooWords(count: number, pressed: boolean): ToggleWords {
  return {
    shown: pressed
      ? `You and ${counted(count - 1, "other", "others")} ask this`
      : `${counted(count, "runner asks", "runners ask")} this · Me too`,
  };
}

export const followWords = (_count: number, pressed: boolean): ToggleWords => ({
  shown: pressed ? "Following" : "Follow",
});

export const followTagWords = (_count: number, pressed: boolean): ToggleWords => ({
  shown: pressed ? "Following the author’s answers" : "Follow the author’s answers",
});

export const saveWords = (_count: number, pressed: boolean): ToggleWords => ({
  shown: pressed ? "Saved" : "Save",
});

export const hideWords = (_count: number, pressed: boolean): ToggleWords => ({
  shown: pressed ? "Show this thread again" : "Hide this thread",
});

/** By the address that a toggle posts to. */
export const TOGGLES = {
  "/api/helpful": helpfulWords,
  "/api/me-too": meTooWords,
  "/api/follow": followWords,
  "/api/follow/tag": followTagWords,
  "/api/save": saveWords,
  "/api/hide-thread": hideWords,
} as const satisfies Record<string, (count: number, pressed: boolean) => ToggleWords>;

/** The inverse of the words above. */
export function countInWords(words: string): number {
  const count = Number(/[\d,]+/.exec(words)?.[0].replaceAll(",", "") ?? 0);
  return words.startsWith("You") ? count + 1 : count;
}

const COUNTED = 100;

/** Of a thread in a list. The title says aloud which thread it is, because the words stand before it. */
export function newReplyWords(count: number, title: string): Required<ToggleWords> {
  const shown = count < COUNTED ? `${count} new` : `${COUNTED - 1}+ new`;
  return { shown, aloud: ` ${wordFor(count, "reply", "replies")} since your last visit, in “${title}”` };
}

/** "99+" beyond 99. */
export function unseenWords(unseen: number): string {
  if (unseen === 0) return "";
  return unseen > 99 ? "99+" : String(unseen);
}

export function inboxName(unseen: number): string {
  return unseen === 0 ? "Inbox" : `Inbox, ${unseenWords(unseen)} new`;
}

/** The accessible name must contain the visible text ("Waiting 12"). */
export function queueName(waiting: number): string {
  return `Waiting ${amount(waiting)}: questions for the author`;
}

export const waitingIn = ({ cases, appeals, messages }: Counts): number => cases + appeals + messages;

export function casesName(counts: Counts): string {
  const { cases, appeals, messages } = counts;
  const parts = [
    counted(cases, "open case", "open cases"),
    ...(appeals > 0 ? [counted(appeals, "open appeal", "open appeals")] : []),
    ...(messages > 0 ? [counted(messages, "message", "messages")] : []),
  ];
  return `Cases ${amount(waitingIn(counts))}: ${listed(parts)}`;
}
