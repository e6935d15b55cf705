import type { z } from "zod";
import type { FactsBefore } from "@/db/decisions/reads";
import type { Content } from "@/db/targets/content";
import type { TargetView } from "@/db/targets/reads";
import type { TargetKind } from "@/db/targets/schema";
import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import type { Effect } from "@/lib/forum/filters/holding/state";
import type { State } from "@/lib/forum/targets/state";
import type { LockedTarget } from "@/lib/forum/targets/target";
import type { Verdict } from "@/lib/pipeline/verdict";

/** How a form asks for a detail of a decision. */
export interface Field<Value = unknown> {
  readonly schema: z.ZodType<Value>;
  /** Null where only the program fills it in. */
  readonly asked: null | {
    readonly label: string;
    readonly hint: string;
    readonly as: "number" | "line" | "lines" | "tags" | readonly (readonly [value: string, label: string])[];
  };
}

/** By name: kinds that share a name share the field. `days` is how long the decision lasts, all others are its detail. */
export type Fields = Readonly<Record<string, Field>>;

export type DetailOf<Of extends Fields> = {
  readonly [Name in Exclude<keyof Of, "days">]: z.output<Of[Name]["schema"]>;
};

/** Facts that the preview of a decision names. */
export type Facts = FactsBefore & { readonly what: TargetKind; readonly writer: string | null };

export interface Words {
  /** As the form offers it, and what that means in a few words. */
  readonly choice: string;
  readonly means: string;
  /** "locked": "Locked" in lists, "Your thread was locked" to its writer. */
  readonly past: string;
  /** The sentence to whoever it concerns, where "... was <past>" does not say it. */
  readonly title?: (whose: "mine" | "theirs") => string;
  /** "Locked a thread", as the log and the queue say it. */
  readonly log: (target: string) => string;
  /** What is restricted, and how, in the statement of reasons; `it` is "Your thread". */
  readonly meaning: (it: string, detail: Readonly<Record<string, unknown>>) => string;
  /** How long it lasts, where it neither has an end nor holds until it is undone. */
  readonly lasts?: string;
  /** What will happen, said before it is decided. */
  readonly preview: (facts: Facts) => readonly string[];
}

/** A decision that somebody is about to make. */
export interface Carrying<Detail> {
  readonly locked: LockedTarget;
  readonly detail: Detail;
  /** Null where the program decides. */
  readonly by: { readonly id: number; readonly handle: string } | null;
  readonly at: Date;
}

/**
 * What a kind does besides its effect on the state. Both ways write with the target and its thread locked; they lock other
 * threads themselves.
 */
export interface Work<Detail, Kept> {
  /** Whether it can be done, and changes something. */
  can(tx: Tx, carrying: Carrying<Detail>): Promise<Verdict>;
  /** `kept` is what undoing needs, and is stored with the decision; `changed` is what looks different besides the target. */
  carryOut(tx: Tx, carrying: Carrying<Detail>): Promise<{ readonly kept: Kept; readonly changed: Changed }>;
  /** The target is locked as it is now, whatever happened to it since. */
  undo(tx: Tx, locked: LockedTarget, kept: Kept, at: Date): Promise<Changed>;
  /** Posts that it removes, each by a decision of its own that is a part of this one. */
  parts?(tx: Tx, locked: LockedTarget): Promise<readonly Content[]>;
}

/** Why a decision would change nothing; null where it changes something. */
type Pointless = (outcome: {
  readonly before: State;
  readonly after: State;
  /** Somebody flagged the target, and nobody has decided yet. */
  readonly hasCase: boolean;
}) => string | null;

/** All that the kinds of decision differ in. What every kind must say has no default. */
export interface Kind<Of extends Fields, Kept> {
  readonly targets: readonly TargetKind[];
  /**
   * Whether it says that nothing is wrong, restores what a decision took, lifts limits, or restricts: then those who
   * flagged the target were right, and whoever it concerns can appeal.
   */
  readonly finding: "fine" | "restores" | "lifts" | "restricts";
  readonly fields: Of;
  /** The reason that it is usually decided by; null where the flags say it. */
  readonly usualReason: string | null;
  /** On the state of its target; null where it leaves that as it is. */
  readonly effect: Effect | null;
  readonly pointless: Pointless | null;
  /** Whether the form offers it for a target as it is; always, where left out. */
  readonly offered?: (thing: TargetView, flagged: boolean) => boolean;
  /** Who may decide it: left out, every moderator. What restricts a whole account is an admin's where staff is concerned. */
  readonly power?: "accounts" | "admins";
  readonly words: Words;
  readonly work: Work<DetailOf<Of>, Kept> | null;
}

export type AnyKind = Kind<Fields, unknown>;

/** Each kind knows its own detail and what it keeps; to all others they are what was stored. */
export const decisionKind = <const Of extends Fields, Kept = never>(kind: Kind<Of, Kept>): AnyKind =>
  kind as unknown as AnyKind;
