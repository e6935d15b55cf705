import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AppealRows } from "@/components/moderation/appeal-rows";
import { DecisionLines } from "@/components/moderation/decision-lines";
import type { WordedLine } from "@/components/moderation/kinds";
import { SimilarPosts } from "@/components/moderation/similar-posts";
import { TargetHead } from "@/components/moderation/target-head";
import { WriterRecord } from "@/components/moderation/writer-record";
import type { PersonRole } from "@/db/people/schema";
import { USUAL_THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { stepName } from "@/lib/forum/people/trust/steps";

const NOW = new Date("2026-03-01T10:00:00Z");
const BEN = { id: 2, handle: "ben", name: "Ben", role: "member" as const, guest: false };
const target = {
  thread: { id: 1, slug: "hills", title: "Hills after a knee" },
  commentId: 0,
  beginning: "Run through it.",
  pictureKey: null,
  url: null,
  owner: BEN,
  anonymous: false,
  state: "shown" as const,
  locked: false,
  free: true,
  sanctioned: false,
  answers: false,
  held: false,
};

/** What a screen reader calls each link and button. */
function namesIn(markup: string): string[] {
  return [...markup.matchAll(/<(a|button)\b([^>]*)>(.*?)<\/\1>/gs)].map(
    ([, , attributes = "", text = ""]) =>
      /aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text.replace(/<[^>]+>/g, "").trim(),
  );
}

const line = (id: number): WordedLine => ({
  id,
  kind: "hide",
  targetKind: "comment",
  targetId: 7,
  caseId: null,
  togetherId: null,
  by: BEN,
  machine: "none",
  reasonTitle: "Spam",
  note: "",
  until: null,
  at: NOW,
  undoneAt: null,
  undoneBy: null,
  appeal: null,
  name: "Hidden",
  sentence: "Hid a reply: spam",
});

describe("two rows that are alike have links with names of their own", () => {
  const rows = {
    decisions: <DecisionLines decisions={[line(1), line(2)]} now={NOW} none="" />,
    appeals: (
      <AppealRows
        rows={[1, 2].map((id) => ({
          id,
          at: NOW,
          person: BEN,
          beginning: "It was meant kindly.",
          kind: "hide" as const,
          targetKind: "comment" as const,
          reasonTitle: "Spam",
          decidedAt: NOW,
          by: null,
          asked: false,
          title: "A moderator hid a reply",
          ownDecision: false,
        }))}
        now={NOW}
      />
    ),
    "similar posts": (
      <SimilarPosts
        byWords={[1, 2].map((targetId) => ({
          kind: "comment" as const,
          targetId,
          target,
          caseId: targetId,
          decided: null,
          called: "Reply by Ben",
          decidedAs: null,
        }))}
        byWriter={[]}
      />
    ),
    cases: (
      <div>
        {[1, 2].map((commentId) => (
          <TargetHead
            key={commentId}
            row={{ kind: "comment", target: { ...target, commentId } }}
            called="Reply by Ben"
            now={NOW}
          />
        ))}
      </div>
    ),
  };
  test.each(Object.entries(rows))("%s", (_, markup) => {
    const names = namesIn(renderToStaticMarkup(markup));
    expect(names.length).toBeGreaterThan(1);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the record of a writer", () => {
  const record = (role: PersonRole) => ({
    ...BEN,
    role,
    joinedAt: NOW,
    trust: 0,
    daysHere: 1,
    threads: 0,
    comments: 0,
    upheld: 0,
    refused: 0,
    limitedUntil: null,
    silencedUntil: null,
    suspendedUntil: null,
  });

  test.each(["member", "author", "moderator", "admin"] as const)(
    "calls only a member a newcomer: %s",
    (role) => {
      const step = stepName({ role, trust: 0 }, USUAL_THRESHOLDS);
      const markup = renderToStaticMarkup(
        <WriterRecord
          record={record(role)}
          step={step}
          anonymous={false}
          decisions={[]}
          itself={false}
          caseId={12}
          now={NOW}
        />,
      );
      expect(markup.includes("Newcomer")).toBe(role === "member");
      expect(markup).toContain('href="/moderation/decide/person/2?from=12"');
    },
  );
});
