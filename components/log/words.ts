import type { DecidedKind, LogPart, LogRow } from "@/db/queries/log";

type Entry = Pick<LogRow, "decisionKind" | "kind" | "data">;

const THINGS: Record<LogRow["data"]["subjectKind"], string> = {
  thread: "a thread",
  comment: "a reply",
  picture: "a picture",
  person: "an account",
  mention: "a mention on another site",
};

const DONE: Record<DecidedKind, (thing: string) => string> = {
  dismiss: (thing) => `Found nothing wrong with ${thing}`,
  hide: (thing) => `Hid ${thing}`,
  remove: (thing) => `Removed ${thing}`,
  restore: (thing) => `Put ${thing} back`,
  redact: (thing) => `Took private information out of ${thing}`,
  lock: (thing) => `Closed ${thing} to replies`,
  unlock: (thing) => `Opened ${thing} to replies again`,
  slow: (thing) => `Slowed the replies to ${thing} down`,
  author_replies_only: (thing) => `Left ${thing} to the author’s replies`,
  move: (thing) => `Put ${thing} under other tags`,
  split: (thing) => `Made ${thing} a thread of its own`,
  merge: (thing) => `Put ${thing} together with another`,
  outdated: (thing) => `Marked ${thing} as outdated`,
  warn: () => "Warned a member",
  limit: () => "Limited a member as on a first day",
  silence: () => "Silenced a member",
  suspend: () => "Suspended a member",
  delete_content: () => "Removed all that an account had written",
};

const TAKEN_BACK: Record<Exclude<LogRow["kind"], "decided">, string> = {
  undone: "Took back",
  appeal_granted: "Granted an appeal",
  appeal_refused: "Refused an appeal",
};

/** What is called how among the choices. */
export const KIND_NAMES: Record<DecidedKind, string> = {
  dismiss: "Nothing wrong",
  hide: "Hidden",
  remove: "Removed",
  restore: "Put back",
  redact: "Words taken out",
  lock: "Closed",
  unlock: "Opened",
  slow: "Slowed down",
  author_replies_only: "Author only",
  move: "Other tags",
  split: "Split",
  merge: "Merged",
  outdated: "Outdated",
  warn: "Warned",
  limit: "Limited",
  silence: "Silenced",
  suspend: "Suspended",
  delete_content: "Accounts emptied",
};

export const PART_NAMES: Record<LogPart, string> = { program: "By the program", ...KIND_NAMES };

export const LATER: Record<LogRow["kind"], string> = {
  decided: "decided again",
  undone: "taken back",
  appeal_granted: "appeal granted",
  appeal_refused: "appeal refused",
};

/** What happened, in a few words that name nobody. */
export function entryTitle({ decisionKind, kind, data }: Entry): string {
  const done = DONE[decisionKind](THINGS[data.subjectKind]);
  if (kind === "decided") return done;
  return `${TAKEN_BACK[kind]}: ${done.charAt(0).toLowerCase()}${done.slice(1)}`;
}

export const byWords = (data: Entry["data"]) => data.by ?? "The program";

/** What a machine had to do with it; null where it had nothing. */
export function machineWords({ machine }: Entry["data"]): string | null {
  if (machine === "none") return null;
  return machine === "found" ? "found by a program, decided by a person" : "decided by a program alone";
}
