import { describe, expect, test } from "vitest";
import { ABOUT_CARE } from "@/lib/care/about";
import { careCountries, linesOf, linesOlderThan } from "@/lib/care/crisis-lines";
import data from "@/lib/care/crisis-lines.json";
import { CARE_GROUPS, type CareMatch } from "@/lib/care/groups";
import { careNotice } from "@/lib/care/notice";
import { NOTICE_SIGNS } from "@/lib/care/signs/all";
import { DAY_MS } from "@/lib/time";

const countries = [null, "xx", ...careCountries().map(({ iso }) => iso)];
/** Every match that a sign can lead to. */
const matches: CareMatch[] = NOTICE_SIGNS.flatMap(({ group, urgency, strength }) =>
  (["self", "other"] as const).map((about) => ({
    group: group as CareMatch["group"],
    strength,
    urgency,
    about,
    also: [],
  })),
);
const notices = matches.flatMap((match) =>
  countries.map((country) => ({ match, country, notice: careNotice(match, country) })),
);
const wordsOf = (notice: object) => JSON.stringify(notice);

test("every group has signs", () => {
  expect(new Set(NOTICE_SIGNS.map(({ group }) => group))).toEqual(new Set(CARE_GROUPS));
});

test("never contains forbidden advice", () => {
  const never =
    /\bcommit|attempt|it could be worse\b.*(?<!say that it could be worse)|just rest|think of your family|we detected|you have a clot|you are suicidal|failed|\{emergency\}|undefined|null now/i;
  for (const { notice } of notices) {
    const { forModerators: _, sources: __, ...shown } = notice;
    expect(JSON.stringify(Object.values(shown).filter((value) => value !== null))).not.toMatch(never);
  }
});

test("mentions suicide only to writers who did, or about somebody else", () => {
  const said = (strength: CareMatch["strength"], about: CareMatch["about"]) => {
    const notice = careNotice({ group: "self-harm", strength, urgency: "now", about, also: [] }, "GB");
    return /suicide/i.test(wordsOf([notice.heading, notice.paragraphs, notice.toDo]));
  };
  expect(said("explicit", "self")).toBe(true);
  expect(said("indirect", "self")).toBe(false);
  expect(said("indirect", "other")).toBe(true);
});

describe("a notice", () => {
  test("says one thing to do first, and shows each number as text", () => {
    for (const { notice, match } of notices) {
      expect(notice.primary.label).not.toBe("");
      if (notice.primary.href?.startsWith("tel:"))
        expect(notice.primary.label).toContain(notice.primary.number);
      if (match.urgency === "now" && match.group !== "self-harm")
        expect(notice.heading).toContain(notice.emergency.text);
    }
  });

  test("shows advice only with sources, and otherwise only the emergency number", () => {
    for (const { notice } of notices) {
      expect(notice.sourced).toBe(notice.sources.length > 0);
      expect(notice.sourced).toBe(notice.toDo.length > 0);
      expect(notice.emergency.text).toMatch(/^\d+$|^your local emergency number$/);
    }
    const bare = new Set(
      notices.filter(({ notice }) => !notice.sourced).map(({ match }) => `${match.group} ${match.urgency}`),
    );
    expect([...bare].sort()).toEqual(["infection now", "medicine now"]);
  });

  test("has directories and no number for an unknown country", () => {
    const notice = careNotice(
      { group: "self-harm", strength: "explicit", urgency: "now", about: "self", also: [] },
      "xx",
    );
    expect(notice.country).toBeNull();
    expect(notice.emergency).toEqual({
      text: "your local emergency number",
      href: null,
      source: null,
      checkedOn: null,
    });
    expect(notice.lines.map(({ kind }) => kind)).toEqual(["web", "web"]);
  });

  test("accepts a country in any case", () => {
    expect(careNotice(matches[0] as CareMatch, "gb").country).toEqual({ iso: "GB", name: "United Kingdom" });
  });
});

describe("crisis lines", () => {
  test("each have a source with its date, and a contact", () => {
    for (const { iso } of careCountries()) {
      for (const line of linesOf(iso).lines) {
        expect(line.source).toMatch(/^https?:\/\/\S+$/);
        expect(line.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(line.href).toMatch(/^(tel:[\d+*#]+|https:\/\/\S+)$/);
      }
    }
  });

  test("leave out unverified lines: no country without a number, one entry per country", () => {
    expect(new Set(data.map(({ iso }) => iso)).size).toBe(data.length);
    expect(data.filter(({ emergency, lines }) => !emergency && lines.length === 0)).toEqual([]);
    expect(careCountries().some(({ iso }) => iso === "MX" || iso === "KR")).toBe(false);
  });

  test("are listed for the owner after a number of days", () => {
    const checked = Date.parse("2026-11-29");
    const due = (days: number) => linesOlderThan(180, new Date(checked + days * DAY_MS));
    expect(due(180)).toEqual([]);
    expect(due(181).map(({ name }) => name)).toContain("Samaritans");
    expect(due(181)).toContainEqual(
      expect.objectContaining({ country: "Germany", name: "Emergency number", number: "112" }),
    );
  });
});

test("the about page says that no clinician reviewed the signs", () => {
  expect(ABOUT_CARE.join(" ")).toContain("No clinician has reviewed this list");
});
