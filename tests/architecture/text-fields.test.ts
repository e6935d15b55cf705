import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { projectFiles } from "../support/sources";

const NOT_WORDS = /type="(?:hidden|checkbox|radio|color|date|month|number|file|email|url)"|\btype=\{type\}/;
/** Digits and our own names, which read from the left in every language. */
const LEFT_TO_RIGHT = /inputMode="(?:numeric|decimal)"|autoComplete="one-time-code"|type="hidden"/;

test("takes a person's words in their own direction, in every box", () => {
  const boxes = projectFiles()
    .filter((file) => /^(?:app|components)\/.*\.tsx$/.test(file))
    .flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/<(?:input|textarea)\b[^>]*?(?:=>[^>]*?)*\/?>/gs)].map(
        ([box]) => ({ file, box }),
      ),
    );
  expect(boxes.length).toBeGreaterThan(20);
  const words = boxes.filter(({ box }) => !NOT_WORDS.test(box) && !LEFT_TO_RIGHT.test(box));
  expect(words.length).toBeGreaterThan(8);
  expect(
    words.filter(({ box }) => !/\bdir="auto"/.test(box)).map(({ file, box }) => `${file}: ${box}`),
  ).toEqual([]);
});
