import { currentActor } from "@/lib/auth/actor";
import { addressOf, requireOwnOrigin } from "@/lib/auth/origin";
import type { ForumEvent } from "@/lib/events/event";
import { submissionKeyOf, typedIn } from "./form";
import type { Operation } from "./operation";
import { perform } from "./perform";
import { problem, told } from "./problem";
import { refusalPage } from "./refusal-page";
import { DRAFT_FIELD, one, type Typed } from "./typed";

interface Ways<Event> {
  /** What the form means for the operation. */
  read(typed: Typed): unknown;
  /** The page that shows what was done. */
  done(event: Event): string;
  /** Cookies that go with the answer, whatever it is. */
  cookies?(): string[];
}

/** A POST route around an operation: 303 or a page for a form, JSON for a script. */
export function route<Input, Loaded, Event extends ForumEvent>(
  operation: Operation<Input, Loaded, Event>,
  { read, done, cookies = () => [] }: Ways<Event>,
) {
  return async (request: Request): Promise<Response> => {
    const answer = await carriedOut(request);
    for (const cookie of cookies()) answer.headers.append("set-cookie", cookie);
    return answer;
  };

  async function carriedOut(request: Request): Promise<Response> {
    const byScript = !request.headers.get("accept")?.includes("text/html");
    let typed: Typed = {};
    try {
      requireOwnOrigin(request.headers);
      typed = typedIn(await request.formData());
      const event = await perform(operation, await read(typed), {
        actor: await currentActor(),
        source: "browser",
        submissionKey: submissionKeyOf(typed),
        draftPlace: one(typed[DRAFT_FIELD]) || undefined,
        address: addressOf(request.headers),
      });
      const location = done(event);
      return byScript
        ? Response.json({ location }, { headers: { "cache-control": "no-store" } })
        : new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
    } catch (error) {
      return byScript ? problem(error) : refusalPage(told(error), typed);
    }
  }
}
