import { parseCronItems, type Task } from "graphile-worker";
import type { Job } from "@/lib/events/job";
import { renewForum } from "@/lib/forum-settings/current";
import { DAY_MS, HOUR_MS } from "@/lib/time";
import { askAkismet } from "./tasks/ask-akismet";
import { backUpWhenDue } from "./tasks/back-up-when-due";
import { callDigests } from "./tasks/call-digests";
import { callModerators } from "./tasks/call-moderators";
import { carryOutDepartures } from "./tasks/carry-out-departures";
import { classifyComments } from "./tasks/classify-comments";
import { confirmReport } from "./tasks/confirm-report";
import { countNumbers, countNumbersAgain } from "./tasks/count-numbers";
import { mailDataExport, makeExport, removeExports, sweepExports } from "./tasks/data-exports";
import { learnFromDecisions } from "./tasks/learn-from-decisions";
import { learnFromUndisputed } from "./tasks/learn-from-undisputed";
import { mailAddressChange } from "./tasks/mail-address-change";
import { mailCare } from "./tasks/mail-care";
import { mailCases } from "./tasks/mail-cases";
import { mailDeparture } from "./tasks/mail-departure";
import { mailDigest } from "./tasks/mail-digest";
import { mailAccountChanged, mailInvitation } from "./tasks/mail-members";
import { mailModmail } from "./tasks/mail-modmail";
import { mailNewPasskey } from "./tasks/mail-new-passkey";
import { mailNotifications } from "./tasks/mail-notifications";
import { mailNotifiers } from "./tasks/mail-notifiers";
import { mailOutcome } from "./tasks/mail-outcome";
import { mailQueue } from "./tasks/mail-queue";
import { mailRole } from "./tasks/mail-role";
import { callAdmins, mailWeek } from "./tasks/mail-week";
import { notifyRecipients } from "./tasks/notify-recipients";
import { publishArticle } from "./tasks/publish-article";
import { relateChangedThreads, relateDueThreads } from "./tasks/relate-threads";
import { releaseOutcomes } from "./tasks/release-outcomes";
import { removePictures } from "./tasks/remove-pictures";
import { renewSearch } from "./tasks/renew-search";
import { renewTimesOut } from "./tasks/renew-times-out";
import { sendCheckIns } from "./tasks/send-check-ins";
import { sendSignInLink } from "./tasks/send-sign-in-link";
import { sweepLeftovers } from "./tasks/sweep-leftovers";
import { sweepPictures } from "./tasks/sweep-pictures";
import { teachAkismet } from "./tasks/teach-akismet";
import { weighAllTrust, weighTrust } from "./tasks/weigh-trust";
import { type Jobs, keepWorking } from "./worker";

export type { Jobs };

/** `attempt` is 1 for the first one. */
type Work<Payload> = (payload: Payload, askedAt: Date, attempt: number) => Promise<void>;

/** A job without a task does not compile. */
const tasks: {
  [Name in Job["name"]]: Work<Extract<Job, { name: Name }>["payload"]>;
} = {
  send_sign_in_link: sendSignInLink,
  mail_new_passkey: mailNewPasskey,
  mail_role: mailRole,
  mail_departure: mailDeparture,
  mail_address_change: mailAddressChange,
  make_data_export: makeExport,
  mail_data_export: mailDataExport,
  remove_exports: removeExports,
  mail_invitation: mailInvitation,
  mail_account_changed: mailAccountChanged,
  weigh_trust: weighTrust,
  remove_pictures: removePictures,
  notify_recipients: notifyRecipients,
  mail_notifiers: mailNotifiers,
  confirm_report: confirmReport,
  mail_notifications: mailNotifications,
  mail_digest: mailDigest,
  mail_queue: mailQueue,
  publish_article: publishArticle,
  call_moderators: () => callModerators({ urgent: true }),
  mail_cases: mailCases,
  mail_care: mailCare,
  mail_modmail: mailModmail,
  mail_outcome: mailOutcome,
  mail_week: mailWeek,
  ask_akismet: askAkismet,
  teach_akismet: teachAkismet,
  train_on_decisions: learnFromDecisions,
  relate_threads: relateChangedThreads,
};

const EVERY_NIGHT = [
  { match: "3 0 * * *", task: "renew_times_out", options: { backfillPeriod: DAY_MS } },
  { match: "23 3 * * *", task: "sweep_leftovers", options: { backfillPeriod: DAY_MS } },
  { match: "13 2 * * *", task: "count_numbers_again", options: { backfillPeriod: DAY_MS } },
  { match: "33 3 * * *", task: "train_on_undisputed", options: { backfillPeriod: DAY_MS } },
  { match: "47 3 * * *", task: "weigh_all_trust", options: { backfillPeriod: DAY_MS } },
];
/** UTC. A missed run is made up for on the same day. */
const EVERY_MORNING = {
  match: "0 7 * * *",
  task: "call_daily_digests",
  options: { backfillPeriod: 43_200_000 },
};
const MODERATORS_EVERY_MORNING = {
  match: "0 7 * * *",
  task: "call_moderators_daily",
  options: { backfillPeriod: 43_200_000 },
};
const EVERY_MONDAY = {
  match: "0 7 * * 1",
  task: "call_weekly_digests",
  options: { backfillPeriod: 43_200_000 },
};
const ADMINS_EVERY_MONDAY = {
  match: "5 7 * * 1",
  task: "call_admins_weekly",
  options: { backfillPeriod: 43_200_000 },
};
/** `classify_comments` runs every five minutes: after an update, the queue sorts itself without a wait. */
const THROUGH_THE_DAY = [
  { match: "41 * * * *", task: "sweep_pictures" },
  { match: "7 * * * *", task: "count_numbers", options: { backfillPeriod: HOUR_MS } },
  { match: "17 * * * *", task: "send_check_ins" },
  { match: "51 * * * *", task: "sweep_exports" },
  { match: "*/10 * * * *", task: "carry_out_departures" },
  // In a queue, so that one backup runs at a time whatever the number of instances.
  { match: "29 * * * *", task: "back_up_when_due", options: { queueName: "backups", maxAttempts: 1 } },
  { match: "*/5 * * * *", task: "classify_comments" },
  { match: "*/5 * * * *", task: "release_outcomes" },
  { match: "* * * * *", task: "renew_search" },
  { match: "*/5 * * * *", task: "relate_due_threads" },
];

/** Runs jobs until `stop`. Several processes may share the queue. */
export async function startJobs({ databaseUrl }: { databaseUrl: string }): Promise<Jobs> {
  return keepWorking(databaseUrl, {
    taskList: withSettings({
      ...byName(tasks),
      back_up_when_due: backUpWhenDue,
      renew_search: renewSearch,
      renew_times_out: renewTimesOut,
      sweep_leftovers: sweepLeftovers,
      train_on_undisputed: learnFromUndisputed,
      weigh_all_trust: weighAllTrust,
      sweep_pictures: sweepPictures,
      sweep_exports: sweepExports,
      carry_out_departures: carryOutDepartures,
      classify_comments: classifyComments,
      send_check_ins: sendCheckIns,
      release_outcomes: releaseOutcomes,
      relate_due_threads: relateDueThreads,
      count_numbers: countNumbers,
      count_numbers_again: countNumbersAgain,
      call_moderators_daily: () => callModerators({ urgent: false }),
      call_daily_digests: callDigests("daily"),
      call_weekly_digests: callDigests("weekly"),
      call_admins_weekly: callAdmins,
    }),
    parsedCronItems: parseCronItems([
      ...EVERY_NIGHT,
      ...THROUGH_THE_DAY,
      EVERY_MORNING,
      MODERATORS_EVERY_MORNING,
      EVERY_MONDAY,
      ADMINS_EVERY_MONDAY,
    ]),
  });
}

function withSettings(all: Record<string, Task>): Record<string, Task> {
  const entries = Object.entries(all).map(([name, task]): [string, Task] => [
    name,
    async (payload, helpers) => {
      await renewForum();
      return task(payload, helpers);
    },
  ]);
  return Object.fromEntries(entries);
}

function byName(all: typeof tasks): Record<string, Task> {
  const entries = Object.entries(all as Record<string, Work<unknown>>);
  return Object.fromEntries(
    entries.map(([name, task]) => [name, (payload, { job }) => task(payload, job.created_at, job.attempts)]),
  );
}
