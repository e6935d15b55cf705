import { expect, test } from "vitest";
import { acceptedEncodings } from "@/lib/server/encodings";

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["gzip, deflate, br, zstd", "br gzip identity"],
  ["gzip, deflate", "gzip identity"],
  ["GZIP", "gzip identity"],
  ["br;q=0.5, gzip;q=0.8", "gzip br identity"],
  ["br;q=0, gzip", "gzip identity"],
  ["br ; q=0 , *", "gzip identity"],
  ["*", "br gzip identity"],
  ["*;q=0", "identity"],
  ["identity;q=1, br;q=0.9", "identity br"],
  ["identity;q=0, br", "br"],
  ["br;q=nonsense, gzip", "gzip identity"],
])("a reader who accepts %j gets, in this order, %s", (header, expected) => {
  expect(acceptedEncodings(header).join(" ")).toBe(expected);
});

test("rare headers are not remembered for ever", () => {
  for (let index = 0; index < 1_000; index++) acceptedEncodings(`br;q=0.${index}`);
  expect(acceptedEncodings("gzip")).toEqual(["gzip", "identity"]);
});
