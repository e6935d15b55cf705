import { findCountedWeeks } from "@/db/numbers/reads";
import { countFailedJobs, countStuckJobs } from "@/db/site/health";
import { MINUTE_MS } from "@/lib/time";
import { adminPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { bad, type Check, good, warning } from "../check";
import { ageOfMinutes } from "../words";

const LATE_MINUTES = 10;
const LOCKED_MINUTES = 60;
/** The count runs each hour. */
const COUNT_MINUTES = 150;

export const jobChecks: readonly Check[] = [
  {
    id: "jobs-late",
    title: "Jobs on time",
    at: adminPath("jobs"),
    async look() {
      const { late } = await countStuckJobs({ lateMinutes: LATE_MINUTES, lockedMinutes: LOCKED_MINUTES });
      if (late === 0) return good("No job waits for longer than 10 minutes.");
      return bad(
        `${counted(late, "job has", "jobs have")} waited for more than 10 minutes.`,
        "Restart Comeback. If the number grows again, read the server log: a job that hangs holds up the others.",
      );
    },
  },
  {
    id: "jobs-locked",
    title: "Jobs that end",
    at: adminPath("jobs"),
    async look() {
      const { locked } = await countStuckJobs({ lateMinutes: LATE_MINUTES, lockedMinutes: LOCKED_MINUTES });
      if (locked === 0) return good("No job has been running for more than an hour.");
      return warning(
        `${counted(locked, "job has", "jobs have")} been running for more than an hour.`,
        "See which on the page of jobs. Restart Comeback if the job does not end: it begins again by itself.",
      );
    },
  },
  {
    id: "jobs-failed",
    title: "Failed jobs",
    at: adminPath("jobs"),
    async look() {
      const failed = await countFailedJobs();
      if (failed === 0) return good("No job has failed for good.");
      return bad(
        `${counted(failed, "job has", "jobs have")} failed for good.`,
        "The page of jobs says why, and lets you try again or drop each.",
      );
    },
  },
  {
    id: "jobs-repeated",
    title: "Hourly and nightly jobs",
    at: adminPath("jobs"),
    async look({ now }) {
      const counted = await findCountedWeeks();
      if (!counted)
        return warning("The hourly jobs have not run yet.", "Wait for an hour after the first start.");
      const minutes = (now.getTime() - counted.countedAt.getTime()) / MINUTE_MS;
      return minutes > COUNT_MINUTES
        ? bad(
            `The hourly jobs last ran ${ageOfMinutes(minutes)} ago.`,
            "Restart Comeback, and look for errors of the job worker in the server log.",
          )
        : good("The hourly jobs run.");
    },
  },
];
