import { describe, expect, it } from "vitest";
import { circlesAmong } from "@/db/imports/circles";
import { splitKindOf } from "@/lib/forum/answers/promotions/rules";
import { splitTitleOf } from "@/lib/forum/answers/promotions/titles";
import { handlesFor } from "@/lib/forum/site/imports/handles";
import { shownName } from "@/lib/forum/site/imports/names";
import { newSlugOf, oldPathsOf } from "@/lib/import/steps/addresses";
import fc from "@/tests/support/fast-check";

const filler = "and on it went for weeks and weeks without any end in sight ".repeat(4);

describe("comments that answer each other in a circle", () => {
  it("are told apart from comments below such a circle", () => {
    const parents = new Map([
      [1, 2],
      [2, 3],
      [3, 1],
      [4, 3],
      [5, 4],
      [6, 6],
      [7, 99],
    ]);
    expect(circlesAmong(parents).sort()).toEqual([1, 2, 3, 6]);
  });

  it("are parted so that every comment has a way to the top", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 12 }), (parents) => {
        const parentOf = new Map(parents.map((parent, index) => [index + 1, parent]));
        for (const number of circlesAmong(parentOf)) parentOf.delete(number);
        expect(circlesAmong(parentOf)).toEqual([]);
      }),
    );
  });

  it("are found in a chain of a hundred thousand", () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [index, index + 1]));
    expect(circlesAmong(chain)).toEqual([]);
    expect(circlesAmong(chain.set(100_000, 99_999)).sort()).toEqual([100_000, 99_999]);
  });
});

describe("a comment that can be promoted", () => {
  it("asks or tells a story, at some length", () => {
    expect(splitKindOf(`Is it the band? ${filler}`)).toBe("question");
    expect(splitKindOf(`I ran, I fell, I rested my knee. ${filler}`)).toBe("story");
    expect(splitKindOf(`A fine article. ${filler}`)).toBeNull();
    expect(splitKindOf("Is it the band?")).toBeNull();
    expect(splitKindOf(`See https://a.example/?p=1 about it. ${filler}`)).toBeNull();
  });

  it("is titled by its best sentence, cut at a word", () => {
    expect(
      splitTitleOf("Hi! I rest a lot now. How long until the stairs are easy? Thanks?", "question"),
    ).toBe("How long until the stairs are easy?");
    expect(splitTitleOf("Hi! I rest a lot now. And so on.", "story")).toBe("I rest a lot now.");
    expect(splitTitleOf("word ".repeat(60), "story")).toMatch(/^Word (word )+word…$/);
    expect(splitTitleOf("?", "question")).toBe("?");
    const polite =
      "Hey coach, thanks for this post! I was glad to find it. my shin has hurt since a race in May.";
    expect(splitTitleOf(polite, "story", [{ alias: "shin", slug: "shin" }])).toBe(
      "My shin has hurt since a race in May.",
    );
    expect(splitTitleOf("Any thoughts? Hello all, does my shin need rest or work????", "question")).toBe(
      "Does my shin need rest or work?",
    );
  });
});

describe("names and addresses", () => {
  it("contain no email address", () => {
    expect(shownName("jo.runner@example.org")).toBe("jo.runner");
    expect(shownName("  ")).toBe("Anonymous");
  });
  it("give handles, the plainest first, always the same", () => {
    expect(handlesFor("Zoë O'Hara", "k").slice(0, 2)).toEqual(["zoe-ohara", "zoe-ohara-2"]);
    expect(handlesFor("Анна", "k")[0]).toBe("guest");
    for (const name of ["x", "-".repeat(80), "a".repeat(90), "🦄"])
      for (const handle of handlesFor(name, "k"))
        expect(handle).toMatch(/^[a-z0-9][a-z0-9_-]{0,38}[a-z0-9]$/);
  });
  it("lead from a post's old place to its new one", () => {
    const site = "https://blog.example.org";
    const pathsOf = (link: string, of = site, oldSlugs: string[] = []) =>
      oldPathsOf({ link, oldId: 7, oldSlugs }, of);
    const link = `${site}/2014/%D0%B1%D0%B5%D0%B3/`;
    expect(pathsOf(link)).toEqual(["/2014/бег", "/p/7"]);
    expect(pathsOf(link, site, ["Old-Name"])).toEqual(["/2014/бег", "/p/7", "/2014/old-name"]);
    expect(pathsOf(`${site}/index.php/2014/Hills/`)).toEqual(["/2014/hills", "/p/7"]);
    expect(pathsOf(`${site}/?p=7`)).toEqual(["/p/7"]);
    expect(pathsOf(`${site}/blog/?p=7`, `${site}/blog`)).toEqual(["/blog/p/7"]);
    expect(pathsOf("nonsense")).toEqual(["/p/7"]);
    expect(newSlugOf({ slug: "%d0%b1", title: "Hill days" })).toBe("hill-days");
  });
});
