import type { Job } from "@/lib/events/job";

type DigestPace = "daily" | "weekly";

/** What makes a mail one and the same, however often its job runs. */
export const mailKey = {
  /** `first` is the oldest notification it tells of; without it, how all these keys of somebody's begin. */
  atOnce: (personId: number, first?: number) => `at_once:${personId}:${first ?? ""}`,
  digest: (personId: number, pace: DigestPace, day: string) => `digest:${personId}:${pace}:${day}`,
  /** `foundAt` because a post can need moderators once more. */
  care: (caseId: number, personId: number, foundAt: Date) =>
    `care:${caseId}:${personId}:${foundAt.getTime()}`,
  outcome: (threadId: number, weeks: number) => `outcome:${threadId}:${weeks}`,
};

/** The job that makes the mail of a key. */
export function jobsOfMail(key: string): Job[] {
  const [what, id, then, day = ""] = key.split(":");
  const personId = Number(id);
  switch (what) {
    case "at_once":
      return [{ name: "mail_notifications", payload: { personId }, key: `mail:${personId}` }];
    case "digest":
      return [{ name: "mail_digest", payload: { personId, pace: then as DigestPace, day }, key }];
    case "care":
      return [{ name: "mail_care", payload: { caseId: Number(id) }, key: `care:${id}` }];
    case "outcome":
      return [{ name: "mail_outcome", payload: { threadId: Number(id), weeks: Number(then) }, key }];
    default:
      return [];
  }
}
