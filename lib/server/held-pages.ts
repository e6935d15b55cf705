import { LRUCache } from "lru-cache";
import type { FinishedPage } from "./finished-page";

export interface HeldPage {
  readonly page: FinishedPage;
  readonly keys: readonly string[];
  readonly fills: readonly number[];
  staleSince: number | undefined;
  /** The page shows something that a moderator hid: no reader gets it, even while it is rendered again. */
  takenAway: boolean;
  /** How often it was sent, to tell which pages are worth better compression. */
  reads: number;
  /** When it was sent the last time, and the time before that, to tell which pages have many readers. */
  readAt: number;
  readBefore: number;
  failedAt: number;
  futileAt: number;
}

/** Redirects and missing pages are stored apart, so that made-up addresses evict no page. */
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
