import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Answers whether a path belongs to a route that is made for each reader: member pages, api, icons. */
export type IsOwnRoute = (path: string) => boolean;

/** Next's build, by file: the routes of the app. */
export async function readRoutes(root: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(root, ".next/app-path-routes-manifest.json"), "utf8"));
}

/** The words that our own addresses are made of, without what people put between them. */
export function wordsOf(manifest: Record<string, string>): ReadonlySet<string> {
  return new Set(
    Object.values(manifest).flatMap((route) => route.split("/").filter((part) => !part.startsWith("["))),
  );
}

/** Which routes are outside `app/(public)`: those bypass the page store. */
export function ownRoutes(manifest: Record<string, string>): IsOwnRoute {
  const routes = Object.entries(manifest)
    .filter(([file, route]) => !file.startsWith("/(public)/") && !route.startsWith("/_"))
    .map(([, route]) => route);
  const pattern = new RegExp(`^(?:${routes.map(patternOf).join("|")})/?$`);
  return (path) => pattern.test(path);
}

function patternOf(route: string): string {
  return route
    .split("/")
    .map((part) => {
      if (part.startsWith("[[...")) return ".*";
      if (part.startsWith("[...")) return ".+";
      if (part.startsWith("[")) return "[^/]+";
      return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    })
    .join("/");
}
