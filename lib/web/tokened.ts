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
  read(token: string, typed: Typed): Asked;
  page(event: Event, asked: Asked): Response;
}

/**
 * The token alone authorizes: no cookie is read, so `Origin` is not checked. Email programs send none:
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
