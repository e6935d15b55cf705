import { LRUCache } from "lru-cache";
import type { FinishedPage } from "./finished-page";

export interface HeldPage {
  readonly page: FinishedPage;
  readonly keys: readonly string[];
  /** When its last fills began, the newest last. */
  readonly fills: readonly number[];
  /** Since when it may be out of date; undefined while it is right. */
  staleSince: number | undefined;
  /** It shows what a moderator took away: nobody is given it while another is made. */
  takenAway: boolean;
  failedAt: number;
  /** When a fill last did not reach the revision that a reader asked for. */
  futileAt: number;
}

/** The bytes that are kept: pages, and apart from them redirects and missing pages, so that made-up addresses push no page out. */
export class HeldPages {
  readonly #pages: LRUCache<string, HeldPage>;
  readonly #rest: LRUCache<string, HeldPage>;

  constructor(bytes: { pages: number; rest: number }) {
    this.#pages = withBudget(bytes.pages);
    this.#rest = withBudget(bytes.rest);
  }

  get(path: string): HeldPage | undefined {
    return this.#pages.get(path) ?? this.#rest.get(path);
  }

  put(path: string, held: HeldPage): void {
    const [one, other] = held.page.status === 200 ? [this.#pages, this.#rest] : [this.#rest, this.#pages];
    other.delete(path);
    one.set(path, held);
  }

  drop(path: string): void {
    this.#pages.delete(path);
    this.#rest.delete(path);
  }

  *values(): Generator<HeldPage> {
    yield* this.#pages.values();
    yield* this.#rest.values();
  }

  get stored(): { pages: number; bytes: number } {
    const pages = this.#pages.size + this.#rest.size;
    return { pages, bytes: this.#pages.calculatedSize + this.#rest.calculatedSize };
  }
}

function withBudget(maxSize: number): LRUCache<string, HeldPage> {
  return new LRUCache({ maxSize, sizeCalculation: (held) => held.page.size });
}
