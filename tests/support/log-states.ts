import { asc } from "drizzle-orm";
import { database } from "@/db/client";
import { decisions, logEntries } from "@/db/decisions/schema";

/** Whether a thing is kept from view, by what everybody can read in the log. */
export interface Said {
  readonly hidden: boolean;
  readonly removed: boolean;
  readonly locked: boolean;
}

interface Entry {
  readonly kind: string;
  readonly byProgram: boolean;
}

const SHOWN: Said = { hidden: false, removed: false, locked: false };

/** What the log says of each thing: its entries in order, without those that were undone, as a reader would count. */
export async function whatTheLogSays(): Promise<Map<string, Said>> {
  const entries = await database().select().from(logEntries).orderBy(asc(logEntries.id));
  const undone = new Set(entries.flatMap(({ kind, decisionId }) => (takesBack(kind) ? [decisionId] : [])));
  const abouts = await database()
    .select({ id: decisions.id, kind: decisions.targetKind, targetId: decisions.targetId })
    .from(decisions);
  const subjects = new Map(abouts.map(({ id, kind, targetId }) => [id, `${kind} ${targetId}`]));
  const about = new Map<string, Entry[]>();
  for (const { kind, decisionId, decisionKind, data } of entries) {
    const subject = subjects.get(decisionId);
    if (subject === undefined) throw new Error("The log speaks of a decision that is not there.");
    requirePlace(subject, data);
    if (kind !== "decided") continue;
    const all = about.get(subject) ?? [];
    about.set(subject, all);
    if (!undone.has(decisionId)) all.push({ kind: decisionKind, byProgram: data.by === null });
  }
  return new Map([...about].map(([subject, made]) => [subject, counted(made)]));
}

const takesBack = (kind: string) => kind === "undone" || kind === "appeal_granted";

/** Where the log names a place it is the place of what was decided about. */
function requirePlace(
  subject: string,
  { threadId, commentId }: { threadId: number | null; commentId: number | null },
) {
  const [kind, id] = subject.split(" ");
  const named = { thread: threadId, comment: commentId }[kind ?? ""];
  if (named && named !== Number(id)) throw new Error(`The log says ${named} and means the ${subject}.`);
}

function counted(entries: readonly Entry[]): Said {
  let now = SHOWN;
  let untilSomebodyLooks = false;
  for (const { kind, byProgram } of entries) {
    if (!byProgram && untilSomebodyLooks) now = { ...now, hidden: false };
    if (kind === "hide") untilSomebodyLooks = byProgram && !now.hidden;
    else if (!byProgram) untilSomebodyLooks = false;
    now = after(kind, now);
  }
  return now;
}

function after(kind: string, now: Said): Said {
  if (kind === "hide") return { ...now, hidden: true };
  if (kind === "remove") return { ...now, removed: true };
  if (kind === "restore") return { ...now, hidden: false, removed: false };
  if (kind === "lock") return { ...now, locked: true };
  return kind === "unlock" ? { ...now, locked: false } : now;
}
