import { expect, test } from "vitest";
import { lines } from "@/lib/cli/progress";

test("without a terminal, a long command says now and then how far it is and how long it takes, and a short one nothing", () => {
  let now = 0;
  const said: string[] = [];
  const view = lines(
    (line) => said.push(line),
    () => now,
  );
  const show = (ms: number, done: number) => {
    now = ms;
    view.show({ name: "Copying tables", unit: "rows", done, total: 100 });
  };
  show(0, 0);
  show(1_900, 19);
  expect(said).toEqual([]);
  show(2_500, 25);
  show(3_000, 30);
  show(5_000, 50);
  expect(said).toEqual([
    "Copying tables: 25 of 100 rows, about 8 s left",
    "Copying tables: 50 of 100 rows, about 5 s left",
  ]);
});
