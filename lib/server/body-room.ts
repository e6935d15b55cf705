import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { tooManyAtOnce } from "@/lib/bodies/refusals";

/** Bytes of bodies that are kept until they are answered. */
export interface Room {
  readonly inAll: number;
  readonly perAddress: number;
  /** A body that is not larger is taken in any case: an ordinary reply does not wait for anybody's attack. */
  readonly always: number;
  /** Bytes of bodies larger than `large`, in each half minute: what one takes is soon free again, and what reading it costs is not. */
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

/** How much memory bodies take that have arrived or are on their way, in all and from each address. */
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

  /** Asks, before a byte of it is read, whether a body of so many bytes may come; throws rate_limited. */
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

  /** For one body from an address: `take` throws rate_limited where there is no room for another chunk. */
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
