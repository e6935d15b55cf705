import { splitFrom } from "@/db/imports/numbers";
import {
  hasRound,
  lastPosition,
  listCommentsToImport,
  type Round,
  type StagedComment,
} from "@/db/imports/reads";
import { listAliases } from "@/db/tags/reads";
import { careFor } from "@/lib/care/care";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import type { PromotedKind } from "@/lib/forum/answers/promotions/rules";
import { splitTitleOf } from "@/lib/forum/answers/promotions/titles";
import { type TagAlias, tagsInText, wordsFor } from "@/lib/forum/content/tags/in-text";
import { ownWords } from "@/lib/forum/filters/text";
import { importComments } from "@/lib/forum/site/imports/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { AS_IMPORT } from "../as-import";
import { fromWordPressHtml } from "../html/from-wordpress-html";
import type { Losses } from "../report/losses";
import { type HereOf, linksHere } from "./own-links";

const A_BATCH = 500;
const ATTEMPTS = 3;

export interface Found {
  inDanger: number;
}

type Blog = {
  site: string;
  personOf: ReadonlyMap<string, number>;
  /** Pictures of comments. */
  linked: Losses;
  dryRun: boolean;
};

const ROUNDS: readonly Round[] = ["posts", "moved", "elsewhere"];

/** By date, so that parents come before replies. */
export async function bringInComments(blog: Blog, onDone: (done: number) => void): Promise<Found> {
  const found = { inDanger: 0 };
  for (const round of ROUNDS) if (await hasRound(round)) await bringInAll(blog, { round, found }, onDone);
  return found;
}

type Running = { readonly round: Round; readonly found: Found };

async function bringInAll(blog: Blog, running: Running, onDone: (done: number) => void): Promise<void> {
  const { round } = running;
  const site = round === "moved" ? splitFrom(blog.site) : blog.site;
  const within = round === "elsewhere" ? "threads" : "posts";
  for await (const comments of batches(blog, running))
    onDone(blog.dryRun ? comments.length : await bringIn({ site, within, comments }));
}

/** Parses the next batch while the database writes the previous one. */
async function* batches(blog: Blog, { round, found }: Running) {
  const known = { ...blog, splitOf: splitsOf(await listAliases()), hereOf: await linksHere(blog.site) };
  const last = await lastPosition();
  const prepare = async (after: number) => {
    const staged = await listCommentsToImport({ round, after, upTo: after + A_BATCH });
    const inputs = staged.map((comment) => inputOf(comment, known));
    inputs.forEach(({ body }, at) => {
      blog.linked.addPictures(body, staged[at]?.title ?? "");
    });
    found.inDanger += inputs.filter(({ body }) => isOfDanger(body)).length;
    return inputs;
  };
  let next = prepare(0);
  for (let after = 0; after < last; after += A_BATCH) {
    const comments = await next;
    next = prepare(after + A_BATCH);
    // Awaited later; if the previous batch fails, nobody awaits the promise.
    next.catch(() => undefined);
    if (comments.length > 0) yield comments;
  }
  await next;
}

const bringIn = async (input: { site: string; within: string; comments: object[] }): Promise<number> =>
  (await againIfNameTaken(() => perform(importComments, input, AS_IMPORT))).comments;

/** Another person may take a handle between its choice and its use; then the batch chooses again. */
export async function againIfNameTaken(
  write: () => Promise<EventOf<"comments.imported">>,
  attempt = 1,
): Promise<EventOf<"comments.imported">> {
  try {
    return await write();
  } catch (error) {
    if (attempt === ATTEMPTS || !(error instanceof DomainError) || error.code !== "conflict") throw error;
    return againIfNameTaken(write, attempt + 1);
  }
}

/** Old comments open no care case and notify nobody; they are only counted. */
export const isOfDanger = (body: RichText) => careFor(ownWords(plainTextOf(body)), "post") !== null;

type Known = Blog & { splitOf: SplitsOf; hereOf: HereOf };

function inputOf(comment: StagedComment, { site, personOf, splitOf, hereOf }: Known) {
  const { oldId, postId, parentOldId, parentId, at, hidden, email, author: name, login } = comment;
  const id = (login && personOf.get(login)) || null;
  const body = fromWordPressHtml(comment.content, { kind: "comment", base: site, hereOf });
  return {
    oldId,
    postId,
    parentOldId,
    parentId,
    at,
    hidden,
    body,
    writer: { id, email, name },
    split: splitOf(body, comment.split),
  };
}

export type SplitsOf = ReturnType<typeof splitsOf>;

/** What a comment of this kind is called once it is a thread, and its tags. */
export const splitsOf = (aliases: TagAlias[]) => (body: RichText, kind: PromotedKind | null) => {
  if (!kind) return null;
  const text = plainTextOf(body);
  const tags = tagsInText(text, aliases);
  return { kind, tags, title: splitTitleOf(text, kind, wordsFor(tags, aliases)) };
};
