import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { COUNTRY_BUTTON, COUNTRY_FIELD } from "@/lib/care/chosen-country";
import { checkText } from "@/lib/care/shown";
import { currentRequest } from "@/lib/current-request";
import type { ForumEvent } from "@/lib/events/event";
import { DRAFT_FIELD, one, type Typed } from "@/lib/forms/typed";
import type { Context, Operation } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { notPostedPath } from "@/lib/urls";
import { countryCookies } from "./country-cookie";
import { currentActor } from "./current-actor";
import { openedAt, submissionKeyOf, typedIn } from "./form";
import { type FormAction, type FormState, UNTOUCHED } from "./form-state";
import { giveCookies } from "./give-cookies";
import { addressOf, requireOwnOrigin } from "./origin";
import { type PublicError, publicError } from "./problem";
import { refusalPage } from "./refusal-page";
import { rememberAnswer } from "./remembered-answers";
import { askedCountry } from "./requested-country";

/** Adds the care notice that the text asks for. Nothing is withheld, stored or logged. */
function withNotice(state: FormState, cookies: string | null): FormState {
  const typed = state.values ?? {};
  const body = [typed.body, typed.note].map(one).filter(Boolean).join("\n\n");
  const title = one(typed.title);
  if (!title && !body) return state;
  return {
    ...state,
    ...checkText({ title, body }, "post", askedCountry(one(typed[COUNTRY_FIELD]), cookies)),
  };
}

export interface Sent {
  readonly scriptless: boolean;
}

interface Ways<Asked, Event> {
  read(typed: Typed): Asked | Promise<Asked>;
  done(event: Event, asked: Asked, sent: Sent): string | Promise<string>;
  others?: Readonly<Record<string, OtherButton>>;
}

export type OtherButton = (typed: Typed, context: OtherContext) => Promise<Partial<FormState>>;

export interface OtherContext extends Context {
  readonly source: "browser";
  /** Without script, the page and the typed text are gone after the response. */
  readonly scriptless: boolean;
}

const chooseCountry: OtherButton = async (typed) => {
  await giveCookies(countryCookies(one(typed[COUNTRY_FIELD])));
  return {};
};

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
      // During an outage, the page with the form cannot be rendered again, and the typed text would be lost.
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

/** Public pages are outside React's router: our script follows `to`; without script this redirects. */
function goOn(to: string, { said = null }: Partial<FormState>, scriptless: boolean): FormState {
  if (scriptless) redirect(said ? notPostedPath(said, to) : to);
  return { ...UNTOUCHED, to, said };
}
