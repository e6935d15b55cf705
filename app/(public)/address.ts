import { notFound, redirect } from "next/navigation";
import type { Page, ViewOf, Views } from "@/lib/addresses/page";
import { viewAt } from "@/lib/addresses/read";

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export function viewIn<V extends Views>(page: Page<V>, params: Params): ViewOf<V> {
  return viewAt(page, pathIn(page.route, params)) ?? notFound();
}

/**
 * Leads a cursor whose row left its place, or that a reader made up, to the nearest row of the list: the page store
 * keeps at most one page for each row.
 */
export async function keepToRows<Cursor extends string | number>(
  asked: Cursor | undefined,
  find: (asked: Cursor) => Promise<Cursor | null>,
  pathOf: (cursor: Cursor | undefined) => string,
): Promise<void> {
  if (asked === undefined) return;
  const held = await find(asked);
  if (held !== asked) redirect(pathOf(held ?? undefined));
}

function pathIn(route: string, params: Params): string {
  return route.replace(/\/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name) =>
    [params[name] ?? []]
      .flat()
      .map((part) => `/${part}`)
      .join(""),
  );
}
