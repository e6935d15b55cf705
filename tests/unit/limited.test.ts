import { expect, test } from "vitest";
import { limited, TooBusy, TookTooLong } from "@/lib/limited";
import { settle } from "./server/pages";

function workInHand() {
  const ends: ((text: string) => void)[] = [];
  return { ends, work: () => new Promise<string>((resolve) => ends.push(resolve)) };
}

test("runs no more at once than there are slots, and the next in turn", async () => {
  const { ends, work } = workInHand();
  const inTurn = limited<string>(2, 1, 1_000);
  const results = [inTurn(work), inTurn(work), inTurn(work)];
  await expect(inTurn(work)).rejects.toThrow(TooBusy);
  expect(ends).toHaveLength(2);

  ends[0]?.("first");
  await settle();
  expect(ends).toHaveLength(3);
  ends[1]?.("second");
  ends[2]?.("third");
  expect(await Promise.all(results)).toEqual(["first", "second", "third"]);
});

test("frees the slot of work that hangs", async () => {
  const { ends, work } = workInHand();
  const inTurn = limited<string>(1, 1, 20);
  const hanging = inTurn(work);
  const waiting = inTurn(work);
  await expect(hanging).rejects.toThrow(TookTooLong);
  ends[1]?.("done");
  expect(await waiting).toBe("done");
});
