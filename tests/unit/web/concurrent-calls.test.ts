import { expect, test } from "vitest";
import { atOnce } from "@/lib/web/concurrent-calls";

test("a member has two uploads at a time, whatever becomes of them, and delays no other", async () => {
  const inTurn = atOnce(2, "Two are under way.");
  const ends: (() => void)[] = [];
  const work = () => new Promise<void>((resolve) => ends.push(resolve));
  const two = [inTurn(1, work), inTurn(1, work)];
  await expect(inTurn(1, work)).rejects.toMatchObject({
    code: "rate_limited",
    message: "Two are under way.",
    retryAfter: 15,
  });
  await expect(inTurn(2, async () => "done")).resolves.toBe("done");
  ends.pop()?.();
  await two[1];
  await expect(inTurn(1, () => Promise.reject(new Error("broke off")))).rejects.toThrow("broke off");
  await expect(inTurn(1, async () => "again")).resolves.toBe("again");
  ends.pop()?.();
  await two[0];
});
