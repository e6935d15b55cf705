import { DomainError } from "@/lib/errors";
import type { ForumEvent } from "@/lib/events/event";
import { limited, TooBusy, TookTooLong } from "@/lib/limited";
import type { Operation } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { atOnce } from "./concurrent-calls";
import { currentActor } from "./current-actor";
import { addressOf, requireOwnOrigin } from "./origin";
import { problem, publicError } from "./problem";
import { type ExpectedFile, receiveFile, requireLength } from "./receive-file";
import { refusalPage } from "./refusal-page";

interface Ways<Begun, Finished> extends ExpectedFile {
  keep(begun: Begun, file: Uint8Array): Promise<unknown>;
  done(event: Finished): object;
  /** Where a form without script leads, and where it came from. */
  pages?: { readonly after: string; readonly form: string };
}

/** Files in memory at a time; further uploads wait unread. */
const FILES = { places: 6, seats: 24, timeoutMs: 120_000 };

/** A member with stalled or many uploads occupies at most this many places. */
const EACH_MEMBERS = 2;
const TWO_ARE_ARRIVING =
  "Two of your files are still uploading. Your text is kept. Send this file again when one of them has arrived.";

/** The first operation authorizes before a byte is read, the second records the stored file. */
export function upload<
  Begin,
  BeginLoaded,
  Begun extends ForumEvent,
  Finish,
  FinishLoaded,
  Finished extends ForumEvent,
>(
  begin: Operation<Begin, BeginLoaded, Begun>,
  finish: Operation<Finish, FinishLoaded, Finished>,
  { keep, done, pages, ...expected }: Ways<Begun, Finished>,
) {
  const ofMember = atOnce(EACH_MEMBERS, TWO_ARE_ARRIVING);
  const inTurn = limited<unknown>(FILES.places, FILES.seats, FILES.timeoutMs);

  return async (request: Request): Promise<Response> => {
    const scriptless = pages !== undefined && request.headers.get("accept")?.includes("text/html");
    try {
      requireOwnOrigin(request.headers);
      requireLength(request, expected);
      const actor = await currentActor();
      const context = { actor, source: "browser", address: addressOf(request.headers) } as const;
      const received = async () => {
        const begun = await perform(begin, {}, context);
        const kept = await inTurn(async () => keep(begun, await receiveFile(request, expected))).catch(
          asBusy,
        );
        return done(await perform(finish, kept, context));
      };
      const answer = actor.kind === "member" ? await ofMember(actor.id, received) : await received();
      if (scriptless) return seeOther(pages.after);
      return Response.json(answer, { headers: { "cache-control": "no-store" } });
    } catch (error) {
      if (scriptless) return refusalPage(publicError(error), {}, pages.form);
      return problem(error);
    }
  };
}

const seeOther = (location: string) =>
  new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });

function asBusy(error: unknown): never {
  if (error instanceof TooBusy)
    throw new DomainError(
      "rate_limited",
      "We are receiving too many files at the moment. Your text is kept. Send your file again in 30 seconds.",
      {
        retryAfter: 30,
        cause: error,
      },
    );
  if (error instanceof TookTooLong)
    throw new DomainError(
      "invalid",
      "Your file took too long to arrive. Your text is kept. Send the file again on a faster connection.",
      {
        cause: error,
      },
    );
  throw error;
}
