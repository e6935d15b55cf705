import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect } from "vitest";
import SearchPage from "@/app/(public)/answers/search/page";
import { test } from "../support/with-world";
import { reply } from "../support/write-in";

const searched = async (q?: string | string[]) =>
  renderToStaticMarkup(await SearchPage({ searchParams: Promise.resolve(q === undefined ? {} : { q }) }));

describe("a search of the author's answers", () => {
  test("finds answers, marks the words of the search, and leaves open questions out", async ({ world }) => {
    const { jo, ada } = world.people;
    const { commentId } = await reply(jo, world.question.id, "Icing did nothing for me, moving did a lot.");
    await reply(ada, world.question.id, "Does ice help with that at all, then?");
    const html = await searched("does ice help");
    expect(html).toContain(`href="/c/${commentId}"`);
    expect(html).toMatch(/<mark>Icing<\/mark>/);
    expect(html).toContain('value="does ice help"');
    expect(html).not.toContain(`href="/t/${world.question.id}/`);
  });

  test.each([
    ["nothing", undefined, "Type a few words"],
    ["spaces", "   ", "Type a few words"],
    ["words that say nothing", "the of and to it", "No answer found"],
    ["what is no word", "') & | ! :* <script>alert(1)</script>", "No answer found"],
    ["oddities of Unicode", "\u0000\ud800🦵\u202e\u200b ﷽", "No answer found"],
    ["10,000 characters", "zxqv ".repeat(2_000), "No answer found"],
    ["itself twice", ["a", "b"], "No answer found"],
  ])("answers %s with a sentence", async (_, q, sentence) => {
    const html = await searched(q);
    expect(html).toContain(sentence);
    expect(html).not.toContain("<script");
  });
});
