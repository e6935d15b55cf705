import { byWords, machineWords } from "@/components/log/words";
import { type LogRow, listLog } from "@/db/decisions/log";
import { readEnv } from "@/lib/env";
import { type Entry, feedOf } from "@/lib/feeds/feed";
import { entryTitle } from "@/lib/forum/moderation/log/titles";
import { forum } from "@/lib/forum-settings/current";
import { escaped } from "@/lib/html";
import { logEntryPath, logFeedPath, logPath } from "@/lib/urls";
import { dayOf } from "@/lib/words/dates";

const ENTRIES = 50;

export async function GET(): Promise<Response> {
  const { entries } = await listLog({ limit: ENTRIES });
  const about = {
    origin: readEnv().publicUrl,
    path: logPath(),
    feedPath: logFeedPath,
    title: `Decisions · ${forum().name}`,
    description: "Every moderation decision with its reason, newest first.",
  };
  return feedOf("atom", about, entries.map(entryOf));
}

function entryOf(row: LogRow): Entry {
  const { id, at, decisionKind } = row;
  return {
    path: logEntryPath(id),
    title: entryTitle(row),
    markup: `<p>${escaped(`${sentences(row).join(". ")}.`)}</p>`,
    writer: byWords(row),
    tags: [{ slug: decisionKind, name: decisionKind }],
    publishedAt: at,
    updatedAt: at,
  };
}

function sentences(row: LogRow): string[] {
  const { data } = row;
  const until = data.until === null ? null : `Until ${dayOf(new Date(data.until))}`;
  const machine = machineWords(row);
  return [data.reason, data.legal ? "Against the law" : null, until, machine && capital(machine)].filter(
    (part) => part !== null,
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
