import { tooManyAtOnce } from "@/lib/bodies/refusals";

/** Bytes of bodies that are kept until they are answered. */
export interface Room {
  readonly inAll: number;
  readonly perAddress: number;
  /** A body that is not larger is taken in any case: an ordinary reply does not wait for anybody's attack. */
  readonly always: number;
}

const MB = 2 ** 20;
export const ROOM: Room = { inAll: 12 * MB, perAddress: 2 * MB, always: 16 * 1024 };

/** How much memory bodies take that have arrived or are on their way, in all and from each address. */
export class BodyRoom {
  readonly #room: Room;
  readonly #taken = new Map<string, number>();
  #inAll = 0;

  constructor(room: Room) {
    this.#room = room;
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
