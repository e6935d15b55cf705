import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { isEnough } from "@/components/answers/enough-words";
import { Marked } from "@/components/answers/highlighted";
import { foundWords, sorted } from "@/components/answers/result-order";
import type { FoundAnswer } from "@/lib/actions/found";

const found = (kind: FoundAnswer["kind"], threadId: number): FoundAnswer => ({
  kind,
  threadId,
  commentId: null,
  url: `/t/${threadId}`,
  title: "",
  excerpt: "",
  matches: [],
  by: null,
  strength: "answered",
  score: 0.5,
  runners: 1,
});

describe("search results", () => {
  test("list answers in the order of the search, then open questions, some of each", () => {
    const all = [
      found("thread", 1),
      found("passage", 2),
      found("author_reply", 3),
      found("thread", 4),
      found("accepted", 5),
      ...[6, 7, 8].map((id) => found("passage", id)),
      ...[9, 10].map((id) => found("thread", id)),
    ];
    const { answered, related, questions } = sorted(all);
    expect(answered.map(({ threadId }) => threadId)).toEqual([2, 3, 5]);
    expect(related).toEqual([]);
    expect(questions.map(({ threadId }) => threadId)).toEqual([1, 4, 9]);
    expect(foundWords(all)).toBe("Found: 3 answers and 3 open questions.");
  });

  test("list stories as stories", () => {
    const some = [found("story", 1), found("thread", 2), found("story", 3), found("story", 4)];
    const { answered, questions, stories } = sorted(some);
    expect([answered, questions].map(({ length }) => length)).toEqual([0, 1]);
    expect(stories.map(({ threadId }) => threadId)).toEqual([1, 3]);
    expect(foundWords(some)).toBe("Found: 1 open question and 2 stories.");
  });

  test("list what is only related apart, fewer beside an answer", () => {
    const some = [2, 3, 4, 5].map((id) => ({ ...found("passage", id), strength: "related" as const }));
    expect(sorted(some).related.map(({ threadId }) => threadId)).toEqual([2, 3, 4]);
    expect(sorted([found("passage", 1), ...some]).related.map(({ threadId }) => threadId)).toEqual([2, 3]);
    expect(foundWords(some)).toBe("Found: 3 related posts.");
  });

  test("are announced in one sentence, also if there are none", () => {
    expect(foundWords([found("passage", 1)])).toBe("Found: 1 answer.");
    expect(foundWords([found("thread", 1)])).toBe("Found: 1 open question.");
    expect(foundWords([])).toMatch(/^No existing answer fits/);
    expect(foundWords(null)).toMatch(/^As you type/);
  });

  test("begin at two words", () => {
    expect(["", "ice", "a b c d", "🦵 🦵 knee"].filter(isEnough)).toEqual([]);
    expect(["ice helps", "Läuferknie müde", "膝が 痛い"].filter(isEnough)).toHaveLength(3);
  });
});

test("have excerpts of plain text with marked words, whatever they contain", () => {
  const excerpt = "<b>Icing</b> & ice";
  const html = renderToStaticMarkup(
    <Marked
      excerpt={excerpt}
      matches={[
        [3, 8],
        [15, 18],
      ]}
    />,
  );
  expect(html).toBe("&lt;b&gt;<mark>Icing</mark>&lt;/b&gt; &amp; <mark>ice</mark>");
  expect(renderToStaticMarkup(<Marked excerpt="Nothing" matches={[]} />)).toBe("Nothing");
});
