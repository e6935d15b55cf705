import type { z } from "zod";
import type { Tx } from "@/db/transaction";
import type { ForumEvent } from "@/lib/events/event";
import type { Actor } from "./actor";
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
  /** The place of the draft that this was written as (lib/forum/drafts/places.ts): done, it is a draft no longer. */
  readonly draftPlace?: string;
  /** When the form was opened that this was typed into, where that is known. */
  readonly openedAt?: Date;
  /** What limits count by where there is no member: the address the request came from. */
  readonly address?: string;
}

export interface Request<Input, Loaded> {
  readonly input: Input;
  readonly loaded: Loaded;
  readonly actor: Actor;
  readonly source: Context["source"];
  readonly at: Date;
  readonly openedAt?: Date;
  /** Whether one of the soft limits is full. */
  readonly crowded: boolean;
}

/** Counted for `subject`, whoever asks. */
type SubjectLimit = Limit & { readonly subject: string };

/** Everything one write needs to be carried out: a value, so that a test can walk them all. */
export interface Operation<Input, Loaded, Event extends ForumEvent> {
  readonly name: string;
  readonly input: z.ZodType<Input>;
  readonly limit: Limit | null;
  /** Counted for what the input names, whoever asks: the address a mail would go to. */
  readonly limitPerSubject?: Limit & { subject(input: Input): string };
  /** Counted in this order until one is full: then nothing is refused, and `write` finds the request `crowded`. */
  softLimits?(input: Input, source: string): readonly SubjectLimit[];
  /** The right that depends on the actor alone, asked before anything is loaded: a stranger learns nothing of what exists. */
  admit?(actor: Actor, at: Date): Verdict;
  /** Reads and locks what the write depends on; throws not_found where there is nothing. */
  load(tx: Tx, input: Input, actor: Actor): Promise<Loaded>;
  authorize(request: Request<Input, Loaded>): Verdict;
  write(tx: Tx, request: Request<Input, Loaded>): Promise<Event>;
}

/** Names an operation; it exists for the inference of its three types from the value. */
export function operation<Input, Loaded, Event extends ForumEvent>(
  value: Operation<Input, Loaded, Event>,
): Operation<Input, Loaded, Event> {
  return value;
}
