import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CommentBox } from "@/components/comments/comment-box";
import type { Setting } from "@/components/comments/setting";
import type { CommentView } from "@/db/comments/rows";

const REPLY: CommentView = {
  id: 7,
  parentId: null,
  depth: 0,
  oldId: null,
  state: "shown",
  promoted: null,
  removedFor: null,
  redacted: false,
  helpfulCount: 0,
  writer: { handle: "ada", name: "Ada", role: "member", guest: false },
  byAuthor: false,
  parentWriterName: null,
  body: { type: "doc", content: [{ type: "paragraph" }] },
  createdAt: new Date(0),
  editedAt: null,
  answersAsker: false,
  sharedBy: 0,
  settlement: null,
  outdated: null,
};
const IN: Setting = {
  thread: { id: 4, slug: "a-thread" },
  locked: false,
  acceptedId: null,
  hrefOf: (id) => `#c${id}`,
};

const drawn = (more: Partial<CommentView>) =>
  renderToStaticMarkup(<CommentBox comment={{ ...REPLY, ...more }} in={IN} />);

describe("a reply", () => {
  it("to several questions says how many there were, and names none", () => {
    expect(drawn({ sharedBy: 3 })).toContain("<span>Answers 3 questions</span>");
  });

  it("resolved by the author shows handing over or declining with its reason, as plain text", () => {
    expect(drawn({ settlement: { kind: "handed_over", reason: null } })).toContain(
      '<p class="resolution">The author leaves this question to other runners. If you have been there, please answer.</p>',
    );
    const reason = "<b>See a doctor.</b>";
    expect(drawn({ settlement: { kind: "declined", reason } })).toContain(
      '<p class="resolution">The author declined to answer: &lt;b&gt;See a doctor.&lt;/b&gt;</p>',
    );
  });

  it("without either has no extra byte", () => {
    expect(drawn({})).not.toMatch(/resolution|Answers/);
    expect(drawn({ sharedBy: 1 })).toBe(drawn({}));
  });
});
