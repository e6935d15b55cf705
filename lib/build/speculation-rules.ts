import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { PUBLIC_PAGES } from "../addresses/read";

/** A browser may fetch the stored pages that a page links to before anybody asks for them, and nothing else. */
export async function speculationRules(root: string) {
  const never = ["/api/*", "/uploads/*", ...(await ownPages(root)), ...unstoredPages()];
  return {
    prefetch: [
      {
        source: "document",
        where: {
          and: [
            { href_matches: "/*" },
            { not: { href_matches: never } },
            { not: { selector_matches: "[rel~=nofollow], [download]" } },
          ],
        },
        eagerness: "moderate",
      },
    ],
  };
}

/** A route may answer GET as well: a saved search notes that its member saw it. */
const OWN_PAGE = /(?<=^|[\\/])(?:page\.tsx|route\.ts)$/;

/** Pages of members and staff are rendered for each request. */
async function ownPages(root: string): Promise<string[]> {
  const folders = ["app/(member)", "app/(staff)"];
  const files = await Promise.all(folders.map((folder) => readdir(join(root, folder), { recursive: true })));
  return files
    .flat()
    .filter((file) => OWN_PAGE.test(file))
    .map((file) => patternOf(`/${file.replaceAll("\\", "/").replace(OWN_PAGE, "").replace(/\/$/, "")}`))
    .sort();
}

const unstoredPages = () =>
  Object.values(PUBLIC_PAGES)
    .filter((page) => "passing" in page)
    .map(({ route }) => patternOf(route));

/** A pattern of URLPattern, which leaves the query open. */
const patternOf = (route: string) =>
  route.replace(/\/\[\[\.\.\.\w+\]\]/g, "{/*}?").replace(/\[(?:\.\.\.)?\w+\]/g, "*");
