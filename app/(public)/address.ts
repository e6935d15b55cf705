import { notFound } from "next/navigation";
import type { Page, ViewOf, Views } from "@/lib/addresses/page";
import { viewAt } from "@/lib/addresses/read";

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

export function viewIn<V extends Views>(page: Page<V>, params: Params): ViewOf<V> {
  return viewAt(page, pathIn(page.route, params)) ?? notFound();
}

function pathIn(route: string, params: Params): string {
  return route.replace(/\/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name) =>
    [params[name] ?? []]
      .flat()
      .map((part) => `/${part}`)
      .join(""),
  );
}
