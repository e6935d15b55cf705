import "@/app/styles/rows.css";
import "@/app/styles/search.css";
import "@/app/styles/answers.css";
import "@/app/styles/log.css";
import "@/app/styles/statements.css";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { keepToRows, viewIn } from "@/app/(public)/address";
import { Page } from "@/components/layout/page";
import { LogAside } from "@/components/log/log-aside";
import { LogEntry } from "@/components/log/log-entry";
import { LoggedParts } from "@/components/log/logged-parts";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { findLoggedBefore, type LogPart, listLog, listLoggedParts } from "@/db/decisions/log";
import { log } from "@/lib/addresses/public";
import { logPartOf } from "@/lib/addresses/values";
import { entryTitle, partName } from "@/lib/forum/moderation/log/titles";
import { logFeedPath, logPath } from "@/lib/urls";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { logPart, before } = viewIn(log, await params);
  const part = logPartOf(logPart);
  return {
    title: part ? `Decisions: ${partName(part)}` : "Decisions",
    description: "Every moderation decision with its reason, newest first.",
    alternates: {
      canonical: logPath(part, before),
      types: { "application/atom+xml": [{ url: logFeedPath, title: "Decisions" }] },
    },
    robots: before === undefined ? undefined : { index: false, follow: true },
  };
}

export default async function Log({ params }: Props) {
  const { logPart, before } = viewIn(log, await params);
  const part = logPartOf(logPart);
  await keepToRows(
    before,
    (asked) => findLoggedBefore(part, asked),
    (entry) => logPath(part, entry),
  );
  const [{ entries, next }, parts] = await Promise.all([listLog({ part, before }), listLoggedParts()]);
  if (before !== undefined && entries.length === 0) redirect(logPath(part));
  return (
    <Page shape="two">
      <div>
        <div className="list-head">
          <h1>Decisions</h1>
          <p>
            Every decision is listed here with its reason, whether a moderator made it or the forum made it
            automatically. Removed words and the member’s name are left out. We notify members of every
            decision on their posts, and they can appeal.
          </p>
        </div>
        <LoggedParts parts={parts.map(named)} chosen={part && named(part)} />
        {entries.length === 0 ? (
          <Empty title="No decisions yet" search>
            When a moderator or a filter acts, the decision is listed here.
          </Empty>
        ) : (
          <ol className="plain log">
            {entries.map((entry) => (
              <LogEntry key={entry.id} entry={entry} title={entryTitle(entry)} />
            ))}
          </ol>
        )}
        {next && <More href={logPath(part, next)}>Older decisions</More>}
      </div>
      <LogAside newest={entries[0]} />
    </Page>
  );
}

const named = (part: LogPart) => ({ part, name: partName(part) });
