import type { About } from "@/components/flags/flag-form";
import type { Quoted } from "@/components/flags/flagged-target";
import { findComment } from "@/db/comments/reads";
import type { PersonRef } from "@/db/people/person-ref";
import { findPerson } from "@/db/people/reads";
import { findShownPicture, listShownPictures } from "@/db/pictures/reads";
import type { TargetRow } from "@/db/targets/reads";
import { findThread, listMentions } from "@/db/threads/reads";
import type { RichText } from "@/lib/rich-text/document";
import { pictureSourcesOf } from "@/lib/rich-text/picture-sources";
import { commentPath, personPath, pictureKeyOf, threadPath } from "@/lib/urls";

export function pathOfTarget({ kind, thread, commentId, owner }: TargetRow): string {
  if (commentId) return commentPath(commentId);
  if (thread) return threadPath(thread);
  return kind === "person" && owner ? personPath(owner.handle) : "/";
}

export interface Flagged {
  readonly quoted: Quoted;
  /** The target and everything in it that can be flagged by itself. */
  readonly targets: [About, ...About[]];
  /** Null for an anonymous asker, and where the target is no post of a member. */
  readonly writer: PersonRef | null;
}

/** Null if the target is not public. */
export async function readFlagged(row: TargetRow): Promise<Flagged | null> {
  if (!row.shown) return null;
  const found = await READ[row.kind](row);
  if (!found) return null;
  const { quoted, within = [], writer = null } = found;
  return { quoted, targets: [itself(row), ...within], writer };
}

type Read = (
  row: TargetRow,
) => Promise<{ quoted: Quoted; within?: About[]; writer?: PersonRef | null } | null>;

const READ: Record<TargetRow["kind"], Read> = {
  async thread({ id }) {
    const found = await findThread(id);
    if (found?.state !== "shown") return null;
    const within = [...(await picturesIn(found.thread.body)), ...(await mentionsOf(id))];
    return { quoted: { kind: "thread", thread: found.thread }, within, writer: found.thread.writer };
  },
  async comment(row) {
    const thread = withinOf(row);
    const comment = thread && (await findComment(thread.id, row.id));
    if (!thread || comment?.state !== "shown") return null;
    const within = await picturesIn(comment.body);
    return { quoted: { kind: "comment", thread, comment }, within, writer: comment.writer };
  },
  async picture(row) {
    const [thread, picture] = [withinOf(row), await findShownPicture(row.id)];
    return thread && picture && { quoted: { kind: "picture", thread, pictureKey: picture.key } };
  },
  async person({ owner }) {
    const person = owner && (await findPerson(owner.handle));
    return person && { quoted: { kind: "person", person }, writer: person };
  },
  async mention(row) {
    const thread = withinOf(row);
    const mention = thread && (await listMentions(thread.id)).find(({ id }) => id === row.id);
    return mention ? { quoted: { kind: "mention", thread, mention } } : null;
  },
};

const withinOf = ({ thread }: TargetRow) =>
  thread && { ...thread, excerpt: "", title: thread.listed ? thread.title : "a deleted thread" };

export function itself({ kind, id }: TargetRow): About {
  return { value: `${kind}:${id}`, label: kind === "thread" ? "The text" : "The reply" };
}

async function picturesIn(body: unknown): Promise<About[]> {
  const keys = pictureSourcesOf(body as RichText)
    .filter((src) => src.startsWith("/uploads/"))
    .map(pictureKeyOf);
  const shown = await listShownPictures(keys);
  const label = (n: number) => (shown.length === 1 ? "The picture" : `Picture ${n}`);
  return shown
    .sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
    .map(({ id }, index) => ({ value: `picture:${id}`, label: label(index + 1) }));
}

async function mentionsOf(threadId: number): Promise<About[]> {
  const mentions = await listMentions(threadId);
  return mentions.map(({ id, title, url }) => ({
    value: `mention:${id}`,
    label: "A page on another site, linked below the thread",
    hint: `${title} · ${URL.canParse(url) ? new URL(url).host : url}`,
  }));
}
