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
  read(typed: Typed): Asked | Promise<Asked>;
  done(event: Event, asked: Asked, sent: { readonly scriptless: boolean }): string | Promise<string>;
  more?(event: Event, asked: Asked): Record<string, unknown> | Promise<Record<string, unknown>>;
  cookies?(): string[];
  /** Shown without script, instead of the page at the address of `done`. */
  page?(event: Event): Response;
}

type AnyOperation = Operation<unknown, unknown, ForumEvent>;
type EventOf<One extends AnyOperation> = Awaited<ReturnType<One["write"]>>;

export function route<One extends AnyOperation, Asked>(
  which: One | ((typed: Typed) => One),
  { read, done, more = () => ({}), cookies = () => [], page }: Ways<Asked, EventOf<One>>,
) {
  return async (request: Request): Promise<Response> => {
    const answer = await carriedOut(request);
    // A cross-site request must not sign anybody out.
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
      if (page && !byScript) return page(event);
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
