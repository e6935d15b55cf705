import { findDraft } from "@/db/drafts/reads";
import { withShownPictures } from "@/db/pictures/reads";
import { findScheduled } from "@/db/schedules/reads";
import { listTags } from "@/db/tags/reads";
import type { ThreadView } from "@/db/threads/reads";
import { one, type Typed } from "@/lib/forms/typed";
import { articleFrom } from "@/lib/forum/content/threads/from-form";
import { previewGuest, type TypedGuest } from "@/lib/forum/content/threads/guest-author";
import { publishArticleInput } from "@/lib/forum/content/threads/input";
import { excerptOf } from "@/lib/forum/content/threads/rules";
import { previewMentions } from "@/lib/forum/people/mentions";
import type { Member } from "@/lib/pipeline/actor";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { publishPlace, slugOf } from "@/lib/urls";

export type Previewed =
  | { readonly thread: ThreadView }
  /** What is missing before the text can be shown. */
  | { readonly missing: string };

/** The newest words: the draft, else the scheduled article. Null if the writer has neither. */
export async function previewOf(
  writer: Member & { readonly name: string | null },
  id: number | null,
): Promise<Previewed | null> {
  const [draft, scheduled] = await Promise.all([
    findDraft(writer.id, publishPlace(id)),
    id === null ? null : findScheduled(id, writer.id),
  ]);
  if (draft) return previewOfDraft(writer, draft.fields as Typed);
  if (!scheduled) return null;
  const { title, body, tags, publishAt, guest, guestUrl } = scheduled;
  const words = { title, tags, body: body as RichText, guestName: guest, guestUrl: guestUrl ?? "" };
  return { thread: await threadOf(writer, words, publishAt) };
}

async function previewOfDraft(writer: Writer, typed: Typed): Promise<Previewed> {
  const { body: sent, tags, guestName, guestUrl } = articleFrom(typed);
  const body = publishArticleInput.shape.body.safeParse(sent);
  if (!body.success) return { missing: body.error.issues[0]?.message ?? "Write the article first." };
  const title = one(typed.title).trim() || "(No title yet)";
  return {
    thread: await threadOf(writer, { title, tags, body: body.data, guestName, guestUrl }, new Date()),
  };
}

type Writer = Parameters<typeof previewOf>[0];
type Words = TypedGuest & { title: string; tags: readonly string[]; body: RichText };

async function threadOf(writer: Writer, words: Words, at: Date): Promise<ThreadView> {
  const { title, tags, body } = words;
  const all = await listTags();
  const [shown] = await withShownPictures([{ body: (await previewMentions(body)) as unknown }]);
  return {
    id: 0,
    kind: "article",
    title,
    slug: slugOf(title),
    excerpt: excerptOf(body),
    tags: tags.flatMap((slug) => all.filter((tag) => tag.slug === slug).map(({ name }) => ({ slug, name }))),
    writer: { handle: writer.handle, name: writer.name, role: writer.role, guest: false },
    guestAuthor: await previewGuest(words),
    inFeeds: true,
    commentCount: 0,
    helpfulCount: 0,
    meTooCount: 0,
    authorReplyCount: 0,
    accepted: false,
    askedOfAuthor: false,
    lastActivityAt: at,
    createdAt: at,
    sample: false,
    recovery: null,
    body: shown?.body,
    bodyText: plainTextOf(body),
    revision: 0,
    editedAt: null,
    redacted: false,
    pinned: false,
    locked: false,
    lockedFor: null,
    slowSeconds: null,
    authorRepliesOnlyAt: null,
    acceptedCommentId: null,
    authorReplyId: null,
    newestCommentId: 0,
    oldId: null,
    origin: null,
    record: null,
    updates: [],
    outcomes: [],
    settlement: null,
  };
}
