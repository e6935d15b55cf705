import type { Job } from "@/lib/events/job";

type DigestPace = "daily" | "weekly";

/** Identifies an email, so that a job that runs twice sends it once. */
export const mailKey = {
  /** `first` is the id of the oldest notification in the email; without `first`, the prefix of all these keys of a member. */
  atOnce: (personId: number, first?: number) => `at_once:${personId}:${first ?? ""}`,
  digest: (personId: number, frequency: DigestPace, day: string) => `digest:${personId}:${frequency}:${day}`,
  /** `foundAt`, because one case can alert moderators again. */
  care: (caseId: number, personId: number, foundAt: Date) =>
    `care:${caseId}:${personId}:${foundAt.getTime()}`,
  queue: (personId: number, frequency: DigestPace, day: string) => `queue:${personId}:${frequency}:${day}`,
  modmail: (messageId: number, personId: number) => `modmail:${messageId}:${personId}`,
  cases: (personId: number, round: number, urgent: boolean) =>
    `cases:${personId}:${round}:${urgent ? "urgent" : "daily"}`,
  numbers: (personId: number, day: string) => `numbers:${personId}:weekly:${day}`,
  outcome: (threadId: number, weeks: number) => `outcome:${threadId}:${weeks}`,
};

export function jobsOfMail(key: string): Job[] {
  const [what, id, then, day = ""] = key.split(":");
  const personId = Number(id);
  switch (what) {
    case "at_once":
      return [{ name: "mail_notifications", payload: { personId }, key: `mail:${personId}` }];
    case "digest":
      return [{ name: "mail_digest", payload: { personId, frequency: then as DigestPace, day }, key }];
    case "queue":
      return [{ name: "mail_queue", payload: { personId, frequency: then as DigestPace, day }, key }];
    case "numbers":
      return [{ name: "mail_week", payload: { personId, day }, key }];
    case "care":
      return [{ name: "mail_care", payload: { caseId: Number(id) }, key: `care:${id}` }];
    case "modmail":
      return [{ name: "mail_modmail", payload: { messageId: Number(id) }, key: `modmail:${id}` }];
    case "cases":
      return [
        { name: "mail_cases", payload: { personId, round: Number(then), urgent: day === "urgent" }, key },
      ];
    case "outcome":
      return [{ name: "mail_outcome", payload: { threadId: Number(id), weeks: Number(then) }, key }];
    default:
      return [];
  }
}
