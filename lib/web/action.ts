import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { COUNTRY_BUTTON, COUNTRY_FIELD } from "@/lib/care/chosen-country";
import { currentRequest } from "@/lib/current-request";
import type { ForumEvent } from "@/lib/events/event";
import { DRAFT_FIELD, one, type Typed } from "@/lib/forms/typed";
import type { Context, Operation } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { notPostedPath } from "@/lib/urls";
import { rememberAnswer } from "./came-back";
import { countryCookies } from "./country-cookie";
import { currentActor } from "./current-actor";
import { openedAt, submissionKeyOf, typedIn } from "./form";
import { type FormAction, type FormState, UNTOUCHED } from "./form-state";
import { giveCookies } from "./give-cookies";
import { addressOf, requireOwnOrigin } from "./origin";
import { type PublicError, publicError } from "./problem";
import { refusalPage } from "./refusal-page";
import { withNotice } from "./with-notice";

/** How a form was sent. */
export interface Sent {
  /** Nothing can be laid over the page that follows. */
  readonly scriptless: boolean;
}

interface Ways<Asked, Event> {
  /** What the form means for the operation. */
  read(typed: Typed): Asked | Promise<Asked>;
  /** The page that shows what was done, once all is done. */
  done(event: Event, asked: Asked, sent: Sent): string | Promise<string>;
  /** Other buttons of the same form, by their names: what was typed is not posted by them. */
  others?: Readonly<Record<string, OtherButton>>;
}

/** The form comes back with what the button found, or the browser goes on elsewhere. */
export type OtherButton = (typed: Typed, context: OtherContext) => Promise<Partial<FormState>>;

export interface OtherContext extends Context {
  readonly source: "browser";
  /** Whether the page, with all that was typed, goes away when this is answered. */
  readonly scriptless: boolean;
}

/** In every form: it comes back with the numbers of the country that was chosen in its care notice. */
const chooseCountry: OtherButton = async (typed) => {
  await giveCookies(countryCookies(one(typed[COUNTRY_FIELD])));
  return {};
};

/** A form of a member page around an operation: on to the page that shows it, or back with everything that was typed. */
export function action<Input, Loaded, Event extends ForumEvent, Asked>(
  operation: Operation<Input, Loaded, Event>,
  { read, done, others = {} }: Ways<Asked, Event>,
): FormAction {
  const buttons: Readonly<Record<string, OtherButton>> = { ...others, [COUNTRY_BUTTON]: chooseCountry };
  return async (_earlier, form) => {
    const typed = typedIn(form);
    const sent = await headers();
    const scriptless = !sent.has("next-action");
    const pressed = Object.keys(buttons).find((name) => Object.hasOwn(typed, name));
    let next: Partial<FormState>;
    try {
      requireOwnOrigin(sent);
      const context = { actor: await currentActor(), source: "browser", address: addressOf(sent) } as const;
      const other = buttons[pressed ?? ""];
      next = other ? await other(typed, { ...context, scriptless }) : { to: await posted(typed, context) };
    } catch (error) {
      const why = publicError(error);
      const current = currentRequest();
      // In an outage the page with the form cannot be made again, and what was typed would be gone with it.
      if (scriptless && current) current.refusal = () => refusalPage(why, typed);
      return cameBack(sent, refused(why, typed));
    }
    if (next.to) return goOn(next.to, next, scriptless);
    return cameBack(sent, { ...UNTOUCHED, values: typed, ...next });
  };

  async function posted(typed: Typed, context: Context): Promise<string> {
    const asked = await read(typed);
    const event = await perform(operation, asked, {
      ...context,
      submissionKey: submissionKeyOf(typed),
      openedAt: openedAt(typed),
      draftPlace: one(typed[DRAFT_FIELD]) || undefined,
    });
    return done(event, asked, { scriptless: !(await headers()).has("next-action") });
  }
}

const cameBack = (sent: Headers, state: FormState) =>
  rememberAnswer(sent, withNotice(state, sent.get("cookie")));

function refused({ code, message, fields }: PublicError, values: Typed): FormState {
  return { ...UNTOUCHED, values, code, message, fields };
}

/** Public pages are no part of React's: a script is told where to go, a browser without one is sent there. */
function goOn(to: string, { said = null }: Partial<FormState>, scriptless: boolean): FormState {
  // What a script says on the next page is said on a page of its own where there is none.
  if (scriptless) redirect(said ? notPostedPath(said, to) : to);
  return { ...UNTOUCHED, to, said };
}
