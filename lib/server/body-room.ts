import { tooManyAtOnce } from "@/lib/bodies/refusals";

/** Bytes of bodies that are kept until they are answered. */
export interface Room {
  readonly inAll: number;
  readonly perAddress: number;
  /** A body that is not larger is taken in any case: an ordinary reply does not wait for anybody's attack. */
  readonly always: number;
}

const MB = 2 ** 20;
export const ROOM: Room = { inAll: 24 * MB, perAddress: 4 * MB, always: 16 * 1024 };

/** How much memory bodies take that have arrived or are on their way, in all and from each address. */
export class BodyRoom {
  readonly #room: Room;
  readonly #taken = new Map<string, number>();
  #inAll = 0;

  constructor(room: Room) {
    this.#room = room;
  }

  /** Takes room for one more chunk of a body that has `sum` bytes with it; throws rate_limited where there is none. */
  take(address: string, bytes: number, sum: number): void {
    const taken = this.#taken.get(address) ?? 0;
    const fits = this.#inAll + bytes <= this.#room.inAll && taken + bytes <= this.#room.perAddress;
    if (!fits && sum > this.#room.always) throw tooManyAtOnce();
    this.#inAll += bytes;
    this.#taken.set(address, taken + bytes);
  }

  leave(address: string, bytes: number): void {
    const left = (this.#taken.get(address) ?? 0) - bytes;
    this.#inAll -= bytes;
    if (left > 0) this.#taken.set(address, left);
    else this.#taken.delete(address);
  }
}
