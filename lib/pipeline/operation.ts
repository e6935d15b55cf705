import type { z } from "zod";
import type { Tx } from "@/db/transaction";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import type { EventName, EventOf, ForumEvent } from "@/lib/events/event";
import type { Actor, Member } from "./actor";
import type { Limit } from "./rate-limit";
import type { Verdict } from "./verdict";

export interface Context {
  readonly actor: Actor;
  /** Rate limits apply to browsers only; `seed` marks posts as samples. */
  readonly source: "browser" | "job" | "import" | "seed" | "command";
  /** Imported and sample content keeps its dates. */
  readonly at?: Date;
  /** The form's key: a second submission with the same key by the same person is not carried out again. */
  readonly submissionKey?: string;
  /** The draft's place (lib/addresses/draft-places.ts); the write deletes this draft. */
  readonly draftPlace?: string;
  readonly openedAt?: Date;
  readonly address?: string;
}

export interface Request<Input, Loaded, Who extends Actor = Actor> {
  readonly input: Input;
  readonly loaded: Loaded;
  readonly actor: Who;
  readonly source: Context["source"];
  readonly at: Date;
  readonly openedAt?: Date;
  readonly crowded: boolean;
}

export type MemberRequest<Input, Loaded> = Request<Input, Loaded, Member>;

type SubjectLimit = Limit & { readonly subject: string };

interface Write<Input, Loaded, Event extends ForumEvent, Who extends Actor> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly limit: Limit | null;
  /** Counted after `limit`, per subject of the input, or of the input and the person or address (`who`), in this order. */
  readonly limitsPerSubject?: readonly (Limit & { subject(input: Input, who: string): string })[];
  /** Counted in this order until one is full; a full one refuses nothing but sets `crowded` for `write`. */
  softLimits?(input: Input, source: string): readonly SubjectLimit[];
  /** Runs before `load`, so that a stranger learns nothing about what exists. */
  admit?(actor: Who, at: Date): Verdict;
  /** Reads and locks rows. @throws DomainError `not_found`. */
  load(tx: Tx, input: Input, actor: Who): Promise<Loaded>;
  authorize(request: Request<Input, Loaded, Who>): Verdict;
  write(tx: Tx, request: Request<Input, Loaded, Who>): Promise<Event>;
}

export interface Operation<Input, Loaded, Event extends ForumEvent>
  extends Write<Input, Loaded, Event, Actor> {
  readonly membersOnly: boolean;
  readonly effects: Readonly<Record<string, (event: never) => Effects>>;
}

type WithEffects<Name extends EventName> = { readonly effects: EffectsOf<Name> };

export function operation<Input, Loaded, Name extends EventName, Event extends EventOf<Name>>(
  write: Write<Input, Loaded, Event, Actor> & WithEffects<Name>,
): Operation<Input, Loaded, Event> {
  return { ...write, membersOnly: false };
}

/** `perform` refuses visitors before it loads anything. */
export function memberOperation<Input, Loaded, Name extends EventName, Event extends EventOf<Name>>(
  write: Write<Input, Loaded, Event, Member> & WithEffects<Name>,
): Operation<Input, Loaded, Event> {
  return { ...write, membersOnly: true };
}
