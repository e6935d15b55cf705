import { describe, expect, test } from "vitest";
import { careFor, readCare } from "@/lib/care/care";
import { Reading } from "@/lib/care/matching/reading";
import { LEXICON, NOTICE_SIGNS, WEIGHED_SIGNS } from "@/lib/care/signs/all";
import { LEARNED } from "@/lib/care/signs/learned/learned";
import fc from "@/tests/support/fast-check";

const group = (text: string) => careFor(text, "post")?.group ?? null;
const LETTERS = 32_000;
const filled = (text: string, letters = LETTERS) =>
  text.repeat(Math.ceil(letters / text.length)).slice(0, letters);

describe("a disguised text", () => {
  test.each([
    "I want to k.i.l.l m.y.s.e.l.f",
    "i want to k i l l myself",
    "I want to k\u200bi\u200bl\u200bl m\u00adyself",
    "I want to kiiiilllll myself",
    "ι want to kіll myѕelf",
    "I WANT TO KILL MYSELF",
    "ｉ ｗａｎｔ ｔｏ ｋｉｌｌ ｍｙｓｅｌｆ",
    "i want to k1ll mys3lf",
    "\u202ei want to kill myself\u202c",
    "i wanna kill myslef",
  ])("is read: %s", (text) => expect(group(text)).toBe("self-harm"));
});

describe("self-harm", () => {
  test("comes first and alone, whatever else the text says", () => {
    const match = careFor("I want to die. Also my chest hurts and my left arm is numb.", "post");
    expect(match).toEqual({
      group: "self-harm",
      strength: "explicit",
      urgency: "now",
      about: "self",
      also: [],
    });
  });

  test("is not cancelled by a joke", () => {
    expect(group("haha I want to kill myself lol jk")).toBe("self-harm");
  });

  test("has one notice for explicit and one for indirect texts", () => {
    expect(careFor("I have been thinking about suicide", "post")?.strength).toBe("explicit");
    expect(
      careFor("I'm such a burden and lie awake every night, I can't see a way out", "post")?.strength,
    ).toBe("indirect");
  });

  test.each([
    ["self", "I want to end my life"],
    ["other", "My daughter says she wants to die"],
    ["other", "A runner in our club told me he wants to kill himself"],
    ["self", "My wife knows nothing, but I want to kill myself"],
  ])("in %s is recognised: %s", (about, text) => expect(careFor(text, "post")?.about).toBe(about));

  test.each(["kill yourself", "kys loser", "go kill yourself and your slow 5k"])(
    "is not found in an insult to somebody else: %s",
    (text) => expect(careFor(text, "post")).toBeNull(),
  );
});

test("does not doubt plain words of a danger amid the calm words of an expert", () => {
  expect(
    group("Crushing central chest pain for 25 minutes, not easing with rest. Age 51. A pulled pec?"),
  ).toBe("heart");
});

test("names further matching groups", () => {
  const match = careFor(
    "My calf is swollen, hot and red on one side, and I hit my head and was knocked out",
    "post",
  );
  expect(match?.group).toBe("head-injury");
  expect(match?.also).toContain("clot");
});

test("reads title and body as one text", () => {
  expect(careFor({ title: "Slipped disc", body: "I can't pee since this morning" }, "post")?.group).toBe(
    "cauda-equina",
  );
});

test("needs fewer cues in a search", () => {
  expect(careFor("swollen leg cast", "search")?.group).toBe("clot");
});

test.each([
  "I am only a weight on my family, and they would be happier with me gone",
  "My clubmate wrote that he does not see himself here next year, and his phone is off",
  "evry nite i hope that i wont be here in the mornin",
  "tbh i would rather not be on this planet rn",
])("is recognised without an act and an object: %s", (text) => {
  expect(careFor(text, "post")?.group).toBe("self-harm");
});

test.each([
  "I'm done with these shoes, they would be better off in the bin",
  "Can't do this any more, I am switching physio",
  "I don't see the point of stretching",
  "I won't be around on Tuesday, so somebody else must bring the cones",
  "We lost a friend to suicide in 2015 and run a relay in his memory each June",
  "I don't want to wake up at 5am for training in winter",
  "I've overdosed on biscuits, send more tea",
])("is not found in texts that only sound like it: %s", (text) => {
  expect(careFor(text, "post")).toBeNull();
});

test.each(["Kill yourself, nobody needs you here.", "kys, the club is better off without you"])(
  "is not found in abuse of others: %s",
  (text) => {
    expect(careFor(text, "post")).toBeNull();
  },
);

test("shows no quiet link beside a notice", () => {
  expect(readCare("I'm depressed since the injury and I want to die", "post").quiet).toBeNull();
  expect(readCare("I'm depressed since the injury", "post").quiet?.topic).toBe("low-mood");
});

describe("hostile input", () => {
  test.each([
    ["cues", filled("kill myself my calf is swollen and hot chest pain left arm ")],
    ["right-to-left text", filled("אני רוצה לרוץ שוב אחרי הפציעה ")],
    ["another language", filled("я хочу снова бегать после травмы, 膝が痛い ")],
    ["one word", filled("chest ")],
    ["no word", filled(". , ! \u200b\u202e ")],
    ["one letter", filled("a")],
    ["nothing", ""],
    ["halves of pairs", filled("\ud83d \udc00 ")],
  ])("of 32,000 letters causes no error: %s", (what, text) => {
    expect(careFor(text, "post")?.group ?? null).toBe(what === "cues" ? "self-harm" : null);
    readCare(text, "post");
  });

  test("of any kind causes no error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        careFor(text, "search");
      }),
    );
  });

  test.each([
    "my calf is swollen and my chest hurts. ",
    "want to ",
    "no not never cant my the left one calf hot ",
    "a.b.c ",
  ])("takes time in proportion to its length: %s", (piece) => {
    const workFor = (letters: number) => {
      const reading = new Reading(filled(piece, letters), LEXICON);
      for (const sign of NOTICE_SIGNS) reading.find(sign);
      for (const sign of WEIGHED_SIGNS) reading.weigh(sign);
      reading.learned(LEARNED);
      return reading.work + reading.tokens.words.length;
    };
    const [short, middle, long] = [8_000, 16_000, 32_000].map(workFor) as [number, number, number];
    expect(middle / short).toBeLessThan(2.2);
    expect(long / middle).toBeLessThan(2.2);
  });
});
