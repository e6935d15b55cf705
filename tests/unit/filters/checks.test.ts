import { describe, expect, test } from "vitest";
import { spamShapes } from "@/lib/forum/filters/checks/spam-shapes";
import { firstLink, manyLinks, typedFast, type Writing } from "@/lib/forum/filters/checks/writer";
import { fingerprintsOf, isSameText } from "@/lib/forum/filters/same-text";
import { filteredPlainText } from "@/lib/forum/filters/text";

const LIMITS = { newMemberLinks: 2, fewestSeconds: 3 };
const NEW: Writing = { trust: 0, limited: false, isKnown: false, seconds: 40 };
const links = (count: number) => Array.from({ length: count }, (_, n) => `https://a.example/${n}`);

describe("the check of the writer", () => {
  test("holds a first post with a link, but not a second one, or one without a link", () => {
    expect(firstLink(links(1), NEW)).toMatchObject({ check: "first_link", hold: true });
    expect(firstLink(links(1), { ...NEW, isKnown: true })).toBeNull();
    expect(firstLink([], NEW)).toBeNull();
  });

  test("holds more than two links of a new member, and of nobody else", () => {
    expect(manyLinks(links(3), NEW, LIMITS)?.because).toContain("3 links. More than 2 are held");
    expect(manyLinks(links(2), NEW, LIMITS)).toBeNull();
    expect(manyLinks(links(3), { ...NEW, trust: 1 }, LIMITS)).toBeNull();
    expect(manyLinks(links(3), { ...NEW, trust: 1, limited: true }, LIMITS)).not.toBeNull();
  });

  test("holds a suspicious post typed in under three seconds, if the time is known", () => {
    const found = (more: Partial<Writing>, suspicious = true) =>
      typedFast({ ...NEW, ...more }, LIMITS, { suspicious });
    expect(found({ seconds: 2.2 })?.because).toContain("sent 3 seconds after");
    expect(found({ seconds: 2.2 }, false)).toBeNull();
    expect(found({ seconds: 3 })).toBeNull();
    expect(found({ seconds: null })).toBeNull();
    expect(found({ seconds: 1, trust: 1 })).toBeNull();
  });
});

describe("known spam shapes", () => {
  const SPAM = {
    "mostly links": "Look: https://a.example/1 and https://b.example/2 now",
    "hides where it leads": "Here is the plan that helped me with my knee https://bit.ly/3abc",
    "write to or call somebody": "My coach fixed it, WhatsApp him on +44 7700 900 123 today",
    "invisible characters": "Bu\u200by che\u200bap me\u200bds and run again",
    "capital letters":
      "I RAN EVERY DAY AND NOTHING HURTS ANY MORE SINCE I TOOK THESE WONDERFUL INSOLES, BUY THEM",
    gambling: "After the run I play slots in an online casino, it relaxes my knee",
    healer: "I was hurt for a year until a great doctor sent me his herbal cure",
    "one sentence 5 times": "These insoles are the best. ".repeat(5),
  };
  test.each(Object.entries(SPAM))("%s", (because, text) => {
    expect(
      spamShapes(filteredPlainText(text))
        .map((found) => found.because)
        .join(),
    ).toContain(because);
  });

  const HONEST = [
    "My physio is Dr Patel, she told me to rest. I rang on 3 March and was seen on the 12th.",
    "10 km in 52:30, 21.1 km in 1:58:12, then 12 weeks of nothing. 2024-03-02 was the last run.",
    "This study helped me to understand it, read the second half: https://journal.example/itbs. It says that hip strength matters more than stretching, and that most runners are back after ten weeks.",
    "ITBS since May, MRI showed nothing, PT says hips. DOMS after every RDL. Any ideas from the NHS folks?",
    "I took ibuprofen and then a steroid injection, with a prescription of course. Neither helped.",
    "> RUN LESS THAN YOU WANT TO AND MORE THAN YOU FEAR, THAT IS ALL THERE IS TO IT\n\nThis sentence of yours helped me.",
    "می\u200cخواهم بدانم آیا می\u200cتوانم دوباره بدوم؟",
  ];
  test.each(HONEST)("are not found in: %s", (text) => {
    expect(spamShapes(filteredPlainText(text))).toEqual([]);
  });
});

describe("the same text again", () => {
  const TEXT =
    "After six weeks of rest my knee still hurts on the way down, and I wonder whether the new shoes are the reason for it.";
  const shared = (a: string, b: string) => {
    const [one, other] = [fingerprintsOf(a), fingerprintsOf(b)];
    return isSameText(one.filter((mark) => other.includes(mark)).length, one.length, other.length);
  };
  test("is recognised despite another word or link, capitals and accents", () => {
    expect(shared(TEXT, TEXT)).toBe(true);
    expect(shared(TEXT, `${TEXT.toUpperCase()} https://x.example`)).toBe(true);
    expect(shared(TEXT.repeat(3), `Hi! ${TEXT.repeat(3)} Bye, Tom`)).toBe(true);
  });
  test("is not recognised in a text on the same topic, a quotation, or a short text", () => {
    const other =
      "My knee hurts on the way down too, after eight weeks of rest, but my shoes are old. I wonder what the reason is.";
    expect(shared(TEXT, other)).toBe(false);
    expect(fingerprintsOf(`> ${TEXT}\n\nSame here, thank you.`)).toEqual([]);
    expect(fingerprintsOf("Thank you so much, that helps me a lot.")).toEqual([]);
  });
});
