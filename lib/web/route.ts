import { STATUS_OF } from "@/lib/errors";
import type { ForumEvent } from "@/lib/events/event";
import { DRAFT_FIELD, one, type Typed } from "@/lib/forms/typed";
import type { Operation } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { currentActor } from "./current-actor";
import { openedAt, submissionKeyOf, typedOf } from "./form";
import { addressOf, requireOwnOrigin } from "./origin";
import { problem, publicError } from "./problem";
import { refusalPage } from "./refusal-page";

interface Ways<Asked, Event> {
  /** What the form means for the operation. */
  read(typed: Typed): Asked | Promise<Asked>;
  /** The page that shows what was done, once all is done. */
  done(event: Event, asked: Asked, sent: { readonly scriptless: boolean }): string | Promise<string>;
  /** What a script is told besides. */
  more?(event: Event, asked: Asked): Record<string, unknown> | Promise<Record<string, unknown>>;
  /** Cookies that go with the answer, unless it was forbidden. */
  cookies?(): string[];
}

type AnyOperation = Operation<unknown, unknown, ForumEvent>;
type EventOf<One extends AnyOperation> = Awaited<ReturnType<One["write"]>>;

/**
 * A POST route around an operation, or around one of several, by what the form says: 303 or a page for a form, JSON
 * for a script.
 */
export function route<One extends AnyOperation, Asked>(
  which: One | ((typed: Typed) => One),
  { read, done, more = () => ({}), cookies = () => [] }: Ways<Asked, EventOf<One>>,
) {
  return async (request: Request): Promise<Response> => {
    const answer = await carriedOut(request);
    // What another site sent here must not sign anybody out either.
    if (answer.status === STATUS_OF.forbidden) return answer;
    for (const cookie of cookies()) answer.headers.append("set-cookie", cookie);
    return answer;
  };

  async function carriedOut(request: Request): Promise<Response> {
    const byScript = !request.headers.get("accept")?.includes("text/html");
    let typed: Typed = {};
    try {
      requireOwnOrigin(request.headers);
      typed = await typedOf(request);
      const operation = typeof which === "function" ? which(typed) : which;
      const asked = await read(typed);
      const event = (await perform(operation, asked, {
        actor: await currentActor(),
        source: "browser",
        submissionKey: submissionKeyOf(typed),
        openedAt: openedAt(typed),
        draftPlace: one(typed[DRAFT_FIELD]) || undefined,
        address: addressOf(request.headers),
      })) as EventOf<One>;
      const location = await done(event, asked, { scriptless: !byScript });
      return byScript
        ? Response.json(
            { location, ...(await more(event, asked)) },
            { headers: { "cache-control": "no-store" } },
          )
        : new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
    } catch (error) {
      return byScript ? problem(error) : refusalPage(publicError(error), typed);
    }
  }
}
