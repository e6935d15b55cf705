import { z } from "zod";
import { findFilteredText } from "@/db/filters/reads";
import { findAkismetsWord, findLastWord, listUndisputedTexts, listWordCounts } from "@/db/filters/training";
import {
  deleteAllTrainingExamples,
  deleteTrainingExample,
  insertTrainingExample,
  lockTrainingExample,
} from "@/db/filters/writes";
import type { Tx } from "@/db/transaction";
import { readEnv } from "@/lib/env";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import type { Job } from "@/lib/events/job";
import { filteredText } from "@/lib/forum/filters/text";
import { isAdmin, isSystem } from "@/lib/forum/people/policy";
import { commentInLockedThread, lockedAnyThread } from "@/lib/forum/targets/locked-thread";
import { operation } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { DAY_MS } from "@/lib/time";
import { examplesWanted, isSpamByDecision, trainingCountsIn, trainingWords, UNDISPUTED } from "./rules";

const textInput = z.object({ kind: z.enum(["thread", "comment"]), id: z.int().positive() });

/** Replaces the post's training example by the latest decision; a second run changes nothing. */
export const learnAbout = operation({
  name: "learnAbout",
  input: textInput,
  limit: null,
  async load(tx, text) {
    if (text.kind === "thread") await lockedAnyThread(tx, text.id);
    else await commentInLockedThread(tx, text.id);
    const found = await findFilteredText(text, tx);
    if (!found) throw new DomainError("not_found", "This post does not exist.");
    const earlier = await lockTrainingExample(tx, { targetKind: text.kind, targetId: text.id });
    return { found, earlier, spam: isSpamByDecision(await findLastWord(text, tx)) };
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input, loaded, at }): Promise<EventOf<"filter.trained">> {
    const { found, earlier, spam } = loaded;
    const said = { name: "filter.trained", subject: input, spam } as const;
    if ((earlier?.spam ?? null) === spam) return { ...said, changed: false, taught: false };
    if (earlier) await deleteTrainingExample(tx, earlier);
    if (spam !== null) {
      const words = trainingWords(filteredText(found.body as RichText, found.title));
      await insertTrainingExample(tx, {
        targetKind: input.kind,
        targetId: input.id,
        spam,
        words,
        trainedAt: at,
      });
    }
    return { ...said, changed: true, taught: spam !== null && (await corrects(tx, input, spam)) };
  },
  effects: { "filter.trained": (event) => ({ jobs: examplesToPassOn(event) }) },
});

function examplesToPassOn({ subject, spam, taught }: EventOf<"filter.trained">): Job[] {
  if (!taught || spam === null || (subject.kind !== "thread" && subject.kind !== "comment")) return [];
  return [{ name: "teach_akismet", payload: { kind: subject.kind, id: subject.id, spam } }];
}

async function corrects(tx: Tx, text: z.infer<typeof textInput>, spam: boolean): Promise<boolean> {
  if (!readEnv().akismet) return false;
  const { saidSpam, wasShown } = await findAkismetsWord(text, tx);
  return spam ? wasShown && !saidSpam : saidSpam;
}

export const learnUndisputed = operation({
  name: "learnUndisputed",
  input: z.object({}),
  limit: null,
  async load(tx) {
    const most = examplesWanted(trainingCountsIn(await listWordCounts([], tx)));
    const before = new Date(Date.now() - UNDISPUTED.days * DAY_MS);
    return most > 0 ? listUndisputedTexts({ before, most }, tx) : [];
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded, at }): Promise<EventOf<"filter.trained_on_undisputed">> {
    for (const { id, body } of loaded) {
      const words = trainingWords(filteredText(body as RichText));
      await insertTrainingExample(tx, {
        targetKind: "comment",
        targetId: id,
        spam: false,
        words,
        trainedAt: at,
      });
    }
    return { name: "filter.trained_on_undisputed", texts: loaded.length };
  },
  effects: { "filter.trained_on_undisputed": none },
});

export const forgetTraining = operation({
  name: "forgetTraining",
  input: z.object({}),
  limit: { points: 10, seconds: 3600 },
  admit: isAdmin,
  load: async () => null,
  authorize: ({ actor, at }) => isAdmin(actor, at),
  write: async (tx): Promise<EventOf<"filter.training_deleted">> => ({
    name: "filter.training_deleted",
    lessons: await deleteAllTrainingExamples(tx),
  }),
  effects: { "filter.training_deleted": none },
});
