import { all, one, type Typed } from "@/lib/forms/typed";
import { bodyFrom } from "@/lib/rich-text/from-form";

export function questionFrom(typed: Typed) {
  return {
    ...wordsFrom(typed),
    askedOfAuthor: one(typed.asked) !== "everybody",
    anonymous: one(typed.anonymous) === "yes",
  };
}

export function articleFrom(typed: Typed) {
  return wordsFrom(typed);
}

export function storyFrom(typed: Typed) {
  const said = (name: string) => one(typed[`recovery.${name}`]) || null;
  return {
    ...wordsFrom(typed),
    recovery: {
      outcome: said("outcome") ?? undefined,
      side: said("side"),
      surgery: { yes: true, no: false }[said("surgery") ?? ""] ?? null,
      weeklyDistanceBefore: said("weeklyDistanceBefore"),
      onsetOn: said("onsetOn"),
      firstRunOn: said("firstRunOn"),
      fullTrainingOn: said("fullTrainingOn"),
    },
  };
}

export function wordsFrom(typed: Typed) {
  return { title: one(typed.title), body: bodyFrom(typed), tags: all(typed.tags) };
}
