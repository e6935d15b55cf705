import type { ForumEvent } from "@/lib/events/event";
import type { Typed } from "@/lib/forms/typed";
import { VISITOR } from "@/lib/pipeline/actor";
import type { Operation } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { typedOf } from "./form";
import { addressOf } from "./origin";
import { publicError } from "./problem";
import { refusalPage } from "./refusal-page";

interface Ways<Asked, Event> {
  /** What the token and the pressed button mean for the operation. */
  read(token: string, typed: Typed): Asked;
  /** The page that says what was done. */
  page(event: Event, asked: Asked): Response;
}

/**
 * A POST route behind the link of a mail. The token alone says what may be done: no cookie is read, so a page of another
 * site gains nothing by sending one here, and whence it comes is not asked. Mail programs send it from no page at all:
 * https://www.rfc-editor.org/rfc/rfc8058#section-3.2
 */
export function tokened<Input, Loaded, Event extends ForumEvent, Asked>(
  operation: Operation<Input, Loaded, Event>,
  { read, page }: Ways<Asked, Event>,
) {
  return async (request: Request): Promise<Response> => {
    try {
      const asked = read(tokenOf(request), await typedOf(request));
      const context = { actor: VISITOR, source: "browser", address: addressOf(request.headers) } as const;
      return page(await perform(operation, asked, context), asked);
    } catch (error) {
      return refusalPage(publicError(error), {});
    }
  };
}

export function tokenOf(request: Request): string {
  return (new URL(request.url).searchParams.get("token") ?? "").slice(0, 2000);
}
