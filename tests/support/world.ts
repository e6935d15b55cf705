import { database } from "@/db/client";
import { pictures } from "@/db/pictures/schema";
import { cast } from "@/db/seed/cast";
import { listSessions } from "@/db/sign-ins/reads";
import { sessions } from "@/db/sign-ins/schema";
import { findTag } from "@/db/tags/reads";
import { postComment } from "@/lib/forum/content/comments/operations";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { askQuestion, publishArticle, tellStory } from "@/lib/forum/content/threads/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { newPictureKey } from "@/lib/pictures/key";
import { type Actor, type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { fromPlainText } from "@/lib/rich-text/from-plain-text";
import { DAY_MS } from "@/lib/time";

export type Name = "ada" | "ben" | "mia" | "jo" | "kit" | "sol" | "nova";

/** Ada asks, ben answers, mia moderates, jo is the author, kit the admin, sol is suspended, and nova came today. */
export interface World {
  readonly people: Record<Name, Member>;
  readonly question: { readonly id: number; readonly slug: string };
  /** Ben's, under the question. */
  readonly comment: { readonly id: number };
  readonly article: { readonly id: number; readonly slug: string };
  /** Ada's. */
  readonly story: { readonly id: number; readonly slug: string };
}

export async function makeWorld(): Promise<World> {
  await perform(
    defineTags,
    [
      { slug: "knee", name: "Knee", group: "body_part" },
      { slug: "itbs", name: "IT band", group: "injury", parent: "knee" },
    ],
    as(SYSTEM),
  );
  const people = {
    ada: await enrol("ada"),
    ben: await enrol("ben"),
    mia: await enrol("mia"),
    jo: await enrol("jo"),
    kit: await enrol("kit"),
    sol: await enrol("sol"),
    nova: await enrol("nova"),
  };
  const asked = await perform(askQuestion, question(), as(people.ada));
  const answered = await perform(
    postComment,
    { threadId: asked.threadId, parentId: null, body: words("It took me nine weeks, all told.") },
    as(people.ben),
  );
  const published = await perform(publishArticle, article(), as(people.jo));
  const told = await perform(tellStory, story(), as(people.ada));
  return {
    people,
    question: { id: asked.threadId, slug: asked.slug },
    comment: { id: answered.commentId },
    article: { id: published.threadId, slug: published.slug },
    story: { id: told.threadId, slug: told.slug },
  };
}

async function enrol(name: Name): Promise<Member> {
  const known = cast.find(({ key }) => key === name);
  const handle = known?.handle ?? name;
  const role = known?.role ?? "member";
  const joinedAt = new Date(Date.now() - (known?.joinedDaysAgo ?? 0) * DAY_MS);
  const suspendedUntil = known?.suspendedDaysAgo === undefined ? null : new Date(Date.now() + 30 * DAY_MS);
  const email = `${name}@example.org`;
  const input = { handle, role, name: known?.name ?? null, email, suspendedUntil };
  const { personId: id } = await perform(enrolPerson, input, as(SYSTEM, joinedAt));
  return { kind: "member", id, handle, role, joinedAt, ...UNRESTRICTED, suspendedUntil };
}

/** Without the limits of a browser. */
export function as(actor: Actor, at?: Date): Context {
  return { actor, source: "job", at };
}

export const words = fromPlainText;

export function question(title = "Does an IT band ever calm down by itself?") {
  const body = words("It hurts on the outside of the knee after three kilometres, and only downhill.");
  return { title, body, tags: ["itbs"], askedOfAuthor: true };
}

export function article(title = "What I would do differently next time") {
  return { title, body: words("Rest sooner, and count the weeks honestly."), tags: ["itbs"] };
}

export function story(title = "Back on the hills after eleven weeks") {
  return { ...article(title), recovery: { outcome: "recovering", onsetOn: "2025-11" } };
}

/** Signs somebody in, as the browser's cookie names it. */
export async function sessionOf(person: Member): Promise<string> {
  const sessionToken = `session-of-${person.handle}-${Math.random()}`;
  await database()
    .insert(sessions)
    .values({
      sessionToken: hashOfSession(sessionToken),
      userId: person.id,
      expires: new Date(Date.now() + DAY_MS),
    });
  return sessionToken;
}

/** The number of a new session, as the settings list it. */
export async function sessionIdOf(person: Member): Promise<number> {
  const token = await sessionOf(person);
  const session = (await listSessions(person.id, hashOfSession(token))).find(({ current }) => current);
  return session?.id ?? 0;
}

export async function tagCalled(slug: string): Promise<number> {
  const answer = await findTag(slug);
  if (!answer || "alias" in answer) throw new Error(`There is no tag ${slug}.`);
  return answer.tag.id;
}

/** A place for a picture whose file is not there yet. */
export async function reservedBy(person: Member, createdAt = new Date()): Promise<string> {
  const key = newPictureKey();
  await database().insert(pictures).values({ key, personId: person.id, createdAt, releasedAt: createdAt });
  return key;
}
