import { escaped } from "@/lib/html";
import { plainPage } from "@/lib/web/plain-page";

interface Onwards {
  readonly name: string;
  readonly location: string;
  readonly cookies: readonly string[];
}

/** A redirect would fall under the form page's `form-action`, which cannot list all addresses of a provider. */
export function onwardsPage({ name, location, cookies }: Onwards): Response {
  const answer = plainPage({
    title: `On to ${name}`,
    head: `<meta http-equiv="refresh" content="0; url=${escaped(location)}">\n`,
    main: `<p><a href="${escaped(location)}">On to ${escaped(name)}</a></p>`,
  });
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}
