import { stopOwnMail } from "@/lib/forum/notifications/mail/preferences";
import { perform } from "@/lib/pipeline/perform";
import { currentActor } from "@/lib/web/current-actor";
import { stoppedPage } from "@/lib/web/mail-pages";
import { addressOf, requireOwnOrigin } from "@/lib/web/origin";
import { publicError } from "@/lib/web/problem";
import { refusalPage } from "@/lib/web/refusal-page";

/** Answers with the page of the unsubscribe links, which offers to subscribe again. */
export async function POST(request: Request): Promise<Response> {
  try {
    requireOwnOrigin(request.headers);
    const context = {
      actor: await currentActor(),
      source: "browser",
      address: addressOf(request.headers),
    } as const;
    return stoppedPage(await perform(stopOwnMail, {}, context));
  } catch (error) {
    return refusalPage(publicError(error), {});
  }
}
