import { expect } from "vitest";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { askQuestion, tellStory } from "@/lib/forum/content/threads/operations";
import { describePerson } from "@/lib/forum/people/describe";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { readPublicPage } from "../support/read-public-page";
import { unturnedTexts } from "../support/turned-texts";
import { test } from "../support/with-world";
import { as, story, words } from "../support/world";

/** "Running" in Hebrew: no sentence of the forum's own has it. */
const MARKER = "ריצה";

const BODY = `${MARKER} באמצע הלילה, ועוד קצת על הברך.

## ${MARKER} בבוקר

- ${MARKER} קלה
- ${MARKER} מהירה

1. ${MARKER} ראשונה

> ${MARKER} של מישהו אחר

[${MARKER} בקישור](https://a.example/)
`;

test("turns the words of people to the right, in whatever element they stand", async ({ world }) => {
  const { ada, ben, jo } = world.people;
  await perform(
    defineTags,
    [{ slug: "night", name: `${MARKER} לילית`, group: "topic", description: `${MARKER} בחושך` }],
    as(SYSTEM),
  );
  for (const person of [ada, ben])
    await perform(
      describePerson,
      { handle: person.handle, name: `${MARKER} ${person.handle}`, about: `${MARKER} ועוד` },
      as(person),
    );
  const body = fromMarkdown(BODY, true);
  const asked = await perform(
    askQuestion,
    { title: `${MARKER} אחרי פציעה בברך`, body, tags: ["night", "knee"], askedOfAuthor: true },
    as(ada),
  );
  const { threadId, slug } = asked;
  const answer = await perform(postComment, { threadId, parentId: null, body }, as(jo));
  const reply = await perform(postComment, { threadId, parentId: answer.commentId, body }, as(ben));
  await perform(postComment, { threadId, parentId: reply.commentId, body: words(BODY) }, as(ada));
  await perform(acceptAnswer, { threadId, commentId: answer.commentId }, as(ada));
  const told = await perform(
    tellStory,
    { ...story(), title: `${MARKER} וחזרה לריצה מלאה`, body, tags: ["night"] },
    as(ben),
  );
  await perform(
    addStoryUpdate,
    {
      threadId: told.threadId,
      writtenOn: "2026-01-01",
      pain: 2,
      note: `${MARKER} שוב`,
      recovery: { outcome: "running" },
    },
    as(ben),
  );

  const pages = [
    "/",
    "/unanswered",
    "/stories",
    "/top",
    "/answers",
    "/tags",
    "/tags/night",
    `/u/${ada.handle}`,
    `/u/${ben.handle}`,
    `/t/${threadId}/${slug}`,
    `/t/${threadId}/${slug}/newest`,
    `/t/${told.threadId}/${told.slug}`,
    `/t/${threadId}/${slug}/replies/${reply.commentId}`,
  ];
  let seen = 0;
  const unturned: string[] = [];
  for (const path of pages) {
    const html = await readPublicPage(encodeURI(path));
    if (html.includes(MARKER)) seen++;
    unturned.push(...unturnedTexts(html, MARKER).map((text) => `${path}: ${text}`));
  }
  expect(unturned).toEqual([]);
  expect(seen).toBeGreaterThan(9);
});
