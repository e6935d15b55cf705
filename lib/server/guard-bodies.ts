import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { type BodyLimit, FORM_UPLOAD_RATE, type UploadRate } from "@/lib/bodies/limit";
import { readBody } from "@/lib/bodies/read-body";
import { takesNothing, tooLarge } from "@/lib/bodies/refusals";
import { formOfType, requireShape } from "@/lib/bodies/shape";
import { bodyLimitAt } from "@/lib/web/limits-by-route";
import { BodyRoom, ROOM, type Room } from "./body-room";
import { believeAddress } from "./client-address";
import { leaveUnread } from "./leave-unread";
import { Received } from "./received";
import { refuseBody } from "./refuse-body";

export interface GuardOptions {
  readonly secure: boolean;
  readonly pace?: UploadRate;
  readonly room?: Room;
  readonly unguarded?: (path: string) => boolean;
}

/** A body reaches its route whole and within the limits. A file's route reads its own body, after checking the sender. */
export function guardBodies(
  inner: RequestListener,
  { secure, pace = FORM_UPLOAD_RATE, room: size = ROOM, unguarded = () => false }: GuardOptions,
): RequestListener {
  const room = new BodyRoom(size);

  return (request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?", 1);
    if (!hasBody(request) || unguarded(path)) return inner(request, response);
    const limit = bodyLimitAt(request.method, path);
    if (!limit)
      return void refuse(request, response, takesNothing(isReading(request)), { allow: "GET, HEAD" });
    receive(request, response, limit).then(
      (received) => inner(received, response),
      (error) => refuse(request, response, error),
    );
  };

  async function receive(request: IncomingMessage, response: ServerResponse, limit: BodyLimit) {
    const declared = Number(request.headers["content-length"]);
    if (declared > limit.bytes) throw tooLarge(declared, limit);
    const form = formOfType(request.headers["content-type"], limit);
    const address = addressOf(request);
    // Without a declared length, the body counts as the largest allowed.
    if (!limit.file) await room.admit(address, declared || limit.bytes);
    if (/^100-continue$/i.test(request.headers.expect ?? "")) response.writeContinue();
    if (limit.file) return leftToItsRoute(request, response);

    const kept = room.keep(address);
    response.once("close", kept.leave);
    const source = request.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array>;
    const body = await readBody(source, limit, pace, kept.take).catch((error) => {
      kept.leave();
      throw error;
    });
    requireShape(body, form, limit);
    return new Received(request, body);
  }

  function refuse(
    request: IncomingMessage,
    response: ServerResponse,
    error: unknown,
    more?: Record<string, string>,
  ): void {
    refuseBody(request, response, error, { secure, more }).catch(() => response.destroy());
  }
}

function leftToItsRoute(request: IncomingMessage, response: ServerResponse): IncomingMessage {
  response.once("finish", () => {
    if (!request.complete) leaveUnread(request, () => request.complete || request.socket.destroy());
  });
  return request;
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
}

const isReading = ({ method }: IncomingMessage) => method === "GET" || method === "HEAD";

function addressOf(request: IncomingMessage): string {
  believeAddress(request);
  return String(request.headers["x-forwarded-for"]).split(",").at(-1)?.trim() ?? "";
}
