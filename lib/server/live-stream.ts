import type { ServerResponse } from "node:http";

/** What is sent to every page that has the thread open: made once, however many they are. */
export interface Message {
  /** The comment it tells of. */
  readonly id: number;
  readonly text: string;
}

/** What a reader may leave untaken before they are let go; their browser comes back and asks for what it missed. */
const MOST_UNTAKEN_BYTES = 64 * 1024;
/** After a restart they should not all come back in the same moment. */
const RETRY = { leastMs: 2_000, spreadMs: 3_000 };

/** One open page. It is told of each reply once, in order, beginning after the last that it knows. */
export class LiveStream {
  readonly #response: ServerResponse;
  readonly #headers: string[];
  #last: number;
  #opened = false;
  /** What is said while it is not known what was missed before. */
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

  /** Notices may have gone unheard: what is said from now on waits until that is known. */
  hold(): void {
    this.#held ??= [];
  }

  catchUp(missed: readonly Message[]): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const message of missed) this.#send(message);
    for (const message of held) this.#send(message);
  }

  /** Nothing but a sign of life, so that nobody on the way takes the connection for a dead one. */
  beat(): void {
    if (this.#opened) this.#write(":\n\n");
  }

  /** Browsers come back after either. */
  end(): void {
    if (this.#opened) this.#response.end();
    else this.#response.destroy();
  }

  drop(): void {
    this.#response.destroy();
  }

  /** In a thread comments are numbered in the order they are committed, since a reply locks its thread first. */
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
