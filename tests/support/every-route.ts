import { readFileSync } from "node:fs";

const FILLED: Record<string, string> = { kind: "thread", handle: "ada", slug: "knee", nextauth: "session" };

/** One address for every page and route that the build has, with something in the place of its parameters. */
export function everyRoute(): string[] {
  const manifest = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<
    string,
    string
  >;
  return Object.values(manifest).map((route) => {
    const filled = route
      .replace(/\/\[\[\.\.\.\w+\]\]/g, "")
      .replace(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => FILLED[name] ?? "1");
    return filled || "/";
  });
}
