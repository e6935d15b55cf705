import type { Missed } from "@/db/comments/new-replies";
import type { Announcement } from "@/lib/events/effects";
import type { Hearer } from "./listener";
import type { LiveStream, Message } from "./live-stream";

/** With the revision, the browser's next request reaches a page that shows the reply. */
function replyMessage({ commentId, commenter, revision }: Announcement): Message {
  return messageOf("reply", commentId, { comment: commentId, by: commenter, revision });
}

function missedMessages(threadId: number, { replies, many, revision }: Missed): Message[] {
  const last = replies.at(-1);
  if (many && last) return [messageOf("many", last.id, { revision })];
  return replies.map(({ id, commenter }) => replyMessage({ threadId, commentId: id, commenter, revision }));
}

function messageOf(event: string, id: number, data: object): Message {
  return { id, text: `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n` };
}

export type ListMissed = (
  asked: readonly { threadId: number; after: number }[],
) => Promise<ReadonlyMap<number, Missed>>;

const HEARTBEAT_MS = 25_000;
const THREADS_A_QUESTION = 200;

/** Open thread pages in this process. A reply costs one database notification, whatever the number of readers. */
export class LiveHub implements Hearer {
  readonly channel = "comeback_replies";
  readonly #listMissed: ListMissed;
  readonly #threads = new Map<number, Set<LiveStream>>();
  readonly #heartbeat = setInterval(() => this.#each((stream) => stream.beat()), HEARTBEAT_MS).unref();
  /** A query that began in an earlier epoch may lack replies whose notifications were missed. */
  #epoch = 0;
  #closed = false;

  constructor(listMissed: ListMissed) {
    this.#listMissed = listMissed;
  }

  get closed(): boolean {
    return this.#closed;
  }

  async open(threadId: number, stream: LiveStream): Promise<boolean> {
    const streams = this.#threads.get(threadId) ?? new Set();
    this.#threads.set(threadId, streams.add(stream));
    for (;;) {
      const epoch = this.#epoch;
      const missed = (await this.#listMissed([{ threadId, after: stream.last }])).get(threadId);
      if (!missed) return false;
      if (epoch !== this.#epoch) continue;
      stream.open(missedMessages(threadId, missed));
      return true;
    }
  }

  forget(threadId: number, stream: LiveStream): void {
    const streams = this.#threads.get(threadId);
    streams?.delete(stream);
    if (streams?.size === 0) this.#threads.delete(threadId);
  }

  hear(payload: string): void {
    const reply = read(payload);
    if (reply) this.#tell(reply);
    else this.hearing(true);
  }

  hearing(hearing: boolean): void {
    this.#epoch += 1;
    this.#each((stream) => stream.hold());
    if (hearing) void this.#catchUp([...this.#threads.keys()]);
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#heartbeat);
    this.#each((stream) => stream.end());
  }

  /** If the query fails, the streams close and their browsers reconnect. */
  async #catchUp(threadIds: readonly number[]): Promise<void> {
    const epoch = this.#epoch;
    for (let from = 0; from < threadIds.length; from += THREADS_A_QUESTION) {
      const asked = threadIds.slice(from, from + THREADS_A_QUESTION).map((threadId) => {
        const streams = [...(this.#threads.get(threadId) ?? [])].filter(({ opened }) => opened);
        return { threadId, streams, after: Math.min(...streams.map(({ last }) => last)) };
      });
      const open = asked.filter(({ streams }) => streams.length > 0);
      const missed = await this.#listMissed(open).catch(() => undefined);
      if (epoch !== this.#epoch) return;
      for (const { threadId, streams } of open) {
        const its = missed?.get(threadId);
        for (const stream of streams) {
          if (its) stream.catchUp(missedMessages(threadId, its));
          else stream.drop();
        }
      }
    }
  }

  #tell(reply: Announcement): void {
    const message = replyMessage(reply);
    for (const stream of this.#threads.get(reply.threadId) ?? []) stream.tell(message);
  }

  #each(act: (stream: LiveStream) => void): void {
    for (const streams of this.#threads.values()) for (const stream of streams) act(stream);
  }
}

function read(payload: string): Announcement | undefined {
  try {
    return JSON.parse(payload) as Announcement;
  } catch {
    return undefined;
  }
}
