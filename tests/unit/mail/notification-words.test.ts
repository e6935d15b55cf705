import { expect, test } from "vitest";
import type { MailedNotification } from "@/db/notifications/to-mail";
import { introOf, subjectOf } from "@/lib/mail/notification-words";

const reply: MailedNotification = {
  kind: "reply",
  personId: 1,
  threadId: 4,
  slug: "does-ice-help",
  decision: null,
  scheduledId: null,
  title: "Does ice help?",
  commentId: 12,
  writer: null,
  byAuthor: false,
  text: "Not here.",
  note: null,
};
const accepted: MailedNotification = { ...reply, note: "Your answer was accepted." };

test.each([
  [[reply], "A reply in “Does ice help?”"],
  [[reply, { ...reply, commentId: 13 }], "2 replies in “Does ice help?”"],
  [[accepted], "Your answer was accepted in “Does ice help?”"],
  [[accepted, { ...accepted, threadId: 5 }], "2 of your answers were accepted in 2 threads"],
  [[reply, accepted], "2 notifications in “Does ice help?”"],
] satisfies [MailedNotification[], string][])(
  "the subject names the event and its thread",
  (news, subject) => {
    expect(subjectOf(news)).toBe(subject);
  },
);

const jo = { handle: "coach-jo", name: "Jo", role: "author", guest: false } as const;

test.each([
  [{ writer: jo, byAuthor: true }, "Jo (@coach-jo), the author, replied to you"],
  [{ writer: { ...jo, role: "member" }, byAuthor: false }, "Jo (@coach-jo) replied to you"],
  [{ writer: { ...jo, name: null }, byAuthor: false }, "@coach-jo replied to you"],
  [
    { writer: { ...jo, role: "member", guest: true }, byAuthor: false },
    "Jo (guest, @coach-jo) replied to you",
  ],
  [{ writer: null, byAuthor: false }, "The person who asked replied to you"],
] satisfies [Partial<MailedNotification>, string][])(
  "an email shows the handle beside the name",
  (said, line) => {
    expect(introOf({ ...reply, ...said })).toBe(line);
  },
);
