import { expect, test } from "vitest";
import { Reading } from "@/lib/care/matching/reading";
import { readSigns } from "@/lib/care/matching/rules";
import type { WeighedSign } from "@/lib/care/matching/sign";
import { LEXICON, WEIGHED_SIGNS } from "@/lib/care/signs/all";

const SIGN: WeighedSign = {
  group: "clot",
  urgency: "today",
  atLeast: 4,
  needs: "limb & look",
  anywhere: "cause",
  within: 10,
  unless: "bee sting",
  sure: 6,
  parts: {
    limb: [1, "calf, leg"],
    look: [2, "swollen, calf <2> balloon"],
    heat: [2, "hot, warm"],
    cause: [1, "flight"],
  },
};

function partsOf(text: string, changes: Partial<WeighedSign> = {}): readonly string[] | null {
  const { lexicon, weighed } = readSigns([], [{ ...SIGN, ...changes }], {}, new Set());
  const [sign] = weighed;
  if (!sign) throw new Error("No sign was read.");
  return new Reading(text, lexicon).weigh(sign)?.parts ?? null;
}

test("adds each part once and names the parts it found", () => {
  expect(partsOf("my calf is swollen")).toBeNull();
  expect(partsOf("my calf, the calf, the leg is swollen, swollen")).toBeNull();
  expect(partsOf("my calf is swollen and hot")).toEqual(["limb", "look", "heat"]);
});

test("reads a phrase in either order", () => {
  expect(partsOf("calf like a balloon, hot")).toEqual(["limb", "look", "heat"]);
  expect(partsOf("a balloon of a calf, hot")).toEqual(["limb", "look", "heat"]);
});

test("needs its required parts, however heavy the others are", () => {
  expect(partsOf("swollen and hot since the flight")).toBeNull();
});

test("adds parts of one stretch only, and background from anywhere", () => {
  const far = " and then I went on with my day as one does on days like that";
  expect(partsOf(`my calf is swollen${far}. It is hot.`)).toBeNull();
  expect(partsOf(`I had a flight${far}. My calf is swollen.`)).toEqual(["limb", "look", "cause"]);
});

test("is cancelled nearby, unless it is heavy enough to be sure", () => {
  expect(partsOf("My calf is swollen and hot. It was a bee sting.")).toBeNull();
  expect(partsOf("My calf is swollen and hot after the flight. It was a bee sting.")).not.toBeNull();
});

test("does not count denied parts", () => {
  expect(partsOf("no swollen calf, and it is not hot")).toBeNull();
});

test("throws if a sign needs a part that it does not have", () => {
  expect(() => partsOf("", { needs: "limb & colour" })).toThrow(
    'The weighed sign clot has no part "colour".',
  );
});

test.each([
  ["self-harm", "He gave his shoes away last night and said a proper goodbye to everyone"],
  ["cauda-equina", "My seat is numb and I found my trousers wet, the disc again"],
  ["clot", "One leg is twice the size of the other since the plane, and it is hot"],
  ["heart", "I sat down on the kerb, the world went grey, mid race, no warning"],
])("names the parts of the real signs: %s", (group, text) => {
  const reading = new Reading(text, LEXICON);
  const found = WEIGHED_SIGNS.filter((sign) => sign.group === group).map((sign) => reading.weigh(sign));
  expect(found.find(Boolean)?.parts.length).toBeGreaterThanOrEqual(2);
});

test("has no sign that can never be reached", () => {
  for (const { group, weights, atLeast, sure } of WEIGHED_SIGNS) {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    expect(all, group).toBeGreaterThan(atLeast);
    expect(sure, group).toBeGreaterThan(atLeast);
  }
});

test("needs closer or heavier parts in a long text", () => {
  const story = " and then we went on our way as one does".repeat(10);
  const apart = " and then we went on our way as one does, and on, and on, and on,";
  const text = `My calf is swollen${apart} and it is hot.`;
  expect(partsOf(text, { within: 60 })).toEqual(["limb", "look", "heat"]);
  expect(partsOf(text + story, { within: 60 })).toBeNull();
  expect(partsOf(`My calf is swollen and it is hot.${story}`, { within: 60 })).not.toBeNull();
});

test("counts the same words once, for the heavier part", () => {
  const parts = { limb: [1, "calf"], look: [2, "burning"], heat: [3, "burning"] } as const;
  const changes = { parts, needs: "limb", anywhere: "limb", unless: undefined } as const;
  expect(partsOf("calf burning", { ...changes, atLeast: 6 })).toBeNull();
  expect(partsOf("calf burning", { ...changes, atLeast: 4 })).toEqual(["limb", "heat"]);
});
