import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { consents, consentWordings } from "@/db/consents/schema";
import type { DepartureWay } from "@/db/departures/schema";
import { drafts } from "@/db/drafts/schema";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editComment } from "@/lib/forum/content/edits/operations";
import { askQuestion, tellStory } from "@/lib/forum/content/threads/operations";
import { startModmail } from "@/lib/forum/moderation/modmail/operations";
import { carryOut } from "@/lib/forum/people/departures/carry-out";
import { askDeparture, confirmDeparture } from "@/lib/forum/people/departures/operations";
import { saveInjury } from "@/lib/forum/people/injuries/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { hashOfLink, linkOf } from "@/lib/forum/people/sign-ins/secrets";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { DAY_MS } from "@/lib/time";
import { commentEdit } from "./edits";
import { as, question, sessionOf, story, type World, words } from "./world";

let made = 0;

export const FIRST_KILOMETRE =
  "The physio counted nine weeks of heel drops before the first careful kilometre on grass.";
export const TO_THE_BAKERY =
  "Eleven weeks after the scan I ran to the bakery and back without any pain at all.";

/** A member with something in nearly every table. */
export async function memberWithEverything(world: World) {
  made += 1;
  const handle = `moss-runner-${made}`;
  const email = `moss${made}@example.org`;
  const { personId: id } = await perform(
    enrolPerson,
    { handle, name: `Moss Hollow ${made}`, email },
    as(SYSTEM),
  );
  await database().execute(sql`update people set email_verified = now() where id = ${id}`);
  const member: Member = {
    kind: "member",
    id,
    handle,
    role: "member",
    joinedAt: new Date(Date.now() - 40 * DAY_MS),
    ...UNRESTRICTED,
  };
  const { ada, ben, mia } = world.people;
  const said = await perform(
    postComment,
    { threadId: world.question.id, parentId: null, body: words(`${FIRST_KILOMETRE} Number ${made}.`) },
    as(member),
  );
  await perform(
    editComment,
    { ...(await commentEdit(said.commentId)), body: words(`${FIRST_KILOMETRE} Number ${made}, corrected.`) },
    as(member, new Date(Date.now() + DAY_MS / 24)),
  );
  const answered = await perform(
    postComment,
    {
      threadId: world.question.id,
      parentId: said.commentId,
      body: fromMarkdown(
        `> ${FIRST_KILOMETRE}\n\nThank you @${handle}, that helps. See /u/${handle} for more.`,
        false,
      ),
    },
    as(ben),
  );
  const alone = await perform(
    postComment,
    {
      threadId: world.article.id,
      parentId: null,
      body: words(`Nobody will ever reply to this remark, number ${made}.`),
    },
    as(member),
  );
  const asked = await perform(
    askQuestion,
    question(`Is grass kinder than tarmac, number ${made}?`),
    as(member),
  );
  const told = await perform(
    tellStory,
    { ...story(`Back to the bakery ${made}`), body: words(TO_THE_BAKERY) },
    as(member),
  );
  await perform(
    postComment,
    { threadId: told.threadId, parentId: null, body: words("Well done, enjoy the bread.") },
    as(ada),
  );
  await perform(markHelpful, { threadId: world.article.id }, as(member));
  await perform(saveInjury, { injury: "itbs", since: "2026-03-01" }, as(member));
  const letter = { to: null, title: "A question to you", text: `My address is ${email}, please write.` };
  await perform(startModmail, letter, as(member));
  await database()
    .insert(drafts)
    .values({ personId: id, place: "ask", version: 1, fields: { title: "Half a thought" } });
  await database()
    .insert(drafts)
    .values({
      personId: mia.id,
      place: `reply:${world.question.id}:${made}`,
      version: 1,
      fields: { body: `@${handle} and ${email}` },
    });
  await database().insert(consentWordings).values({ name: "test", words: "Count me." }).onConflictDoNothing();
  await database()
    .insert(consents)
    .values({
      personId: id,
      threadId: told.threadId,
      wording: "test",
      groups: ["outcome"],
      givenAt: new Date(),
    });
  await sessionOf(member);
  return {
    member,
    email,
    said: said.commentId,
    answered: answered.commentId,
    alone: alone.commentId,
    asked,
    told,
  };
}

/** Asks, confirms by the email's link, and lets the seven days pass. @returns the number of the departure */
export async function leave(member: Member, way: DepartureWay): Promise<number> {
  const { departureId } = await perform(askDeparture, { way }, as(member));
  await perform(confirmDeparture, { token: await leavingToken(departureId) }, as(member));
  return departureId;
}

export async function leavingToken(departureId: number): Promise<string> {
  const { rows } = await database().execute<{ seed: string }>(
    sql`select seed from departures where id = ${departureId}`,
  );
  return hashOfLink(linkOf(rows[0]?.seed ?? ""));
}

export async function leaveAtOnce(member: Member, way: DepartureWay): Promise<number> {
  const departureId = await leave(member, way);
  await carryOut(departureId);
  return departureId;
}
