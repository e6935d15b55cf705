import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { CareNotice } from "@/components/care/care-notice";
import { careFor } from "@/lib/care/care";
import { careCountries } from "@/lib/care/crisis-lines";
import { CARE_GROUPS, type CareMatch } from "@/lib/care/groups";
import { shownFor } from "@/lib/care/shown";

const URGENCIES = ["now", "today", "soon"] as const;

/** Every notice there can be, for one country. */
const matches: CareMatch[] = CARE_GROUPS.flatMap((group) =>
  URGENCIES.flatMap((urgency) =>
    (["explicit", "indirect"] as const).flatMap((strength) =>
      (["self", "other"] as const).map((about) => ({ group, urgency, strength, about, also: [] })),
    ),
  ),
);

function drawn(match: CareMatch, country: string | null, by?: "form"): string {
  const shown = shownFor(match, country);
  const { countries, chosen } = shown;
  return renderToStaticMarkup(
    <CareNotice notice={shown} countries={countries} chosen={chosen} by={by ?? "script"} />,
  );
}

const textOf = (html: string) => html.replaceAll(/<[^>]*>/g, " ").replaceAll("&#x27;", "'");

/** Research and crisis services ask for none of this (design, wording). */
const NEVER =
  /\bcommit|successful|failed attempt|think of your family|could be worse|you are suicidal|you have an? (?:clot|infection|fracture)|we detected|suicide risk|this answers/i;
/** No ways, places or doses where somebody thinks of hurting themselves. */
const WAYS = /overdos|\bhang|jump|bridge|pill|tablet|knife|blade|cut\b|rope|dose/i;

describe("a care notice", () => {
  test.each(["GB", null])("never contains harmful advice, with the numbers of %s", (country) => {
    const said = matches.flatMap((match) => NEVER.exec(textOf(drawn(match, country)))?.[0] ?? []);
    const ways = matches
      .filter(({ group }) => group === "self-harm")
      .flatMap((match) => WAYS.exec(textOf(drawn(match, country)))?.[0] ?? []);
    expect([...said, ...ways]).toEqual([]);
  });

  test("has no vote, no card and no posting button, and its heading can take focus", () => {
    for (const match of matches) {
      const html = drawn(match, "GB", "form");
      expect(html).not.toMatch(/name="(?:answersMe|sameQuestion|commentId|post)"/);
      expect(html).toMatch(/<section[^>]*aria-labelledby="care-head"/);
      expect(html).toMatch(/<h2 id="care-head" tabindex="-1">/);
      expect(textOf(html)).toContain("You can still post");
    }
  });

  test("has one thing to do first, with a link to call if there is a number", () => {
    for (const match of matches)
      for (const { iso } of [...careCountries(), { iso: "xx" }]) {
        const html = drawn(match, iso);
        const first = /<p class="first">(.*?)<\/p>/.exec(html)?.[1] ?? "";
        expect(html.match(/class="first"/g)).toHaveLength(1);
        const { href } = shownFor(match, iso).primary;
        expect(first.includes("<a")).toBe(href !== null);
        for (const [, called = ""] of html.matchAll(/href="tel:([^"]*)"/g))
          expect(called).toMatch(/^[\d+*#]+$/);
      }
  });

  test("without a country has no number, and links to directories", () => {
    const body = drawn(careFor("crushing chest pain and my left arm tingles", "post") as CareMatch, null);
    expect(textOf(body)).toContain("your local emergency number");
    expect(body).not.toContain("tel:");
    expect(body).toContain('<option value="anywhere" selected="">Anywhere else</option>');
    const soft = drawn(careFor("I want to kill myself", "post") as CareMatch, null);
    expect(soft).toContain('class="care soft"');
    expect(soft).not.toContain("tel:");
    expect(soft).toMatch(/class="call" href="https:/);
  });

  test("names the source of each number and the day it was checked", () => {
    const soft = drawn(careFor("I want to kill myself", "post") as CareMatch, "gb");
    expect(soft).toMatch(/href="tel:116123"/);
    const [, folded = ""] = /<details>(.*)<\/details>/s.exec(soft) ?? [];
    for (const { name } of shownFor(matches[0] as CareMatch, "GB").lines)
      expect(textOf(folded)).toMatch(new RegExp(`${name}\\s*, checked on \\d+ \\w+ 20\\d\\d`));
  });
});
