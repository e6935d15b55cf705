import { finishPage } from "@/lib/server/finished-page";
import { PageStore } from "@/lib/server/page-store";

export function pageOf(
  text: string,
  { status = 200, revision = -1, mayBeStored = true, bytes = 0 } = {},
): ReturnType<typeof finishPage> {
  const identity = Buffer.from(text.padEnd(bytes));
  return finishPage({
    status,
    revision,
    mayBeStored,
    bodies: { identity },
    headers: [["content-type", "text/plain"]],
  });
}

export const textOf = (page: ReturnType<typeof pageOf> | undefined) => page?.copies.identity.bytes.toString();

/** A store whose clock, pauses and fills the test holds in its hand. */
export function storeInHand(
  bytes = { pages: 2 ** 20, rest: 2 ** 16 },
  tighten?: (page: ReturnType<typeof pageOf>) => Promise<ReturnType<typeof pageOf>>,
) {
  const fills: {
    path: string;
    finish: (page: ReturnType<typeof pageOf>) => void;
    fail: (why: Error) => void;
  }[] = [];
  const pauses: { ms: number; end: () => void }[] = [];
  const clock = { ms: 10_000 };
  const store = new PageStore({
    bytes,
    tighten,
    keysOf: (path) => ["site", path.split("/").slice(0, 3).join("/")],
    now: () => clock.ms,
    pause: (ms) => new Promise((resolve) => pauses.push({ ms, end: resolve })),
    fill: (path) => new Promise((resolve, reject) => fills.push({ path, finish: resolve, fail: reject })),
  });
  store.hearing(true);
  const later = (ms: number) => {
    clock.ms += ms;
  };
  /** Ends the fill that began last, and lets everybody who waits for it go on. */
  const finish = async (page: ReturnType<typeof pageOf>) => {
    fills.at(-1)?.finish(page);
    await settle();
  };
  return { store, fills, pauses, later, finish };
}

/** Lets every promise that can be kept be kept. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));
