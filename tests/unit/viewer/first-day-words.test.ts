import { expect, test } from "vitest";
import { firstDayWords } from "@/components/viewer/composer/first-day-words";

const DAY = {
  threadsLeft: 3,
  repliesLeft: 4,
  secondsUntilNext: 20,
  roomAt: "2026-03-02T09:05:00Z",
  endsAt: "2026-03-03T10:15:00Z",
  decided: false,
};

test("a notice of limits names one time only", () => {
  const language = { documentElement: { lang: "en" } };
  const before = Object.getOwnPropertyDescriptor(globalThis, "document");
  Object.defineProperty(globalThis, "document", { value: language, configurable: true });
  try {
    for (const decided of [true, false])
      for (const repliesLeft of [0, 1, 4])
        for (const secondsUntilNext of [0, 20])
          for (const waits of [true, false]) {
            const words = firstDayWords({ ...DAY, decided, repliesLeft, secondsUntilNext }, waits);
            const times = words.match(/\d+ seconds|\d+:\d\d/g) ?? [];
            expect(times.length, words).toBe(repliesLeft > 0 && waits ? 0 : 1);
          }
  } finally {
    if (before) Object.defineProperty(globalThis, "document", before);
    else Reflect.deleteProperty(globalThis, "document");
  }
});
