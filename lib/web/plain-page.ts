import { forum } from "@/lib/forum-settings/current";
import { lookPath } from "@/lib/forum-settings/look";
import { escaped } from "@/lib/html";

interface Plain {
  readonly title: string;
  readonly main: string;
  readonly head?: string;
  readonly status?: number;
  readonly headers?: HeadersInit;
}

export function plainPage({ title, main, head = "", status = 200, headers }: Plain): Response {
  const { name, language, accent } = forum();
  const look = lookPath(accent);
  const style = look ? `<link rel="stylesheet" href="${look}">\n` : "";
  const body = `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/plain.css">
${style}${head}<title>${escaped(title)} · ${escaped(name)}</title>
<main>
${main}
</main>
</html>`;
  const answer = new Response(body, { status, headers });
  answer.headers.set("content-type", "text/html; charset=utf-8");
  answer.headers.set("cache-control", "no-store");
  return answer;
}
