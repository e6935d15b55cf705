export class LivePlaces {
  readonly #limits: { inAll: number; perAddress: number };
  readonly #taken = new Map<string, number>();
  #inAll = 0;

  constructor(limits: { inAll: number; perAddress: number }) {
    this.#limits = limits;
  }

  take(address: string): boolean {
    const taken = this.#taken.get(address) ?? 0;
    if (this.#inAll >= this.#limits.inAll || taken >= this.#limits.perAddress) return false;
    this.#taken.set(address, taken + 1);
    this.#inAll += 1;
    return true;
  }

  leave(address: string): void {
    const taken = this.#taken.get(address) ?? 0;
    if (taken > 1) this.#taken.set(address, taken - 1);
    else this.#taken.delete(address);
    this.#inAll -= 1;
  }
}
