import type { ReactNode } from "react";
import { prerender } from "react-dom/static";
import type { Page } from "@/lib/addresses/page";
import { publicPageAt } from "@/lib/addresses/read";

type Module = {
  default?: (props: { params: Promise<unknown> }) => ReactNode | Promise<ReactNode>;
  GET?: (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;
};

const modules = import.meta.glob<Module>("../../app/**/{page.tsx,route.ts}");

/** What is read at a public address: the page's HTML without its margin, or where it leads, or that it is missing. */
export async function readPublicPage(path: string): Promise<string> {
  const found = publicPageAt(path);
  if (!found) throw new Error(`${path} is no public address`);
  const { default: render, GET } = await moduleOf(found.page);
  try {
    const params = Promise.resolve(paramsIn(found.page.route, path));
    if (GET) return await (await GET(new Request(new URL(path, "http://localhost")), { params })).text();
    const { prelude } = await prerender(await render?.({ params }), { onError: () => undefined });
    // What the margin lists, such as the busiest tags, may be a write behind (docs/decisions/003).
    return (await new Response(prelude).text()).replace(/<aside>.*?<\/aside>/gs, "");
  } catch (error) {
    const { digest } = error as { digest?: string };
    if (digest?.startsWith("NEXT_")) return digest;
    throw error;
  }
}

async function moduleOf({ route }: Page): Promise<Module> {
  const folder = `../../app/(public)${route === "/" ? "" : route}`;
  const load = modules[`${folder}/page.tsx`] ?? modules[`${folder}/route.ts`];
  if (!load) throw new Error(`${route} has no file in app/(public)`);
  return load();
}

/** The parameters that Next would give the page. */
export function paramsIn(route: string, path: string): Record<string, string | string[] | undefined> {
  const named = route
    .replace(/\/\[\[\.\.\.(\w+)\]\]/g, "(?:/(?<list_$1>.+))?")
    .replace(/\[\.\.\.(\w+)\]/g, "(?<list_$1>.+)")
    .replace(/\[(\w+)\]/g, "(?<$1>[^/]+)");
  const groups = new RegExp(`^${named}$`).exec(path)?.groups ?? {};
  return Object.fromEntries(
    Object.entries(groups).map(([name, value]) =>
      name.startsWith("list_") ? [name.slice("list_".length), value?.split("/")] : [name, value],
    ),
  );
}
