import type { z } from "zod";
import type { FactsBefore } from "@/db/decisions/reads";
import type { Content } from "@/db/targets/content";
import type { TargetView } from "@/db/targets/reads";
import type { TargetKind } from "@/db/targets/schema";
import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import type { Effect } from "@/lib/forum/filters/holding/state";
import type { State } from "@/lib/forum/targets/state";
import type { LockedTarget, Target } from "@/lib/forum/targets/target";
import type { Verdict } from "@/lib/pipeline/verdict";

export interface Field<Value = unknown> {
  readonly schema: z.ZodType<Value>;
  readonly asked: null | {
    readonly label: string;
    readonly hint: string;
    readonly as:
      | "number"
      | "line"
      | "lines"
      | "title"
      | "tags"
      | "asked-of"
      | readonly (readonly [value: string, label: string])[];
  };
}

/** Kinds that share a field name share the field. `days` is the decision's duration; all other fields are its detail. */
export type Fields = Readonly<Record<string, Field>>;

export type DetailOf<Of extends Fields> = {
  readonly [Name in Exclude<keyof Of, "days">]: z.output<Of[Name]["schema"]>;
};

export type Facts = FactsBefore & { readonly what: TargetKind; readonly writer: string | null };

export interface Words {
  readonly choice: string;
  readonly means: string;
  /** "locked": "Locked" in lists, "A moderator agreed with your flag: the thread is locked" to its flaggers. */
  readonly past: string;
  /** "hid your reply" to its writer, "hid a reply" to everybody else. */
  readonly did: (target: string, mine: boolean) => string;
  /** The restriction in the statement of reasons (DSA Art. 17); `it` is "Your thread". */
  readonly meaning: (it: string, detail: Readonly<Record<string, unknown>>) => string;
  /** The same in the past tense, once the decision is undone or over. */
  readonly meant: (it: string, detail: Readonly<Record<string, unknown>>) => string;
  /** What holds for the writer once the decision is undone; `it` is "Your thread". */
  readonly undone: (it: string) => string;
  readonly lasts?: string;
  /** Until when a moderator can undo the decision, if not always. */
  readonly undoable?: string;
  readonly preview: (facts: Facts) => readonly string[];
}

export interface Carrying<Detail> {
  readonly locked: LockedTarget;
  readonly detail: Detail;
  readonly by: { readonly id: number; readonly handle: string } | null;
  readonly at: Date;
}

/** `carryOut` and `undo` run with the target and its thread locked; they lock other threads themselves. */
export interface Work<Detail, Kept> {
  can(tx: Tx, carrying: Carrying<Detail>): Promise<Verdict>;
  /** `kept` is stored with the decision for its undo; `changed` lists what changes besides the target. */
  carryOut(tx: Tx, carrying: Carrying<Detail>): Promise<{ readonly kept: Kept; readonly changed: Changed }>;
  /** `locked` is the target's current state, which may have changed since the decision. */
  undo(tx: Tx, locked: LockedTarget, kept: Kept, at: Date): Promise<Changed>;
  /** Locks and lists the posts that get a decision of their own. Runs before the target is locked. */
  lockParts?(tx: Tx, target: Target): Promise<readonly Content[]>;
}

/** The reason why a decision would change nothing; null if it changes something. */
type Pointless = (outcome: {
  readonly before: State;
  readonly after: State;
  readonly hasCase: boolean;
}) => string | null;

export interface Kind<Of extends Fields, Kept> {
  readonly targets: readonly TargetKind[];
  /** "restricts" upholds the flags, and the member concerned can appeal. */
  readonly finding: "fine" | "restores" | "lifts" | "restricts";
  readonly fields: Of;
  readonly usualReason: string | null;
  readonly effect: Effect | null;
  readonly pointless: Pointless | null;
  readonly offered?: (target: TargetView, flagged: boolean) => boolean;
  /** Undefined: every moderator. "accounts": only admins for accounts of staff. */
  readonly power?: "accounts" | "admins";
  readonly words: Words;
  readonly work: Work<DetailOf<Of>, Kept> | null;
}

export type AnyKind = Kind<Fields, unknown>;

export const decisionKind = <const Of extends Fields, Kept = never>(kind: Kind<Of, Kept>): AnyKind =>
  kind as unknown as AnyKind;
