import { escaped } from "@/lib/html";
import { plainPage } from "@/lib/web/plain-page";

interface Onwards {
  readonly name: string;
  readonly location: string;
  readonly cookies: readonly string[];
}

/**
 * Leads on to a provider from a page of its own: a redirect would stay under the `form-action` of the page whose button
 * was pressed, and that page would have to allow every address that the provider redirects through.
 */
export function onwardsPage({ name, location, cookies }: Onwards): Response {
  const answer = plainPage({
    title: `On to ${name}`,
    head: `<meta http-equiv="refresh" content="0; url=${escaped(location)}">\n`,
    main: `<p><a href="${escaped(location)}">On to ${escaped(name)}</a></p>`,
  });
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}
