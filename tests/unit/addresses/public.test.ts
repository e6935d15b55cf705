import { describe, expect, test } from "vitest";
import { viewIn } from "@/app/(public)/address";
import { whereToAsk } from "@/components/viewer/find-comment";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { type Page, type Pattern, pathTo } from "@/lib/addresses/page";
import { comment } from "@/lib/addresses/public";
import { cacheKeysOf, PUBLIC_PAGES, publicPageAt, viewAt } from "@/lib/addresses/read";
import { publicTarget } from "@/lib/server/public-paths";
import { commentPath } from "@/lib/urls";
import fc from "@/tests/support/fast-check";
import { anyValuesOf, isStored, PUBLIC_VIEWS } from "@/tests/support/public-addresses";

const pathOf = (pattern: Pattern, values: Record<string, string | number>) =>
  pathTo(pattern, values as never);
/** Next's own page; no browser asks for it by its address. */
const asked = PUBLIC_VIEWS.filter(({ row }) => row !== "missing");

describe.each(asked)("$row, $name: $pattern", ({ page, name, pattern }) => {
  const anyValues = anyValuesOf(pattern);

  test("is parsed as it was built, by its own page and no other", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const path = pathOf(pattern, values);
        expect(viewAt(page, path)).toEqual({ name, ...values });
        expect(publicPageAt(path)?.page).toBe(page);
        for (const other of Object.values(PUBLIC_PAGES))
          if (other !== page && other !== PUBLIC_PAGES.old) expect(viewAt(other, path)).toBeUndefined();
      }),
    );
  });

  test("is answered by the page store under that one name", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const path = pathOf(pattern, values);
        const target = publicTarget(path);
        if (isStored(page)) expect(target).toEqual({ kind: "page", path, revision: -1 });
        else expect(target).toMatchObject({ kind: "passing", path: expect.stringMatching(/^[^?]+/) });
      }),
    );
  });

  test("drops parameters that its row does not list", () => {
    fc.assert(
      fc.property(anyValues, fc.webQueryParameters(), (values, query) => {
        const path = pathOf(pattern, values);
        const target = publicTarget(`${path}?${query}`);
        const led = target.kind === "elsewhere" ? target.location : "path" in target ? target.path : "";
        const names = [...new URLSearchParams(led.split("?")[1]).keys()];
        const listed = Object.keys(page.query ?? {});
        expect(names.filter((given) => !listed.includes(given))).toEqual([]);
        if (target.kind === "elsewhere") expect(publicTarget(led).kind).not.toBe("elsewhere");
      }),
      { numRuns: 30 },
    );
  });
});

test.each(asked.filter(({ page }) => isStored(page)))(
  "$row, $name, names the keys of its stored page, the site among them",
  ({ pattern }) => {
    fc.assert(
      fc.property(anyValuesOf(pattern), (values) => {
        const keys = cacheKeysOf(pathOf(pattern, values));
        expect(keys).toContain(cacheKey.site);
        expect(keys.filter((key) => /undefined|NaN/.test(key))).toEqual([]);
      }),
    );
  },
);

describe("the page store", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...PUBLIC_VIEWS.flatMap(({ pattern }) => pattern.replace(/[():]/g, "").split("/")),
      ..."0 1 12 007 a-b Ada after feed search . %41 x_y 1234567890123456".split(" "),
    ),
    fc.stringMatching(/^[\w.%~-]{1,12}$/),
  );
  const firstWord = fc.constantFrom(
    ...PUBLIC_VIEWS.flatMap(({ page }) => page.route.split("/")[1] ?? []).filter((word) => /^\w/.test(word)),
  );

  test("requests exactly the addresses that the page itself reads", () => {
    fc.assert(
      fc.property(firstWord, fc.array(piece, { maxLength: 6 }), (word, pieces) => {
        const path = `/${[word, ...pieces].join("/")}`;
        const target = publicTarget(path);
        const spelled = target.kind === "elsewhere" ? target.location : "path" in target ? target.path : path;
        const readers = asked.filter(
          ({ row, page }) => row !== "old" && isReadBy(page, spelled.split("?")[0] ?? ""),
        );
        expect(publicTarget(spelled).kind === "missing", path).toBe(readers.length === 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("stores nothing of a page that is never stored", () => {
    for (const path of [commentPath(4), "/answers/search"]) expect(() => cacheKeysOf(path)).toThrow(path);
  });
});

test("the island looks for a comment at the addresses of the table", () => {
  expect(whereToAsk("c12", "/t/3/slug")).toBe(pathTo(comment.views.comment, { comment: 12 }));
  expect(whereToAsk("comment-12", "/t/3/slug")).toBe(
    pathTo(comment.views.old, { thread: 3, oldComment: 12 }),
  );
});

/** Whether the page finds a view in the parameters that Next would give it. */
function isReadBy(page: Page, path: string): boolean {
  const named = page.route
    .replace(/\/\[\[\.\.\.(\w+)\]\]/g, "(?:/(?<$1>.+))?")
    .replace(/\[\.\.\.(\w+)\]/g, "(?<$1>.+)")
    .replace(/\[(\w+)\]/g, "(?<$1>[^/]+)");
  const found = new RegExp(`^${named}$`).exec(path);
  if (!found) return false;
  const params = Object.entries(found.groups ?? {}).map(([name, value]) => [name, value?.split("/")]);
  try {
    return Boolean(viewIn(page, Object.fromEntries(params)));
  } catch {
    return false;
  }
}
