import { readFile } from "node:fs/promises";
import { join } from "node:path";

export type IsOwnRoute = (path: string) => boolean;

export async function readRoutes(root: string): Promise<Record<string, string>> {
  return JSON.parse(await readFile(join(root, ".next/app-path-routes-manifest.json"), "utf8"));
}

export function wordsOf(manifest: Record<string, string>): ReadonlySet<string> {
  return new Set(
    Object.values(manifest).flatMap((route) => route.split("/").filter((part) => !part.startsWith("["))),
  );
}

/** Routes outside `app/(public)` bypass the page store. */
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
