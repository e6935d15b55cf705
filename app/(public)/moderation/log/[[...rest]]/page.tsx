import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { LogAside } from "@/components/log/log-aside";
import { LogEntry } from "@/components/log/log-entry";
import { LoggedKinds } from "@/components/log/logged-kinds";
import { KIND_NAMES } from "@/components/log/words";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { listLog, listLoggedKinds } from "@/db/queries/log";
import { kindInPath } from "@/lib/forum/log/kinds";
import { logFeedPath, logPath } from "@/lib/urls";
import { idIn } from "../../../address";

type Props = { params: Promise<{ rest?: string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { kind, before } = viewIn((await params).rest);
  return {
    title: kind ? `Decisions: ${KIND_NAMES[kind]}` : "Decisions",
    description: "What moderators and the program decided here, why, and by whom, the newest first.",
    alternates: {
      canonical: logPath(kind, before),
      types: { "application/atom+xml": [{ url: logFeedPath, title: "Decisions" }] },
    },
    robots: before === undefined ? undefined : { index: false, follow: true },
  };
}

export default async function Log({ params }: Props) {
  const { kind, before } = viewIn((await params).rest);
  const [{ entries, next }, kinds] = await Promise.all([listLog({ kind, before }), listLoggedKinds()]);
  if (before !== undefined && entries.length === 0) notFound();
  return (
    <Page shape="two">
      <div>
        <div className="list-head">
          <h1>Decisions</h1>
          <p>
            Whatever moderators or the program decide is listed here, with the reason and who it was, but
            without the words it was about or whose they were. Nobody is limited in secret: whoever it
            concerns is told, and can appeal.
          </p>
        </div>
        <LoggedKinds kinds={kinds} chosen={kind} />
        {entries.length === 0 ? (
          <Empty title="Nothing has been decided yet">
            Everything stands as it was written. What is decided one day will be listed here.
          </Empty>
        ) : (
          <ol className="plain log">
            {entries.map((entry) => (
              <LogEntry key={entry.id} entry={entry} />
            ))}
          </ol>
        )}
        {next && <More href={logPath(kind, next)}>Older decisions</More>}
      </div>
      <LogAside newest={entries[0]} />
    </Page>
  );
}

/** All of the log or one kind of decision, from its newest entry on or before one. */
function viewIn(rest: readonly string[] = []) {
  const [first = "", ...more] = rest;
  const kind = kindInPath(first);
  const [before, id, ...none] = kind ? more : rest;
  if (none.length > 0 || (before !== undefined && before !== "before")) notFound();
  return { kind, before: before === undefined ? undefined : idIn(id) };
}
