import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { findPerson } from "@/db/people/reads";
import { postComment } from "@/lib/forum/content/comments/operations";
import { perform } from "@/lib/pipeline/perform";
import type { RichText } from "@/lib/rich-text/document";
import { linksIn } from "@/lib/rich-text/links";
import { mentionsIn } from "@/lib/rich-text/mentions";
import { test } from "../support/with-world";
import { as, type World, words } from "../support/world";

async function posted(world: World, body: RichText) {
  const input = { threadId: world.question.id, parentId: null, body };
  const { commentId } = await perform(postComment, input, as(world.people.ada));
  const [row] = await database().select().from(comments).where(eq(comments.id, commentId));
  return { body: row?.body as RichText, text: row?.bodyText };
}

describe("a mention", () => {
  test("is made from a typed handle that exists", async ({ world }) => {
    const { body, text } = await posted(
      world,
      words("Thank you, @Ben, and @nobody-here. Mail me@ben.example."),
    );
    expect(mentionsIn(body)).toEqual(["ben"]);
    expect(text).toBe("Thank you, @ben, and @nobody-here. Mail me@ben.example.");
  });

  test("of nobody stays plain text", async ({ world }) => {
    expect(await findPerson("ghost")).toBeNull();
    const mention = { type: "mention" as const, attrs: { id: "ghost" } };
    const content = [{ type: "text" as const, text: "Thank you so very much, " }, mention];
    const { body, text } = await posted(world, { type: "doc", content: [{ type: "paragraph", content }] });
    expect(mentionsIn(body)).toEqual([]);
    expect(text).toBe("Thank you so very much, @ghost");
  });

  test("is not read inside code or an address", async ({ world }) => {
    const code = { type: "text" as const, text: "@ben in the code", marks: [{ type: "code" as const }] };
    const { body } = await posted(world, {
      type: "doc",
      content: [
        { type: "paragraph", content: [code] },
        { type: "codeBlock", content: [{ type: "text", text: "@ben and nobody else" }] },
        ...words("See https://a.example/@ben and https://a.example/@ben").content,
      ],
    });
    expect(mentionsIn(body)).toEqual([]);
    expect(linksIn(body)).toEqual(["https://a.example/@ben"]);
  });
});
