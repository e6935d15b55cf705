import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Answers whether a path belongs to a route that is made for each reader: member pages, api, icons. */
export type IsOwnRoute = (path: string) => boolean;

/** Reads from Next's build which routes stand outside `app/(public)`: those bypass the page store. */
export async function readOwnRoutes(root: string): Promise<IsOwnRoute> {
  const manifest = await readFile(join(root, ".next/app-path-routes-manifest.json"), "utf8");
  return ownRoutes(JSON.parse(manifest) as Record<string, string>);
}

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
