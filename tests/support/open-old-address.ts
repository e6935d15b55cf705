import { publicTarget } from "@/lib/server/public-paths";
import { readPublicPage } from "./read-public-page";

/** Where a reader ends who opens an address of the blog: through at most two redirects, as the server leads. */
export async function opened(url: string): Promise<string> {
  let at = url;
  for (let step = 0; step < 3; step++) {
    const target = publicTarget(at);
    if (target.kind === "elsewhere") at = target.location;
    else if (target.kind !== "page") return target.kind === "passing" ? target.path : target.kind;
    else {
      const answer = await readPublicPage(target.path);
      if (answer.includes("404")) return "missing";
      const location = /^NEXT_REDIRECT;[^;]+;([^;]+);/.exec(answer)?.[1];
      if (location === undefined || /^\/(?:t|uploads)\//.test(location)) return location ?? target.path;
      at = location;
    }
    if (/^\/(?:$|tags\/|u\/|feeds\/|search)/.test(at)) return at;
  }
  throw new Error(`${url} leads on and on`);
}
