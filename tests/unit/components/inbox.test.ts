import { describe, expect, test } from "vitest";
import { gather } from "@/components/inbox/group-notifications";
import { countOf, didOf, kindNameOf, titleOf, whereOf, whoOf } from "@/components/inbox/words";
import { inboxName, unseenWords } from "@/components/ui/mark-words";
import type { NotificationRow } from "@/db/notifications/reads";

let id = 1_000;

const person = (handle: string) => ({ handle, name: null, role: "member" as const, guest: false });

function row(given: Partial<NotificationRow> = {}): NotificationRow {
  id--;
  return {
    id,
    kind: "reply",
    note: null,
    createdAt: new Date(0),
    seen: false,
    own: true,
    followed: false,
    thread: { id: 1, slug: "ice", title: "Does ice help?", kind: "question" },
    decision: null,
    scheduledId: null,
    commentId: id,
    nested: false,
    writer: person("ben"),
    text: "It did.",
    ...given,
  };
}

const [line, ...others] = gather([
  row({ writer: person("ben") }),
  row({ writer: null }),
  row({ kind: "followed", own: false, followed: true }),
  row({ writer: person("ben") }),
  row({ seen: true }),
  row({ note: "Your answer was accepted." }),
  row({ note: "Your answer was accepted." }),
]);

describe("lines of the inbox", () => {
  test("group one kind, in one thread, and new ones; sentences stay alone", () => {
    expect(line?.count).toBe(3);
    expect(line?.first.id).toBe((line?.latest.id ?? 0) - 3);
    expect(others.map(({ count }) => count)).toEqual([1, 1, 1, 1]);
  });

  test("name at most three people, each once, and never an anonymous asker", () => {
    expect(line && whoOf(line)).toBe("ben and the person who asked");
    const many = ["ada", "ben", "kit", "mia"].map((handle) => row({ writer: person(handle) }));
    expect(gather(many).map(whoOf)).toEqual(["ada, ben and 2 others"]);
  });

  test("say why somebody is notified", () => {
    const said = (given: Partial<NotificationRow>) => gather([row(given)]).map(didOf)[0];
    expect(said({})).toBe("replied to your question");
    expect(said({ nested: true })).toBe("replied to your comment");
    expect(said({ kind: "answer" })).toBe("answered your question");
    expect(said({ kind: "answer", own: false })).toBe("answered a question you share");
    expect(said({ kind: "followed", own: false })).toBe("answered under a tag you follow");
  });

  test("link to the statement of a decision, or to one's own flags, with its title", () => {
    const of = (mine: boolean, thread: NotificationRow["thread"]) => {
      const told = row({ kind: "decision", note: "It was hidden.", decision: { id: 7, mine }, thread });
      return [whereOf(told), titleOf(told), kindNameOf(told)];
    };
    const thread = { id: 1, slug: "ice", title: "Does ice help?", kind: "question" } as const;
    expect(of(true, thread)).toEqual(["/decisions/7", "Does ice help?", "Decision"]);
    expect(of(true, null)).toEqual(["/decisions/7", "The decision and its reasons", "Decision"]);
    expect(of(false, { ...thread, title: "" })).toEqual(["/flags", "Your flag", "Your flag"]);
  });

  test("count their notifications", () => {
    expect(line && countOf(line)).toBe("3 replies");
  });
});

test("the number in the header is empty, exact, or many", () => {
  expect([0, 3, 100].map(unseenWords)).toEqual(["", "3", "99+"]);
  expect([0, 3, 100].map(inboxName)).toEqual(["Inbox", "Inbox, 3 new", "Inbox, 99+ new"]);
});
