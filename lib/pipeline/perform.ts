import type { z } from "zod";
import { deleteDraft } from "@/db/drafts/writes";
import { claimSubmission, insertWriteRecord } from "@/db/events/writes";
import { hasOldPlan } from "@/db/statement-names";
import { inTransaction, type Tx } from "@/db/transaction";
import { DomainError, type FieldErrors } from "@/lib/errors";
import type { Effects } from "@/lib/events/effects";
import type { ForumEvent } from "@/lib/events/event";
import { increment } from "@/lib/metrics/registry";
import { admitted } from "./admitted";
import { asDomainError, yieldedToAnother } from "./constraints";
import type { Context, Operation } from "./operation";
import { countAgainstLimit, hasRoom, limitKey, widened } from "./rate-limit";
import type { Verdict } from "./verdict";

const ATTEMPTS = 3;

/**
 * The only way to write. @returns the event; for a repeated submission, the event of the first one.
 * @throws DomainError with a sentence for the person.
 */
export async function perform<Input, Loaded, Event extends ForumEvent>(
  operation: Operation<Input, Loaded, Event>,
  raw: unknown,
  context: Context,
): Promise<Event> {
  const counted = (result: string) =>
    increment("comeback_operations_total", { operation: operation.name, result });
  try {
    const event = await attempt(operation, raw, context);
    counted("done");
    return event;
  } catch (error) {
    counted(error instanceof DomainError ? "refused" : "failed");
    throw error;
  }
}

async function attempt<Input, Loaded, Event extends ForumEvent>(
  operation: Operation<Input, Loaded, Event>,
  raw: unknown,
  context: Context,
): Promise<Event> {
  const input = parse(operation.input, raw);
  await spendAll(operation, input, context);
  const crowded = await isCrowded(operation, input, context);
  for (let times = 1; ; times++) {
    try {
      return await inTransaction((tx, begun) =>
        carryOut(tx, begun, operation, input, { ...context, crowded }),
      );
    } catch (error) {
      if (times === ATTEMPTS || !(yieldedToAnother(error) || hasOldPlan(error))) throw asDomainError(error);
    }
  }
}

/** Imported and sample content notifies nobody. */
const isOld = (source: Context["source"]) => source === "import" || source === "seed";

const UNREADABLE = "We could not read what you sent. Send it again.";

export function parse<Input>(schema: z.ZodType<Input>, raw: unknown): Input {
  const parsed = schema.safeParse(raw, { error: () => UNREADABLE });
  if (parsed.success) return parsed.data;
  const fields: FieldErrors = {};
  for (const issue of parsed.error.issues) fields[issue.path.join(".")] ??= issue.message;
  throw new DomainError("invalid", Object.values(fields)[0] ?? UNREADABLE, { fields });
}

function demand(verdict: Verdict): void {
  if (!verdict.allowed)
    throw new DomainError(verdict.code, verdict.reason, { retryAfter: verdict.retryAfter });
}

async function spendAll<Input, Loaded, Event extends ForumEvent>(
  { name, limit, limitsPerSubject = [] }: Operation<Input, Loaded, Event>,
  input: Input,
  context: Context,
): Promise<void> {
  if (context.source !== "browser") return;
  if (limit) await countAgainstLimit(name, widened(limit, context), limitKey(context));
  for (const each of limitsPerSubject)
    await countAgainstLimit(name, each, `subject:${each.subject(input, limitKey(context))}`);
}

async function isCrowded<Input, Loaded, Event extends ForumEvent>(
  { name, softLimits }: Operation<Input, Loaded, Event>,
  input: Input,
  { source, address = "unknown" }: Context,
): Promise<boolean> {
  if (source !== "browser" || !softLimits) return false;
  for (const limit of softLimits(input, address)) {
    if (!(await hasRoom(name, limit, `subject:${limit.subject}`))) return true;
  }
  return false;
}

function effectsOf(
  { name, effects }: Pick<Operation<never, never, never>, "name" | "effects">,
  event: ForumEvent,
): Effects {
  const answer = effects[event.name] as ((event: ForumEvent) => Effects) | undefined;
  if (!answer) throw new Error(`${name} does not list the effects of ${event.name}.`);
  return answer(event);
}

async function carryOut<Input, Loaded, Event extends ForumEvent>(
  tx: Tx,
  begun: Promise<Date>,
  operation: Operation<Input, Loaded, Event>,
  input: Input,
  context: Context & { readonly crowded: boolean },
): Promise<Event> {
  const { actor, source, submissionKey, draftPlace, openedAt, crowded } = context;
  const submission =
    actor.kind === "member" && submissionKey ? { personId: actor.id, key: submissionKey } : null;
  // Sent together with the beginning: outside of a transaction, a claim without an event claims nothing.
  const earlier = submission ? await claimSubmission(tx, submission) : undefined;
  const startedAt = await begun;
  if (submission && earlier) {
    // The first response was lost, and the browser may have saved the draft again since.
    if (draftPlace) await deleteDraft(tx, submission.personId, draftPlace);
    return earlier as Event;
  }
  const at = context.at ?? startedAt;
  demand(admitted(operation, actor, at));
  const loaded = await operation.load(tx, input, actor);
  const request = { input, loaded, actor, source, at, openedAt, crowded };
  demand(operation.authorize(request));

  const event = await operation.write(tx, request);
  const { stale = [], jobs = [], announced = [] } = effectsOf(operation, event);
  await insertWriteRecord(tx, {
    event,
    at,
    operation: operation.name,
    actorId: actor.kind === "member" ? actor.id : null,
    actedAs: actor.kind === "member" ? actor.role : actor.kind,
    source,
    jobs: jobs.filter((job) => !(isOld(source) && job.name === "notify_recipients")),
    stale,
    replies: announced,
    submission,
    draftPlace: draftPlace ?? null,
  });
  return event;
}
