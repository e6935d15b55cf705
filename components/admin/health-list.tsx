import type { Health } from "@/db/site/reads";
import { DAY_SECONDS } from "@/lib/time";
import { amount, counted } from "@/lib/words/counts";
import { Facts } from "./facts";

type Props = { health: Health; upSeconds: number; memoryBytes: number };

const MB = 1024 * 1024;

export function HealthList({ health, upSeconds, memoryBytes }: Props) {
  const { answerMs, databaseBytes, jobsWaiting, jobsFailed, mailsWaiting } = health;
  const facts: [string, string][] = [
    ["Database response time", `${answerMs.toFixed(1)} ms`],
    ["Database size", `${amount(Math.round(databaseBytes / MB))} MB`],
    ["Jobs due", amount(jobsWaiting)],
    ["Failed jobs", jobsFailed === 0 ? "none" : amount(jobsFailed)],
    [
      "Emails not sent yet",
      mailsWaiting === 0 ? "none" : `${amount(mailsWaiting)}: list them with npm run forum -- mails`,
    ],
    ["Server running for", lasting(upSeconds)],
    ["Server memory", `${amount(Math.round(memoryBytes / MB))} MB`],
  ];
  return <Facts of={facts} />;
}

function lasting(seconds: number): string {
  const [days, hours] = [Math.floor(seconds / DAY_SECONDS), Math.floor(seconds / 3600)];
  if (days > 0) return counted(days, "day", "days");
  if (hours > 0) return counted(hours, "hour", "hours");
  return counted(Math.max(1, Math.floor(seconds / 60)), "minute", "minutes");
}
