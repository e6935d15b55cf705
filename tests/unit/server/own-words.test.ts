import { expect, test } from "vitest";
import { isForumAddress } from "@/lib/addresses/own-words";
import { pagesOfApp } from "@/tests/support/pages-of-app";
import { projectFiles } from "@/tests/support/sources";

test("no page or form of the forum is free for an address of an imported blog", () => {
  const pages = pagesOfApp().filter(({ route }) => route !== "/[...old]");
  const forms = projectFiles().flatMap((file) => /^app(\/api\/.*)\/route\.ts$/.exec(file)?.slice(1) ?? []);
  const routes = [...pages.map(({ route }) => route), ...forms, "/uploads/a.webp", "/healthz"];
  expect(routes.length).toBeGreaterThan(100);
  // The words before the first value are what an address of a blog can collide with.
  const free = routes
    .map((route) => route.replace(/\/\[.*$/, "") || "/")
    .filter((path) => !isForumAddress(path));
  expect(free).toEqual([]);
});

test("an ordinary address of a blog is free, and one below a page of the forum is not", () => {
  for (const path of ["/it-band-injury", "/2013/05/it-band", "/category/knee", "/p/12", "/blog/p/12"])
    expect(isForumAddress(path), path).toBe(false);
  for (const path of ["/stories/my-first-race", "/top/ten", "/mute/somebody"])
    expect(isForumAddress(path), path).toBe(true);
});
