/** One file of an export: the rows of one table that are about the person. `$1` is the person's number. */
export interface Part {
  readonly table: string;
  readonly title: string;
  /** With the alias `t`. */
  readonly mine: string;
  /** Columns that refer to a person and make the row theirs. */
  readonly by: readonly string[];
  /** What is left out, and why. */
  readonly omit?: Readonly<Record<string, string>>;
  /** What a number in the row means, for readers. */
  readonly more?: Readonly<Record<string, string>>;
}

const HASH = "A hash of a secret. The hash opens nothing and says nothing about you.";
const DERIVED = "The database makes it of the other columns.";
const OFFICE = "What you did as a moderator or admin is part of the forum’s records.";
const threadsOfMine = "t.thread_id in (select id from threads where writer_id = $1)";
const titleOf = (column: string) => `(select title from threads where id = ${column})`;
const handleOf = (column: string) => `(select handle from people where id = ${column})`;

const ofPerson = (table: string, title: string, more: Partial<Part> = {}): Part => ({
  table,
  title,
  mine: "t.person_id = $1",
  by: ["person_id"],
  ...more,
});
const ofThreads = (table: string, title: string, more: Partial<Part> = {}): Part => ({
  table,
  title,
  mine: threadsOfMine,
  by: [],
  more: { thread: titleOf("t.thread_id") },
  ...more,
});

/** In the order in which a reader gets them. */
export const PARTS: readonly Part[] = [
  {
    table: "people",
    title: "Your account",
    mine: "t.id = $1",
    by: [],
    omit: { handle_fold: DERIVED, name_fold: DERIVED, fold_version: DERIVED },
  },
  ofPerson("former_handles", "Handles you had before"),
  ofPerson("guest_names", "Names you wrote under on an imported blog"),
  ofPerson("old_addresses", "Addresses of your page on an earlier blog"),
  ofPerson("address_changes", "Changes of your email address", {
    omit: { seed: HASH, token: HASH, undo_token: HASH },
  }),
  {
    table: "sessions",
    title: "Where you are signed in",
    mine: "t.user_id = $1",
    by: ["user_id"],
    omit: { session_token: HASH },
  },
  {
    table: "accounts",
    title: "Accounts elsewhere that you sign in with",
    mine: "t.user_id = $1",
    by: ["user_id"],
    omit: { refresh_token: HASH, access_token: HASH, id_token: HASH },
  },
  ofPerson("passkeys", "Passkeys"),
  {
    table: "verification_tokens",
    title: "Sign-in emails under way",
    mine: "t.identifier in (select email::text from people where id = $1)",
    by: [],
    omit: { token: HASH, code: HASH, browser: HASH, seed: HASH },
  },
  {
    table: "invitations",
    title: "Invitations to you",
    mine: "t.person_id = $1 or t.email in (select email from people where id = $1)",
    by: ["person_id"],
    omit: { seed: HASH, token: HASH },
  },
  {
    table: "threads",
    title: "Threads you wrote",
    mine: "t.writer_id = $1 or t.guest_id = $1",
    by: ["writer_id", "guest_id"],
  },
  {
    table: "comments",
    title: "Comments you wrote",
    mine: "t.writer_id = $1",
    by: ["writer_id"],
    omit: { path: DERIVED, best_rank: DERIVED },
    more: { thread: titleOf("t.thread_id") },
  },
  {
    table: "edits",
    title: "Earlier versions",
    mine: `t.editor_id = $1 or t.comment_id in (select id from comments where writer_id = $1)
      or t.thread_id in (select id from threads where writer_id = $1)`,
    by: ["editor_id"],
  },
  ofThreads("thread_tags", "Tags of your threads", {
    more: { tag: "(select name from tags where id = t.tag_id)" },
  }),
  ofThreads("recoveries", "Recovery records"),
  ofThreads("story_updates", "Updates of your stories"),
  ofThreads("milestones", "Milestones"),
  ofThreads("treatments", "Treatments", {
    more: { treatment: "(select name from tags where id = t.tag_id)" },
  }),
  ofThreads("setbacks", "Setbacks"),
  ofThreads("outcomes", "Answers to “What happened?”"),
  ofThreads("check_ins", "Emails that asked “What happened?”"),
  ofPerson("consents", "Consents", {
    more: { words: "(select words from consent_wordings where name = t.wording)" },
  }),
  ofPerson("own_injuries", "Your injury", {
    more: { injury: "(select name from tags where id = t.tag_id)" },
  }),
  ofPerson("pictures", "Pictures you uploaded"),
  ofPerson("drafts", "Drafts"),
  ofPerson("scheduled_articles", "Scheduled articles"),
  ofPerson("helpful_marks", "Posts you marked as helpful", { more: { thread: titleOf("t.within_id") } }),
  ofPerson("me_toos", "Questions you ask too", { more: { thread: titleOf("t.thread_id") } }),
  ofPerson("follows", "Threads you follow", { more: { thread: titleOf("t.thread_id") } }),
  ofPerson("tag_follows", "Tags you follow", {
    more: { tag: "(select name from tags where id = t.tag_id)" },
  }),
  ofPerson("visits", "Threads you read", { more: { thread: titleOf("t.thread_id") } }),
  ofPerson("saved_posts", "Saved posts and notes", { more: { thread: titleOf("t.thread_id") } }),
  ofPerson("saved_searches", "Saved searches"),
  {
    table: "search_mails",
    title: "Emails about your saved searches",
    mine: "t.search_id in (select id from saved_searches where person_id = $1)",
    by: [],
  },
  ofPerson("own_hidden_threads", "Threads you hid", { more: { thread: titleOf("t.thread_id") } }),
  ofPerson("muted_people", "Members you muted", { more: { muted: handleOf("t.muted_id") } }),
  ofPerson("notifications", "Notifications", { more: { thread: titleOf("t.thread_id") } }),
  ofPerson("mail_preferences", "Which emails you want"),
  ofPerson("mails", "Emails we sent you"),
  ofPerson("case_mails", "Emails about cases"),
  ofPerson("modmails", "Conversations with moderators"),
  {
    table: "modmail_messages",
    title: "Messages between you and moderators",
    mine: "t.writer_id = $1 or t.modmail_id in (select id from modmails where person_id = $1)",
    by: ["writer_id"],
    more: { conversation: "(select title from modmails where id = t.modmail_id)" },
  },
  {
    table: "flags",
    title: "Flags you made",
    mine: "t.person_id = $1 or lower(t.notifier_email) = (select lower(email::text) from people where id = $1)",
    by: ["person_id"],
  },
  {
    table: "cases",
    title: "Cases about your posts or account",
    mine: "t.owner_id = $1",
    by: ["owner_id"],
    omit: {
      taken_by_id: OFFICE,
      taken_at: OFFICE,
      escalated_by_id: OFFICE,
      escalation_note: "What moderators write to each other.",
    },
  },
  {
    table: "care_signs",
    title: "Signs of danger that we saw in your posts",
    mine: "t.case_id in (select id from cases where owner_id = $1)",
    by: [],
    omit: { closed_by_id: OFFICE },
  },
  {
    table: "decisions",
    title: "Decisions about your posts or account",
    mine: "t.owner_id = $1 or (t.target_kind = 'person' and t.target_id = $1)",
    by: ["owner_id"],
    omit: { by_id: "The public log names who decided.", undone_by_id: "The public log names who decided." },
  },
  ofPerson("appeals", "Your appeals", { omit: { decided_by_id: "The public log names who decided." } }),
  {
    table: "appeal_messages",
    title: "Messages about your appeals",
    mine: "t.person_id = $1 or t.appeal_id in (select id from appeals where person_id = $1)",
    by: ["person_id"],
  },
  ofPerson("wordings", "How you asked", { omit: { stems: DERIVED, alike: DERIVED } }),
  ofPerson("role_proposals", "Proposals to change your role", {
    omit: { proposed_by_id: OFFICE, agreed_by_id: OFFICE },
  }),
  ofPerson("log_names", "Your number in the public log"),
  {
    table: "audit_entries",
    title: "What you did, by time",
    mine: "t.actor_id = $1",
    by: ["actor_id"],
    more: { event: "(select name from events where id = t.event_id)" },
  },
  ofPerson("departures", "Wishes to delete your account", {
    omit: {
      seed: HASH,
      token: HASH,
      traces: "These words exist only while an account is deleted.",
      asked_by_id: OFFICE,
    },
  }),
  ofPerson("data_exports", "Exports of your data", { omit: { file: HASH, asked_by_id: OFFICE } }),
];

/** Columns that refer to a person, whose rows are not about that person, and why. */
export const LEFT_OUT_COLUMNS: Readonly<Record<string, string>> = {
  "appeals.decided_by_id": OFFICE,
  "care_signs.closed_by_id": OFFICE,
  "case_notes.writer_id": OFFICE,
  "cases.escalated_by_id": OFFICE,
  "cases.taken_by_id": OFFICE,
  "data_exports.asked_by_id": OFFICE,
  "decisions.by_id": OFFICE,
  "decisions.undone_by_id": OFFICE,
  "departures.asked_by_id": OFFICE,
  "invitations.invited_by_id": OFFICE,
  "modmails.closed_by_id": OFFICE,
  "resolutions.resolved_by_id": OFFICE,
  "role_proposals.agreed_by_id": OFFICE,
  "role_proposals.proposed_by_id": OFFICE,
  "setting_changes.changed_by_id": OFFICE,
  "settings.changed_by_id": OFFICE,
  "scheduled_articles.guest_id":
    "Nothing is published yet. The articles of the person who scheduled it are in their export.",
  "word_rules.created_by_id": OFFICE,
  "muted_people.muted_id": "Who muted you stays private to them.",
};

const SHARED = "Nothing in this table is about one person.";
const COPY = "A copy of your posts for the search, made by the database.";

/** Tables of which nothing is exported, and why. */
export const LEFT_OUT_TABLES: Readonly<Record<string, string>> = {
  backups: SHARED,
  counted_weeks: SHARED,
  daily_numbers: SHARED,
  disqus_posts: "Numbers of comments that came from Disqus. The comments are in the export.",
  disqus_threads: SHARED,
  author_queue: "Made by the database of questions that are in the export.",
  case_notes: "What moderators write to each other.",
  consent_wordings: "The words are beside each of your consents.",
  erasures: "Hashes of people who left. Nobody on it is a member.",
  events: "What happened is in audit_entries. The details repeat your posts.",
  log_entries: "Public, on the page of decisions.",
  mail_health: SHARED,
  mentions: "Written by other sites.",
  outcome_changes: "Which stories the charts count again. The stories are in the export.",
  outcome_releases: SHARED,
  outcome_runners: "Hashes of what charts count of your stories. The stories and consents are in the export.",
  passkey_challenges: "Hashes that live for five minutes while a passkey is used.",
  rate_limits: "Hashes that count how often something was done, without a name.",
  reasons: SHARED,
  related_threads: SHARED,
  related_threads_due: SHARED,
  removed_wordings: "Hashes without a name.",
  resolutions: OFFICE,
  retagged_threads: SHARED,
  search_documents: COPY,
  search_entries: COPY,
  setting_changes: OFFICE,
  setting_pictures: SHARED,
  settings: SHARED,
  staged_authors: "Empty, except while a blog is imported.",
  staged_comments: "Empty, except while a blog is imported.",
  staged_disqus_posts: "Empty, except while comments of Disqus are imported.",
  staged_disqus_threads: "Empty, except while comments of Disqus are imported.",
  staged_items: "Empty, except while a blog is imported.",
  staged_terms: "Empty, except while a blog is imported.",
  story_facets: "Made by the database of your recovery records.",
  submissions: "Keys that keep a form from being sent twice, deleted after some days.",
  tag_aliases: SHARED,
  tags: SHARED,
  text_fingerprints:
    "Numbers made of your posts, to recognise a text that is posted again, deleted after some weeks.",
  training_examples: "Single words of posts that were spam or not. The posts are in the export.",
  word_counts: SHARED,
  word_rules: SHARED,
};
