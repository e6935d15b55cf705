import { expect, test } from "vitest";
import { speculationRules } from "@/lib/build/speculation-rules";
import { addressOf, pagesOfApp } from "@/tests/support/pages-of-app";

const pages = pagesOfApp();
const rules = await speculationRules(process.cwd());
const never = rules.prefetch.flatMap(({ where }) =>
  where.and.flatMap(({ not }) => (not && "href_matches" in not ? (not.href_matches ?? []) : [])),
);

function isFetchedAhead(path: string): boolean {
  return !never.some((pattern) => new RegExp(`^${pattern.replaceAll("*", ".+")}$`).test(path));
}

const sample = (page: (typeof pages)[number]) =>
  addressOf(page, Object.fromEntries(page.parameters.map((name) => [name, "4"])));

test("no page of members or staff is fetched before it is asked for", () => {
  const own = pages.filter(({ group }) => group !== "public").map(sample);
  expect(own.length).toBeGreaterThan(35);
  expect(own.filter(isFetchedAhead)).toEqual([]);
});

test("neither is a form, a picture, a search or the redirect of a comment", () => {
  for (const path of ["/api/follow", "/uploads/a.webp", "/answers/search", "/search", "/c/12"])
    expect(isFetchedAhead(path), path).toBe(false);
});

test("every stored page is", () => {
  for (const path of [
    "/",
    "/latest",
    "/t/4/achilles",
    "/answers",
    "/tags/itbs",
    "/outcomes/itbs",
    "/u/ada",
    "/moderation/log",
    "/about",
    "/help",
  ])
    expect(isFetchedAhead(path), path).toBe(true);
});
