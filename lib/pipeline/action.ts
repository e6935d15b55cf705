import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { type FormAction, type FormState, UNTOUCHED } from "@/lib/actions/form-state";
import { currentActor } from "@/lib/auth/actor";
import { addressOf, requireOwnOrigin } from "@/lib/auth/origin";
import type { ForumEvent } from "@/lib/events/event";
import { submissionKeyOf, typedIn } from "./form";
import type { Operation } from "./operation";
import { perform } from "./perform";
import { told } from "./problem";
import { DRAFT_FIELD, one, type Typed } from "./typed";

interface Ways<Asked, Event> {
  /** What the form means for the operation. */
  read(typed: Typed): Asked | Promise<Asked>;
  /** The page that shows what was done, once all is done. */
  done(event: Event, asked: Asked): string | Promise<string>;
}

/** A form of a member page around an operation: on to the page that shows it, or back with everything that was typed. */
export function action<Input, Loaded, Event extends ForumEvent, Asked>(
  operation: Operation<Input, Loaded, Event>,
  { read, done }: Ways<Asked, Event>,
): FormAction {
  return async (_earlier, form) => {
    const typed = typedIn(form);
    let to: string;
    try {
      const sent = await headers();
      requireOwnOrigin(sent);
      const asked = await read(typed);
      const event = await perform(operation, asked, {
        actor: await currentActor(),
        source: "browser",
        submissionKey: submissionKeyOf(typed),
        draftPlace: one(typed[DRAFT_FIELD]) || undefined,
        address: addressOf(sent),
      });
      to = await done(event, asked);
    } catch (error) {
      return refused(error, typed);
    }
    return goOn(to);
  };
}

function refused(error: unknown, values: Typed): FormState {
  const { code, message, fields } = told(error);
  return { ...UNTOUCHED, values, code, message, fields };
}

/** Public pages are no part of React's: a script is told where to go, a browser without one is sent there. */
async function goOn(to: string): Promise<FormState> {
  const byScript = (await headers()).has("next-action");
  if (!byScript) redirect(to);
  return { ...UNTOUCHED, to };
}
