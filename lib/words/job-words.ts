/** What each job does, and what is not done if an admin drops it. */
export const jobWords: Readonly<Record<string, { readonly does: string; readonly dropped: string }>> = {
  send_sign_in_link: {
    does: "Send a sign-in email",
    dropped: "The email is not sent. The member can ask for another one.",
  },
  mail_new_passkey: {
    does: "Email a member about a new passkey",
    dropped: "The member gets no email that somebody added a passkey to the account.",
  },
  mail_role: {
    does: "Email a member about a new role",
    dropped: "The member gets no email about the new role.",
  },
  mail_notifiers: {
    does: "Email the people who reported a post about the decision",
    dropped: "The people who reported the post do not learn what a moderator decided.",
  },
  confirm_report: {
    does: "Confirm a report by email",
    dropped: "The person who reported gets no confirmation. The report itself is kept.",
  },
  mail_notifications: {
    does: "Email a member about replies",
    dropped: "The email is not sent. The inbox has its content.",
  },
  mail_digest: { does: "Send a digest", dropped: "This digest is not sent. The inbox has its content." },
  mail_queue: {
    does: "Email the author about open questions",
    dropped: "This email is not sent. The queue has its content.",
  },
  mail_departure: {
    does: "Email a member about deleting the account",
    dropped: "The member gets no email, and an account that was not confirmed stays.",
  },
  mail_address_change: {
    does: "Email a member about a new email address",
    dropped: "This email is not sent. The member can ask for the change again.",
  },
  make_data_export: {
    does: "Make a file of a member’s own data",
    dropped: "There is no file. The member can ask for one again.",
  },
  mail_data_export: {
    does: "Email a member that the file of their data is ready",
    dropped: "This email is not sent. The settings have the file.",
  },
  remove_exports: { does: "Delete files of members’ data", dropped: "The next hour does it again." },
  mail_invitation: {
    does: "Email somebody an invitation",
    dropped: "This email is not sent. Invite the person again.",
  },
  mail_account_changed: {
    does: "Email a member what an admin did with the account",
    dropped: "The member gets no email about it.",
  },
  back_up_when_due: { does: "Make a backup if one is due", dropped: "The next hour does it again." },
  sweep_exports: {
    does: "Find files of members’ data that are too old",
    dropped: "The next hour does it again.",
  },
  carry_out_departures: {
    does: "Delete the accounts whose seven days are over",
    dropped: "The next ten minutes do it again.",
  },
  mail_week: { does: "Email an admin the numbers of the week", dropped: "This email is not sent." },
  mail_cases: {
    does: "Email a moderator about open cases",
    dropped: "This email is not sent. The review queue has its content.",
  },
  mail_care: {
    does: "Email moderators about a post in which somebody may be in danger",
    dropped: "Moderators get no email about this post. Look at the review queue first.",
  },
  mail_modmail: {
    does: "Email a member about a message from the moderators",
    dropped: "The email is not sent. The message is kept.",
  },
  mail_outcome: { does: "Send a check-in", dropped: "The member is not asked what happened." },
  weigh_trust: { does: "Compute how much a member may do", dropped: "The next night computes it again." },
  remove_pictures: {
    does: "Delete the files of removed pictures",
    dropped: "The nightly job deletes the files later.",
  },
  notify_recipients: { does: "Notify members of a post", dropped: "Nobody is notified of this post." },
  publish_article: {
    does: "Publish a scheduled article",
    dropped: "The article stays scheduled. The author can publish it by hand.",
  },
  call_moderators: {
    does: "Find out which moderators to email",
    dropped: "The next report or the next morning does it again.",
  },
  ask_akismet: { does: "Ask Akismet about a post", dropped: "Akismet does not check this post." },
  teach_akismet: {
    does: "Report a mistake to Akismet",
    dropped: "Akismet does not learn from this decision.",
  },
  train_on_decisions: {
    does: "Train the spam filter on decisions",
    dropped: "The filter does not learn from these decisions.",
  },
  relate_threads: { does: "Find related threads", dropped: "The next run finds them." },
  renew_search: { does: "Bring the search up to date", dropped: "The next minute does it again." },
  renew_times_out: {
    does: "Compute how long runners have been out",
    dropped: "The next night does it again.",
  },
  sweep_leftovers: { does: "Delete what has expired", dropped: "The next night does it again." },
  train_on_undisputed: {
    does: "Train the spam filter on undisputed posts",
    dropped: "The next night does it again.",
  },
  weigh_all_trust: { does: "Compute how much each member may do", dropped: "The next night does it again." },
  sweep_pictures: { does: "Delete pictures that no post uses", dropped: "The next hour does it again." },
  classify_comments: { does: "Find the comments that ask something", dropped: "The next run does it again." },
  send_check_ins: { does: "Find out who gets a check-in", dropped: "The next hour does it again." },
  release_outcomes: { does: "Publish outcomes", dropped: "The next run does it again." },
  relate_due_threads: { does: "Find related threads", dropped: "The next run does it again." },
  call_moderators_daily: {
    does: "Find out which moderators to email in the morning",
    dropped: "The next morning does it again.",
  },
  call_daily_digests: { does: "Find out who gets a daily digest", dropped: "Today’s digests are not sent." },
  call_weekly_digests: {
    does: "Find out who gets a weekly digest",
    dropped: "This week’s digests are not sent.",
  },
  call_admins_weekly: {
    does: "Find out which admins get the numbers of the week",
    dropped: "This week’s emails are not sent.",
  },
  count_numbers: { does: "Count the numbers of the forum", dropped: "The next hour does it again." },
  count_numbers_again: {
    does: "Count the numbers of earlier weeks again",
    dropped: "The next night does it again.",
  },
};

export const jobName = (task: string) => jobWords[task]?.does ?? task;

interface Cause {
  readonly found: RegExp;
  readonly words: string;
  readonly todo: string;
}

const CAUSES: readonly Cause[] = [
  {
    found: /deadlock|could not serialize|statement timeout|canceling statement|57014|40P01|40001/i,
    words: "The database was too busy.",
    todo: "Try again. If the job fails at once again, look at the health page for the database.",
  },
  {
    found:
      /ECONNREFUSED|ETIMEDOUT|ESOCKET|ECONNRESET|EHOSTUNREACH|socket hang up|does not answer|timed? ?out/i,
    words: "A server did not answer.",
    todo: "Check that the mail server, the bucket and the database answer, then try again.",
  },
  {
    found: /ENOTFOUND|EDNS|EAI_AGAIN|cannot be found/i,
    words: "The name of a server could not be found.",
    todo: "Check the names in SMTP_URL and S3_ENDPOINT, and the DNS of this machine, then try again.",
  },
  {
    found: /EAUTH|refuses the user|Invalid login|SignatureDoesNotMatch|InvalidAccessKeyId|AccessDenied/i,
    words: "A server refused the user or the password.",
    todo: "Correct SMTP_URL or the keys of the bucket, restart Comeback, then try again.",
  },
  {
    found: /\b(?:550|553|554)\b|EENVELOPE|refuses email|rejected/i,
    words: "The mail server refused the email.",
    todo: "Check MAIL_FROM. If the address of the member no longer exists, drop the job.",
  },
  {
    found: /ENOSPC|EDQUOT|No space left|disk (?:is )?full/i,
    words: "A disk is full.",
    todo: "Free some space, then try again.",
  },
  {
    found: /EACCES|EPERM|EROFS|permission denied/i,
    words: "The forum may not write a file, or may not use a table.",
    todo: "Give the user who runs Comeback its rights back, then try again.",
  },
  {
    found: /There is no such|not_found|no longer (?:there|exists)/i,
    words: "What the job is about no longer exists.",
    todo: "Drop the job.",
  },
];

const UNKNOWN = {
  words: "The job ended with an error that Comeback does not know.",
  todo: "Try again once. If it fails again, this is a bug: please report it with the lines of the server log.",
};

/** The stored error may hold an address or a text, so that only its kind is shown. */
export function explainJobError(error: string | null): { words: string; todo: string } {
  return CAUSES.find(({ found }) => found.test(error ?? "")) ?? UNKNOWN;
}
