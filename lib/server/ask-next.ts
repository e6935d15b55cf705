import type { IncomingMessage, ServerResponse } from "node:http";
import inject from "light-my-request";

export interface Answered {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[] | number>;
  readonly body: string;
}

export type Ask = (path: string) => Promise<Answered>;
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Asks Next in this process without any cookie or header of a reader, so that the page is the same for everybody. */
export function askNext(handle: NextHandler, publicUrl: URL): Ask {
  const headers = {
    host: publicUrl.host,
    "x-forwarded-host": publicUrl.host,
    "x-forwarded-proto": publicUrl.protocol.slice(0, -1),
    accept: "text/html",
    "user-agent": "Comeback page store",
  };
  return async (path) => {
    const {
      statusCode,
      headers: its,
      payload,
    } = await inject(
      (request, response) => {
        handle(request as unknown as IncomingMessage, response as unknown as ServerResponse).catch((error) =>
          response.destroy(error),
        );
      },
      { method: "GET", url: path, headers },
    );
    return { status: statusCode, headers: its, body: payload };
  };
}
