import type { ServerResponse } from "node:http";

export interface Message {
  readonly id: number;
  readonly text: string;
}

/** Unread bytes after which a slow reader is disconnected; the browser reconnects and asks for what it missed. */
const MOST_UNTAKEN_BYTES = 64 * 1024;
/** Spreads reconnections after a restart. */
const RETRY = { leastMs: 2_000, spreadMs: 3_000 };

export class LiveStream {
  readonly #response: ServerResponse;
  readonly #headers: string[];
  #last: number;
  #opened = false;
  /** Replies that arrive before it is known which ones the page missed. */
  #held: Message[] | undefined = [];

  constructor(response: ServerResponse, headers: string[], last: number) {
    this.#response = response;
    this.#headers = headers;
    this.#last = last;
  }

  get last(): number {
    return this.#last;
  }

  get opened(): boolean {
    return this.#opened;
  }

  open(missed: readonly Message[]): void {
    if (this.#response.destroyed) return;
    this.#opened = true;
    this.#response.writeHead(200, this.#headers);
    this.#write(`retry: ${Math.round(RETRY.leastMs + Math.random() * RETRY.spreadMs)}\n\n`);
    this.catchUp(missed);
  }

  tell(message: Message): void {
    if (this.#held) this.#held.push(message);
    else this.#send(message);
  }

  hold(): void {
    this.#held ??= [];
  }

  catchUp(missed: readonly Message[]): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const message of missed) this.#send(message);
    for (const message of held) this.#send(message);
  }

  /** A heartbeat, so that no proxy closes an idle connection. */
  beat(): void {
    if (this.#opened) this.#write(":\n\n");
  }

  end(): void {
    if (this.#opened) this.#response.end();
    else this.#response.destroy();
  }

  drop(): void {
    this.#response.destroy();
  }

  /** Comment ids in a thread rise in commit order, because a reply locks its thread first. */
  #send({ id, text }: Message): void {
    if (id <= this.#last) return;
    this.#last = id;
    this.#write(text);
  }

  #write(text: string): void {
    if (this.#response.destroyed || this.#response.writableEnded) return;
    this.#response.write(text);
    if (this.#response.writableLength > MOST_UNTAKEN_BYTES) this.drop();
  }
}
