import { insertFollow } from "@/db/marks/writes";
import type { Posts } from "@/db/people/trust";
import { findTagsBySlug } from "@/db/tags/reads";
import { insertThreadTags } from "@/db/tags/writes";
import type { GuestColumns } from "@/db/threads/guest-authors";
import type { ThreadKind } from "@/db/threads/schema";
import { insertThread, type NewThread, readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { attachPictures } from "@/lib/forum/content/pictures/attach";
import { applyInspection } from "@/lib/forum/filters/apply-inspection";
import { openCaseOfDanger } from "@/lib/forum/filters/care/open-case";
import { inspect } from "@/lib/forum/filters/inspect";
import { filteredText } from "@/lib/forum/filters/text";
import { tagsOf, withLinksReplaced } from "@/lib/forum/filters/word-rules/apply";
import type { FoundRule } from "@/lib/forum/filters/word-rules/found";
import { lockPosts, requireFirstDayText } from "@/lib/forum/people/first-day";
import { resolveMentions } from "@/lib/forum/people/mentions";
import type { Actor } from "@/lib/pipeline/actor";
import type { MemberRequest } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { slugOf } from "@/lib/urls";
import { chosenTags, type Tag } from "./chosen-tags";
import { excerptOf, TAGS } from "./rules";

type Words = { title: string; body: RichText; tags: string[] };
type Loaded = { tags: Tag[]; posts: Posts | null };

export async function loadForThread(tx: Tx, input: Words, actor: Actor): Promise<Loaded> {
  const posts = await lockPosts(tx, actor);
  return { tags: await chosenTags(tx, input.tags), posts };
}

type Question = Words & { askedOfAuthor: boolean; anonymous: boolean };

/** An anonymous question is on nobody's page: the asker follows it and finds it among the followed threads. */
export async function storeQuestion(
  tx: Tx,
  request: MemberRequest<Question, Loaded>,
): Promise<EventOf<"thread.posted">> {
  const { askedOfAuthor, anonymous } = request.input;
  const event = await storeThread(tx, "question", request, { askedOfAuthor, anonymous });
  if (!anonymous) return event;
  const follow = { threadId: event.threadId, personId: request.actor.id, createdAt: request.at };
  await insertFollow(tx, follow);
  return { ...event, writer: null };
}

export async function storeThread(
  tx: Tx,
  kind: ThreadKind,
  request: MemberRequest<Words, Loaded>,
  more: Partial<Pick<NewThread, "askedOfAuthor" | "anonymous"> & GuestColumns> = {},
): Promise<EventOf<"thread.posted">> {
  const { input, loaded, actor: writer, source, at } = request;
  const slug = slugOf(input.title);
  const text = await resolveMentions(tx, input.body);
  requireFirstDayText(request, text);
  await attachPictures(tx, { body: input.body, writerId: writer.id });
  const inspection = await inspect(tx, request, { text: filteredText(text, input.title), place: null });
  const { hiddenAt, rules } = inspection;
  const body = withLinksReplaced(text, rules);
  const threadId = await insertThread(tx, {
    kind,
    slug,
    writerId: writer.id,
    title: input.title,
    body,
    hiddenAt,
    bodyText: plainTextOf(body),
    excerpt: excerptOf(body),
    sample: source === "seed",
    createdAt: at,
    lastActivityAt: at,
    ...more,
  });
  const chosen = await withTagsOfRules(tx, loaded.tags, rules);
  const tags = await insertThreadTags(tx, threadId, chosen);
  const place = { kind: "thread", id: threadId } as const;
  const filtered = await applyInspection(tx, inspection, { ...request, place });
  // An article speaks of injuries in general, so it opens no care case.
  if (kind !== "article")
    await openCaseOfDanger(tx, request, { place, text: filteredText(text, input.title) });
  const revision = await readRevision(tx, threadId);
  return { name: "thread.posted", kind, threadId, slug, tags, writer: writer.handle, revision, ...filtered };
}

async function withTagsOfRules(
  tx: Tx,
  chosen: readonly Tag[],
  rules: readonly FoundRule[],
): Promise<number[]> {
  const added = await findTagsBySlug(tx, tagsOf(rules));
  return [...new Set([...chosen, ...added].map(({ id }) => id))].slice(0, Math.max(TAGS.max, chosen.length));
}
