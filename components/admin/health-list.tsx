import type { Health } from "@/db/site/reads";
import { DAY_SECONDS } from "@/lib/time";
import { amount } from "@/lib/words/counts";

type Props = { health: Health; email: string | null; upSeconds: number; memoryBytes: number };

const MB = 1024 * 1024;

/** `email` says why no email can be sent. */
export function HealthList({ health, email, upSeconds, memoryBytes }: Props) {
  const { answerMs, databaseBytes, jobsWaiting, jobsFailed, mailsWaiting } = health;
  const facts = [
    ["The database answers in", `${answerMs.toFixed(1)} ms`],
    ["It takes up", `${amount(Math.round(databaseBytes / MB))} MB`],
    ["Jobs that are due", amount(jobsWaiting)],
    [
      "Jobs given up",
      jobsFailed === 0 ? "none" : `${amount(jobsFailed)}: what they met stands in the output of the server`,
    ],
    [
      "Mails not sent yet",
      mailsWaiting === 0 ? "none" : `${amount(mailsWaiting)}: npm run forum -- mails lists them`,
    ],
    ["Email", email ? `cannot be sent: ${email}` : "can be sent"],
    ["This process runs for", lasting(upSeconds)],
    ["Its memory", `${amount(Math.round(memoryBytes / MB))} MB`],
  ];
  return (
    <dl className="admin-facts">
      {facts.map(([of, is]) => (
        <div key={of}>
          <dt>{of}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  );
}

function lasting(seconds: number): string {
  const [days, hours] = [Math.floor(seconds / DAY_SECONDS), Math.floor(seconds / 3600)];
  if (days > 0) return days === 1 ? "a day" : `${amount(days)} days`;
  if (hours > 0) return hours === 1 ? "an hour" : `${hours} hours`;
  return seconds < 120 ? "a minute" : `${Math.floor(seconds / 60)} minutes`;
}
