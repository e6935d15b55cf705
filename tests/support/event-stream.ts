import { get, type IncomingMessage } from "node:http";

export interface Heard {
  readonly event: string;
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/** Listens as a browser's EventSource does, but comes back only when told to. */
export async function listenTo(
  url: string,
  headers: Record<string, string> = {},
  hear: (heard: Heard) => void = () => undefined,
) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers: { accept: "text/event-stream", ...headers }, agent: false }, resolve).once(
      "error",
      reject,
    );
  });
  const heard: Heard[] = [];
  let rest = "";
  let ended = false;
  response.setEncoding("utf8");
  response.on("data", (chunk: string) => {
    const blocks = (rest + chunk).split("\n\n");
    rest = blocks.pop() ?? "";
    const events = blocks.map(read).filter((block) => block !== undefined);
    heard.push(...events);
    events.forEach(hear);
  });
  response.on("error", () => undefined);
  response.once("close", () => {
    ended = true;
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    heard,
    get ended() {
      return ended;
    },
    pause: () => response.pause(),
    resume: () => response.resume(),
    close: () => response.destroy(),
  };
}

export type Listener = Awaited<ReturnType<typeof listenTo>>;

function read(block: string): Heard | undefined {
  const fields = Object.fromEntries(
    block.split("\n").map((line) => {
      const [name = "", ...value] = line.split(": ");
      return [name, value.join(": ")];
    }),
  );
  if (!fields.event) return undefined;
  return { event: fields.event, id: fields.id ?? "", data: JSON.parse(fields.data ?? "{}") };
}
