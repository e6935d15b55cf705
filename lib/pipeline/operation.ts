import type { z } from "zod";
import type { Tx } from "@/db/transaction";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import type { EventName, EventOf, ForumEvent } from "@/lib/events/event";
import type { Actor, Member } from "./actor";
import type { Limit } from "./rate-limit";
import type { Verdict } from "./verdict";

export interface Context {
  readonly actor: Actor;
  /** What asked: limits hold for browsers; the start content is marked as a sample. */
  readonly source: "browser" | "job" | "import" | "seed" | "command";
  /** When it happened, if not now: imported and sample content keeps its dates. */
  readonly at?: Date;
  /** The form's own key: the same key from the same person is carried out once. */
  readonly submissionKey?: string;
  /** The place of the draft that this was written as (lib/forum/content/drafts/places.ts): done, it is a draft no longer. */
  readonly draftPlace?: string;
  /** When the form was opened that this was typed into, where that is known. */
  readonly openedAt?: Date;
  /** What limits count by where there is no member: the address the request came from. */
  readonly address?: string;
}

export interface Request<Input, Loaded, Who extends Actor = Actor> {
  readonly input: Input;
  readonly loaded: Loaded;
  readonly actor: Who;
  readonly source: Context["source"];
  readonly at: Date;
  readonly openedAt?: Date;
  /** Whether one of the soft limits is full. */
  readonly crowded: boolean;
}

export type MemberRequest<Input, Loaded> = Request<Input, Loaded, Member>;

/** Counted for `subject`, whoever asks. */
type SubjectLimit = Limit & { readonly subject: string };

/** Everything one write needs to be carried out: a value, so that a test can walk them all. */
interface Write<Input, Loaded, Event extends ForumEvent, Who extends Actor> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly limit: Limit | null;
  /** Counted for what the input names, whoever asks: the address a mail would go to. */
  readonly limitPerSubject?: Limit & { subject(input: Input): string };
  /** Counted in this order until one is full: then nothing is refused, and `write` finds the request `crowded`. */
  softLimits?(input: Input, source: string): readonly SubjectLimit[];
  /** The right that depends on the actor alone, asked before anything is loaded: a stranger learns nothing of what exists. */
  admit?(actor: Who, at: Date): Verdict;
  /** Reads and locks what the write depends on; throws not_found where there is nothing. */
  load(tx: Tx, input: Input, actor: Who): Promise<Loaded>;
  authorize(request: Request<Input, Loaded, Who>): Verdict;
  write(tx: Tx, request: Request<Input, Loaded, Who>): Promise<Event>;
}

export interface Operation<Input, Loaded, Event extends ForumEvent>
  extends Write<Input, Loaded, Event, Actor> {
  /** Whether `perform` asks first that somebody is signed in. */
  readonly membersOnly: boolean;
  /** What follows from the event, by the event's name. */
  readonly effects: Readonly<Record<string, (event: never) => Effects>>;
}

/** The events of a write are among those whose effects it says: an event without effects does not compile. */
type WithEffects<Name extends EventName> = { readonly effects: EffectsOf<Name> };

/** A write that a visitor or the program itself may ask for. */
export function operation<Input, Loaded, Name extends EventName, Event extends EventOf<Name>>(
  write: Write<Input, Loaded, Event, Actor> & WithEffects<Name>,
): Operation<Input, Loaded, Event> {
  return { ...write, membersOnly: false };
}

/** A write by somebody who is signed in: `perform` refuses everybody else before it loads anything. */
export function memberOperation<Input, Loaded, Name extends EventName, Event extends EventOf<Name>>(
  write: Write<Input, Loaded, Event, Member> & WithEffects<Name>,
): Operation<Input, Loaded, Event> {
  return { ...write, membersOnly: true };
}
