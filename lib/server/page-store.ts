import { splitInvalidated } from "@/lib/addresses/cache-keys";
import { increment } from "@/lib/metrics/registry";
import type { FinishedPage } from "./finished-page";
import { type HeldPage, HeldPages } from "./held-pages";

/** A page under heavy writes is filled once per `paceMs`; readers get the outdated copy meanwhile. */
const BUSY = { fills: 3, withinMs: 1_000, paceMs: 300 };
/** A page that was read twice so shortly before it became outdated has many readers: none of them waits until it is made again. */
const MANY_READERS_MS = 100;
const SHOWN_STALE_MS = 700;
/** How long the stored copy is served after a failed fill before the next attempt. */
const FAILURE_REST_MS = 1_000;
/** How long a reader waits for a fill before getting the stored copy. */
const PATIENCE_MS = 3_000;
/** How long the listener may be disconnected before stored pages are served without knowing whether they are current. */
const UNHEARD_MS = 1_000;
/** How often the store looks again for a revision that the page did not reach. */
const FUTILE_REST_MS = 1_000;
/** A page that was read this often and then stays for a second is compressed better, one page at a time. */
const TIGHTEN = { reads: 3, afterMs: 1_000 };

export interface StoreOptions {
  fill: (path: string) => Promise<FinishedPage>;
  keysOf: (path: string) => readonly string[];
  bytes: { pages: number; rest: number };
  tighten?: ((page: FinishedPage) => Promise<FinishedPage>) | undefined;
  onFailure?: (path: string, error: unknown) => void;
  now?: () => number;
  pause?: (ms: number) => Promise<void>;
}

interface Filling {
  readonly startedAt: number;
  readonly keys: readonly string[];
  readonly page: Promise<FinishedPage>;
  /** When a cache key of the page was invalidated after this fill began: its result may be outdated. */
  spoiledAt: number | undefined;
  takenAway: boolean;
}

/** Finished public pages in memory. One fill at a time per path; a page is current until one of its cache keys is invalidated. */
export class PageStore {
  readonly #held: HeldPages;
  readonly #filling = new Map<string, Filling>();
  readonly #options: StoreOptions;
  readonly #now: () => number;
  readonly #pause: (ms: number) => Promise<void>;
  /** While the listener is disconnected, no stored page is known to be current. */
  #hearing = false;
  #unheardSince = Number.POSITIVE_INFINITY;
  #tightening = false;

  constructor(options: StoreOptions) {
    this.#options = options;
    this.#held = new HeldPages(options.bytes);
    this.#now = options.now ?? (() => performance.now());
    this.#pause = options.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms).unref()));
  }

  fresh(path: string): FinishedPage | undefined {
    const held = this.#held.get(path);
    if (!held || held.staleSince !== undefined) return undefined;
    increment("comeback_page_store_reads_total", { result: "hit" });
    held.reads += 1;
    held.readBefore = held.readAt;
    held.readAt = this.#now();
    if (held.reads === TIGHTEN.reads) void this.#tighten(path, held);
    return held.page;
  }

  async read(path: string, revision = -1): Promise<FinishedPage> {
    const arrivedAt = this.#now();
    const held = this.#held.get(path);
    if (!held || held.takenAway) return this.#reach(path, revision, arrivedAt);
    if (held.page.revision >= revision && this.#mayShow(path, held)) return held.page;
    if (this.#rests(held) || this.#isOutage(path, held.page.revision >= revision)) return held.page;
    const reached = this.#reachAgain(path, revision, arrivedAt, held).catch(() => held.page);
    return Promise.race([
      reached,
      this.#pause(this.#hearing ? PATIENCE_MS : UNHEARD_MS).then(() => held.page),
    ]);
  }

  stale(keys: readonly string[]): void {
    const { stale, away } = splitInvalidated(keys);
    for (const [said, takenAway] of [
      [stale, false],
      [away, true],
    ] as const) {
      const named = new Set(said);
      if (named.size > 0) this.#spoil((its) => its.some((key) => named.has(key)), takenAway);
    }
  }

  /** After a reconnect, invalidations may have been missed, so every stored page counts as outdated. */
  hearing(hearing: boolean): void {
    if (this.#hearing && !hearing) this.#unheardSince = this.#now();
    this.#hearing = hearing;
    this.#spoil(() => true);
  }

  get stored() {
    return { hearing: this.#hearing, filling: this.#filling.size, ...this.#held.stored };
  }

  #spoil(concerns: (keys: readonly string[]) => boolean, takenAway = false): void {
    const now = this.#now();
    for (const held of this.#held.values()) {
      if (!concerns(held.keys)) continue;
      held.staleSince ??= now;
      held.takenAway ||= takenAway;
    }
    for (const filling of this.#filling.values()) {
      if (!concerns(filling.keys)) continue;
      filling.spoiledAt ??= now;
      filling.takenAway ||= takenAway;
    }
  }

  async #tighten(path: string, held: HeldPage): Promise<void> {
    const { tighten } = this.#options;
    if (!tighten) return;
    await this.#pause(TIGHTEN.afterMs);
    const isHeld = () => this.#held.get(path) === held && held.staleSince === undefined;
    if (!isHeld()) return;
    // Asked again after as many reads.
    if (this.#tightening) held.reads = 0;
    else {
      this.#tightening = true;
      const page = await tighten(held.page).catch(() => held.page);
      this.#tightening = false;
      if (isHeld()) this.#held.put(path, { ...held, page });
    }
  }

  #isOutage(path: string, isNewEnough: boolean): boolean {
    const now = this.#now();
    if (isNewEnough && !this.#hearing && now - this.#unheardSince > UNHEARD_MS) {
      if (!this.#filling.has(path)) this.#start(path);
      return true;
    }
    const filling = this.#filling.get(path);
    return filling !== undefined && now - filling.startedAt >= PATIENCE_MS;
  }

  #rests(held: HeldPage): boolean {
    return this.#now() - held.failedAt < FAILURE_REST_MS;
  }

  #mayShow(path: string, held: HeldPage): boolean {
    if (held.staleSince === undefined) return true;
    const now = this.#now();
    const [first = -Infinity] = held.fills.length === BUSY.fills ? held.fills : [];
    const last = held.fills.at(-1) ?? -Infinity;
    const isBusy = now - first <= BUSY.withinMs;
    const isReadByMany = held.staleSince - held.readBefore <= MANY_READERS_MS;
    if (now - held.staleSince > SHOWN_STALE_MS || !(isBusy || isReadByMany)) return false;
    if ((!isBusy || now - last >= BUSY.paceMs) && !this.#filling.has(path)) this.#start(path);
    return true;
  }

  /** A client can make up revisions, so a revision that was missed a moment ago is not looked for again at once. */
  async #reachAgain(
    path: string,
    revision: number,
    arrivedAt: number,
    held: HeldPage,
  ): Promise<FinishedPage> {
    const rest = held.futileAt + FUTILE_REST_MS - this.#now();
    if (rest > 0 && held.staleSince === undefined) await this.#pause(rest);
    return this.#reach(path, revision, arrivedAt);
  }

  async #reach(path: string, revision: number, arrivedAt: number): Promise<FinishedPage> {
    for (;;) {
      const filling = this.#filling.get(path) ?? this.#start(path);
      const page = await filling.page;
      const spoiled = filling.spoiledAt !== undefined && filling.spoiledAt <= arrivedAt;
      if (page.revision >= revision && !spoiled) return page;
      if (filling.startedAt < arrivedAt) continue;
      const held = this.#held.get(path);
      if (held && page.revision < revision) held.futileAt = this.#now();
      return page;
    }
  }

  #start(path: string): Filling {
    const startedAt = this.#now();
    increment("comeback_page_store_reads_total", { result: "fill" });
    const page = this.#options
      .fill(path)
      .then((filled) => this.#keep(path, filled, filling))
      .finally(() => this.#filling.delete(path));
    const keys = this.#options.keysOf(path);
    const filling: Filling = { startedAt, keys, page, spoiledAt: undefined, takenAway: false };
    this.#filling.set(path, filling);
    page.catch((error) => {
      const held = this.#held.get(path);
      if (!held) return;
      held.failedAt = this.#now();
      this.#options.onFailure?.(path, error);
    });
    return filling;
  }

  #keep(path: string, page: FinishedPage, { keys, startedAt, spoiledAt, takenAway }: Filling): FinishedPage {
    const before = this.#held.get(path)?.fills ?? [];
    const fills = [...before, startedAt].slice(-BUSY.fills);
    const staleSince = spoiledAt ?? (this.#hearing ? undefined : startedAt);
    const never = -Infinity;
    if (page.mayBeStored)
      this.#held.put(path, {
        page,
        keys,
        fills,
        staleSince,
        takenAway,
        reads: 0,
        readAt: never,
        readBefore: never,
        failedAt: never,
        futileAt: never,
      });
    else this.#held.drop(path);
    return page;
  }
}
