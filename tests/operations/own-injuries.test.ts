import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findOwnInjury, listFittingThreads, listInjuries } from "@/db/injuries/reads";
import { tellStory } from "@/lib/forum/content/threads/operations";
import { removeInjury, saveInjury } from "@/lib/forum/people/injuries/operations";
import { admit } from "@/lib/forum/people/sign-ins/admit";
import { perform } from "@/lib/pipeline/perform";
import { surfacesOf, surfacesWith } from "../support/surfaces";
import { test } from "../support/with-world";
import { as, story, tagCalled, type World } from "../support/world";

const saved = ({ people }: World, since: string | null = "2025-03-01", injury = "itbs") =>
  perform(saveInjury, { injury, since }, as(people.nova));

describe("a member’s own injury", () => {
  test("is stored for its owner alone, and removed whole", async ({ world }) => {
    const { nova, ben } = world.people;
    await saved(world, "2025-03-01");
    expect(await findOwnInjury(nova.id)).toMatchObject({ slug: "itbs", name: "IT band", since: "2025-03" });
    expect(await findOwnInjury(ben.id)).toBeNull();
    await saved(world, null);
    expect(await findOwnInjury(nova.id)).toMatchObject({ slug: "itbs", since: null });
    await perform(removeInjury, {}, as(nova));
    expect(await findOwnInjury(nova.id)).toBeNull();
  });

  test("is neither in the log of events nor in anything that others read", async ({ world }) => {
    await saved(world, "1987-06-01");
    const { rows } = await database().execute(sql`
      select data from events where data ->> 'name' = 'injury.saved' order by id desc limit 1`);
    expect(rows).toEqual([{ data: { name: "injury.saved" } }]);
    const looked = { threadId: world.question.id, commentId: world.comment.id, mailId: 0, asked: "knee" };
    expect(await surfacesWith(surfacesOf(world, looked), /1987-06|own_injur|sinceMonth/)).toEqual([]);
    await perform(removeInjury, {}, as(world.people.nova));
  });

  test("ends with the account", async () => {
    const { personId } = await admit("leaves@example.org");
    const member = { personId, tagId: await tagCalled("itbs") };
    await database().execute(
      sql`insert into own_injuries (person_id, tag_id) values (${member.personId}, ${member.tagId})`,
    );
    await database().execute(sql`delete from people where id = ${personId}`);
    expect(await findOwnInjury(personId)).toBeNull();
  });

  test("began in a month of the past, and is refused with a sentence otherwise", async ({ world }) => {
    for (const typed of ["March", "2026-13-01", "0001-01-01", "2999-01-01", ""])
      await expect(saved(world, typed)).rejects.toMatchObject({
        code: "invalid",
        fields: { since: expect.stringMatching(/leave this empty/) },
      });
  });

  test("is one of the injuries, and nothing else", async ({ world }) => {
    expect((await listInjuries()).map(({ slug }) => slug)).toEqual(["itbs"]);
    for (const injury of ["knee", "ice", ""])
      await expect(saved(world, null, injury)).rejects.toMatchObject({
        code: "invalid",
        fields: { injury: expect.stringMatching(/^Choose an injury/) },
      });
  });

  test("finds stories of recoveries as long as one’s own first, then other stories, then questions", async ({
    world,
  }) => {
    const tell = async (title: string, recovery: object) => {
      const told = await perform(tellStory, { ...story(title), recovery }, as(world.people.ben));
      return told.threadId;
    };
    const long = await tell("Two years, and then the first kilometre", {
      outcome: "running",
      onsetOn: "2023-01-01",
      firstRunOn: "2025-06-01",
    });
    const short = await tell("Three weeks, and I was back", { outcome: "running", onsetOn: "2026-10-01" });
    const tagId = await tagCalled("itbs");
    const found = (since: string | null) =>
      listFittingThreads({ tagId, since }).then((rows) => rows.map(({ id }) => id));
    expect((await found("2024-12")).slice(0, 3)).toEqual([long, short, world.story.id]);
    expect((await found(null)).slice(0, 3)).toEqual([short, long, world.story.id]);
    expect(new Set((await found(null)).slice(3))).toEqual(new Set([world.question.id, world.article.id]));
    expect(await listFittingThreads({ tagId: 0, since: null })).toEqual([]);
  });
});
