import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { tooManyAtOnce } from "@/lib/bodies/refusals";

/** Bytes of request bodies held in memory. */
export interface Room {
  readonly inAll: number;
  readonly perAddress: number;
  /** A body up to this size is always accepted, so that an attack with large bodies does not stop ordinary replies. */
  readonly always: number;
  /** Bytes per half minute of bodies larger than `over`, because parsing them costs time even after their memory is free. */
  readonly large: { readonly over: number; readonly inAll: number; readonly perAddress: number };
}

const MB = 2 ** 20;
const KB = 1024;
export const ROOM: Room = {
  inAll: 12 * MB,
  perAddress: 2 * MB,
  always: 16 * KB,
  large: { over: 64 * KB, inAll: 64 * MB, perAddress: 8 * MB },
};
const HALF_A_MINUTE = 30;

export class BodyRoom {
  readonly #room: Room;
  readonly #taken = new Map<string, number>();
  readonly #largeFrom: RateLimiterMemory;
  readonly #largeInAll: RateLimiterMemory;
  #inAll = 0;

  constructor(room: Room) {
    this.#room = room;
    const limiter = (bytes: number) =>
      new RateLimiterMemory({ points: Math.ceil(bytes / KB), duration: HALF_A_MINUTE });
    this.#largeFrom = limiter(room.large.perAddress);
    this.#largeInAll = limiter(room.large.inAll);
  }

  /** Runs before a byte of the body is read. @throws DomainError `rate_limited`. */
  async admit(address: string, bytes: number): Promise<void> {
    if (bytes <= this.#room.large.over) return;
    const points = Math.ceil(bytes / KB);
    try {
      await this.#largeFrom.consume(address, points);
      await this.#largeInAll.consume("all", points);
    } catch (refusal) {
      throw refusal instanceof RateLimiterRes ? tooManyAtOnce() : refusal;
    }
  }

  keep(address: string): { take: (bytes: number, sum: number) => void; leave: () => void } {
    let kept = 0;
    let isOver = false;
    return {
      take: (bytes, sum) => {
        const taken = this.#taken.get(address) ?? 0;
        const fits = this.#inAll + bytes <= this.#room.inAll && taken + bytes <= this.#room.perAddress;
        if (isOver || (!fits && sum > this.#room.always)) throw tooManyAtOnce();
        kept += bytes;
        this.#add(address, bytes);
      },
      leave: () => {
        if (!isOver) this.#add(address, -kept);
        isOver = true;
      },
    };
  }

  #add(address: string, bytes: number): void {
    const taken = (this.#taken.get(address) ?? 0) + bytes;
    this.#inAll += bytes;
    if (taken > 0) this.#taken.set(address, taken);
    else this.#taken.delete(address);
  }
}
