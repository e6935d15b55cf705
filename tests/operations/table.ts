import { hashOfSession } from "@/lib/forum/people/sign-ins/secrets";
import { commentBySol, commentEdit, threadEdit } from "../support/edits";
import { passkeyOf } from "../support/passkeys";
import { scheduledBy } from "../support/scheduled";
import {
  type Name,
  question,
  reservedBy,
  sessionIdOf,
  sessionOf,
  story,
  tagCalled,
  type World,
} from "../support/world";
import { reply } from "../support/write-in";
import { everybody, members, nobodyBut, program, signedIn, type Verdicts } from "./personas";
import { TABLES_BY_NOUN } from "./tables-by-noun";

export interface Row {
  /** What of it, where an operation has several rows. */
  readonly of?: string;
  readonly owner?: Name;
  input(world: World): unknown;
  readonly verdicts: Verdicts;
}

const when = new Date("2020-02-02T12:00:00Z");
const notToOwn: Verdicts = { ...members, owner: "conflict" };
const writers = nobodyBut("author", "admin");
/** Nobody may, and whoever could write at all is told that it makes no sense. */
const inConflict = Object.fromEntries(
  Object.entries(members).map(([persona, outcome]) => [persona, outcome === "yes" ? "conflict" : outcome]),
) as Verdicts;

/** Operations by personas: what each may do. An operation without a row fails the test. */
export const TABLE: Record<string, Row[]> = {
  askQuestion: [{ input: () => question(), verdicts: members }],
  tellStory: [{ input: () => story(), verdicts: members }],
  addStoryUpdate: [
    {
      of: "ada's story",
      input: ({ story: { id } }) => ({
        threadId: id,
        writtenOn: "2026-01-02",
        painDuring: 3,
        note: "Stairs again.",
        recovery: { outcome: "recovering" },
      }),
      verdicts: nobodyBut("owner"),
    },
    {
      of: "no story",
      input: ({ question: { id } }) => ({
        threadId: id,
        writtenOn: "2026-01-02",
        painDuring: null,
        note: "Stairs again.",
        recovery: { outcome: "running" },
      }),
      verdicts: inConflict,
    },
  ],
  saveInjury: [{ input: () => ({ injury: "itbs", since: "2026-03-01" }), verdicts: signedIn }],
  removeInjury: [{ input: () => ({}), verdicts: signedIn }],
  publishArticle: [
    { of: "a new one", input: () => question(), verdicts: writers },
    {
      of: "one by a guest",
      input: () => ({ ...question("What a guest has to say about it"), guestName: "Ana Ruiz", guestUrl: "" }),
      verdicts: writers,
    },
    {
      of: "one that somebody else scheduled",
      input: async ({ people: { jo } }) => ({
        ...question(),
        scheduledId: await scheduledBy(jo),
      }),
      verdicts: { ...writers, author: "yes", admin: "gone" },
    },
  ],
  pinArticle: [
    {
      owner: "jo",
      input: ({ article }) => ({ threadId: article.id }),
      verdicts: { ...writers, owner: "yes", program: "yes" },
    },
  ],
  acceptAnswer: [
    {
      input: ({ comment }) => ({ commentId: comment.id }),
      verdicts: nobodyBut("owner", "author"),
    },
    {
      of: "under a story",
      input: async ({ people, story: { id } }) => ({
        commentId: (await reply(people.ben, id, "I know that hill, and how it feels.")).commentId,
      }),
      verdicts: inConflict,
    },
  ],
  unacceptAnswer: [
    {
      input: ({ comment }) => ({ commentId: comment.id }),
      verdicts: nobodyBut("owner", "author"),
    },
  ],
  markHelpful: [
    { of: "a thread", input: ({ question: { id } }) => ({ threadId: id }), verdicts: notToOwn },
    {
      of: "a comment",
      owner: "ben",
      input: ({ comment }) => ({ commentId: comment.id }),
      verdicts: notToOwn,
    },
  ],
  editComment: [
    { owner: "ben", input: async ({ comment }) => commentEdit(comment.id), verdicts: nobodyBut("owner") },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: async (world) => commentEdit(await commentBySol(world)),
      verdicts: nobodyBut(),
    },
  ],
  editThread: [
    { input: async ({ question: { id } }) => threadEdit(id), verdicts: nobodyBut("owner") },
    {
      of: "an article",
      owner: "jo",
      input: async ({ article: { id } }) => threadEdit(id),
      verdicts: nobodyBut("owner", "author"),
    },
  ],
  withdrawComment: [
    { owner: "ben", input: ({ comment }) => ({ commentId: comment.id }), verdicts: nobodyBut("owner") },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: async (world) => ({ commentId: await commentBySol(world) }),
      verdicts: nobodyBut("owner", "suspended"),
    },
  ],
  withdrawThread: [{ input: ({ question: { id } }) => ({ threadId: id }), verdicts: nobodyBut("owner") }],
  unmarkHelpful: [{ input: ({ comment }) => ({ commentId: comment.id }), verdicts: signedIn }],
  joinQuestion: [{ input: ({ question: { id } }) => ({ threadId: id }), verdicts: notToOwn }],
  leaveQuestion: [{ input: ({ question: { id } }) => ({ threadId: id }), verdicts: signedIn }],
  followThread: [{ input: ({ question: { id } }) => ({ threadId: id }), verdicts: signedIn }],
  unfollowThread: [{ input: ({ question: { id } }) => ({ threadId: id }), verdicts: signedIn }],
  followTag: [{ input: async () => ({ tagId: await tagCalled("itbs") }), verdicts: signedIn }],
  unfollowTag: [{ input: async () => ({ tagId: await tagCalled("itbs") }), verdicts: signedIn }],
  markInboxSeen: [{ input: () => ({ newest: 1, oldest: null }), verdicts: signedIn }],
  notifyPeople: [
    { input: ({ comment }) => ({ of: "comment", commentId: comment.id, edited: false }), verdicts: program },
  ],
  notifyOfReplies: [{ input: ({ comment }) => ({ commentId: comment.id }), verdicts: program }],
  visitThread: [
    {
      input: ({ question: { id }, comment }) => ({ threadId: id, seenCommentId: comment.id }),
      verdicts: signedIn,
    },
  ],
  saveDraft: [
    {
      of: "as its writer, and nobody else",
      input: ({ people }) => ({
        place: "ask",
        version: 0,
        fields: { body: "It" },
        writer: people.ada.handle,
      }),
      verdicts: nobodyBut("owner"),
    },
  ],
  discardDraft: [{ input: () => ({ place: "reply:1:2" }), verdicts: members }],
  exchangeCode: [
    {
      input: () => ({
        link: null,
        code: "123456",
        token: "0".repeat(64),
        browser: "1".repeat(64),
      }),
      verdicts: everybody,
    },
  ],
  requestSignIn: [{ input: () => ({ email: "somebody@example.org" }), verdicts: everybody }],
  askForPasskey: [
    { input: () => ({ challenge: "0".repeat(64), browser: "1".repeat(64) }), verdicts: everybody },
  ],
  signInByPasskey: [
    { input: () => ({ answer: "{}", browser: null, token: "0".repeat(64) }), verdicts: everybody },
  ],
  askToAddPasskey: [
    { input: () => ({ challenge: "0".repeat(64), browser: "1".repeat(64) }), verdicts: signedIn },
  ],
  addPasskey: [{ input: () => ({ answer: "{}", browser: null, device: null }), verdicts: signedIn }],
  removePasskey: [
    {
      of: "ada's",
      input: async ({ people }) => ({ passkey: await passkeyOf(people.ada) }),
      verdicts: nobodyBut("owner"),
    },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: async ({ people }) => ({ passkey: await passkeyOf(people.sol) }),
      verdicts: nobodyBut("owner", "suspended"),
    },
  ],
  answerOldNames: [{ input: () => ({ take: [], decline: [1] }), verdicts: members }],
  chooseUnit: [{ input: () => ({ unit: "miles" }), verdicts: signedIn }],
  describePerson: [{ input: () => ({ handle: "swift-marten", name: "", about: "" }), verdicts: members }],
  endListedSession: [
    {
      of: "ada's",
      input: async ({ people }) => ({ sessionId: await sessionIdOf(people.ada) }),
      verdicts: nobodyBut("owner"),
    },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: async ({ people }) => ({ sessionId: await sessionIdOf(people.sol) }),
      verdicts: nobodyBut("owner", "suspended"),
    },
  ],
  endSessions: [{ input: () => ({ keep: null }), verdicts: signedIn }],
  endSession: [
    {
      of: "ada's",
      input: async ({ people }) => ({ session: hashOfSession(await sessionOf(people.ada)) }),
      verdicts: nobodyBut("owner", "program"),
    },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: async ({ people }) => ({ session: hashOfSession(await sessionOf(people.sol)) }),
      verdicts: nobodyBut("owner", "suspended", "program"),
    },
  ],
  defineTags: [
    {
      input: () => [{ slug: "shin", name: "Shin", group: "body_part" }],
      verdicts: nobodyBut("admin", "program"),
    },
  ],
  enrolPerson: [{ input: () => ({ handle: "somebody-new" }), verdicts: program }],
  foldNames: [{ input: () => ({}), verdicts: program }],
  joinForum: [{ input: () => ({ email: "new@example.org", handle: "calm-otter" }), verdicts: program }],
  confirmAddress: [{ input: ({ people }) => ({ personId: people.ada.id }), verdicts: program }],
  makeOwnersLink: [
    { input: () => ({ email: "a@example.org", token: "2".repeat(64), expires: when }), verdicts: program },
  ],
  withdrawSignInLink: [{ input: () => ({ token: "0".repeat(64) }), verdicts: program }],
  issueSignInLink: [
    {
      input: () => ({ email: "a@example.org", token: "0".repeat(64), code: "1".repeat(64), expires: when }),
      verdicts: program,
    },
  ],
  removeSamples: [{ input: () => ({}), verdicts: program }],
  reservePicture: [{ input: () => ({}), verdicts: members }],
  storePicture: [
    {
      input: async ({ people }) => ({ key: await reservedBy(people.ada), width: 4, height: 3, bytes: 200 }),
      verdicts: nobodyBut("owner"),
    },
  ],
  sweepPictures: [{ input: () => ({}), verdicts: program }],
  renewTimesOut: [{ input: () => ({}), verdicts: program }],
  renewSearch: [{ input: () => ({}), verdicts: program }],
  noteBackup: [
    {
      input: () => ({
        madeAt: when,
        file: "/backups/comeback.backup",
        host: "forum",
        bytes: 1,
        sha256: "0".repeat(64),
        pictures: 0,
        missingPictures: 0,
      }),
      verdicts: program,
    },
  ],
  sweepLeftovers: [{ input: () => ({}), verdicts: program }],
  ...TABLES_BY_NOUN,
};
