import type { BodyLimit, UploadRate } from "./limit";
import { tooLarge, tooSlow } from "./refusals";

/** `take` sees each chunk before it is kept and may throw. Whatever is not read stays in the source. */
export async function readBody(
  source: AsyncIterator<Uint8Array>,
  limit: BodyLimit,
  pace: UploadRate,
  take: (bytes: number, sum: number) => void = () => undefined,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const clock = watch(pace, () => size);
  try {
    for (;;) {
      const next = source.next();
      // After a timeout nobody awaits this promise; a later rejection must not crash the process.
      next.catch(() => undefined);
      const { done, value } = await Promise.race([next, clock.ended]);
      if (done) return Buffer.concat(chunks, size);
      size += value.length;
      if (size > limit.bytes) throw tooLarge(undefined, limit);
      take(value.length, size);
      chunks.push(value);
    }
  } finally {
    clock.stop();
    source.return?.().catch(() => undefined);
  }
}

function watch({ bytes, everyMs, deadlineMs }: UploadRate, size: () => number) {
  let [checks, before] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      checks += 1;
      if (size() - before < bytes || checks * everyMs >= deadlineMs) reject(tooSlow());
      before = size();
    }, everyMs);
  });
  ended.catch(() => undefined);
  return { ended, stop: () => clearInterval(timer) };
}
