import { expect, test } from "vitest";
import { BodyRoom } from "@/lib/server/body-room";

const [KB, MB] = [1024, 1024 * 1024];
const make = () =>
  new BodyRoom({
    inAll: 3 * MB,
    perAddress: 2 * MB,
    always: 16 * KB,
    large: { over: 64 * KB, inAll: 5 * MB, perAddress: 3 * MB },
  });

test("large bodies are limited per address and in total, and small ones are not", async () => {
  const room = make();
  for (let sent = 0; sent < 3; sent++) await room.admit("a", MB);
  await expect(room.admit("a", MB)).rejects.toMatchObject({ code: "rate_limited", retryAfter: 30 });
  for (let sent = 0; sent < 200; sent++) await room.admit("a", 64 * KB);
  await room.admit("b", MB);
  await room.admit("b", MB);
  await expect(room.admit("c", MB)).rejects.toMatchObject({ code: "rate_limited" });
});

test("a finished body makes room for the next, once", () => {
  const room = make();
  const [first, second, other] = [room.keep("a"), room.keep("a"), room.keep("b")];
  first.take(MB, MB);
  second.take(MB, MB);
  expect(() => room.keep("a").take(MB, MB)).toThrow("We are receiving too many large forms");
  room.keep("a").take(16 * KB, 16 * KB);
  other.take(MB - 16 * KB, MB);
  expect(() => room.keep("c").take(MB, MB)).toThrow("We are receiving too many large forms");
  first.leave();
  first.leave();
  room.keep("c").take(MB, MB);
  expect(() => first.take(1, 1)).toThrow();
});
