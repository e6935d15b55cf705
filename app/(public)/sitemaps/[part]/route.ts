import { notFound } from "next/navigation";
import { viewIn } from "@/app/(public)/address";
import { listTags } from "@/db/tags/reads";
import { listSitemapThreads } from "@/db/threads/sitemap";
import { sitemapPart } from "@/lib/addresses/public";
import { readEnv } from "@/lib/env";
import { sitemapOf } from "@/lib/feeds/sitemap";
import {
  accessibilityPath,
  allOutcomesPath,
  answersPath,
  helpPath,
  listPath,
  numbersPath,
  outcomesPath,
  storiesPath,
  tagPath,
  threadPath,
} from "@/lib/urls";

type Context = { params: Promise<{ part: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const origin = readEnv().publicUrl;
  const view = viewIn(sitemapPart, await params);
  if (view.name === "pages") return sitemapOf((await pages()).map((path) => ({ url: origin + path })));
  const threads = await listSitemapThreads(view.sitemapPart);
  if (threads.length === 0) notFound();
  return sitemapOf(
    threads.map((thread) => ({ url: origin + threadPath(thread), changedAt: thread.changedAt })),
  );
}

async function pages(): Promise<string[]> {
  const tags = await listTags();
  return [
    ...[
      listPath(),
      listPath("unanswered"),
      storiesPath({}),
      listPath("top"),
      "/tags",
      answersPath(),
      allOutcomesPath,
    ],
    ...[
      "/about",
      numbersPath,
      accessibilityPath,
      helpPath,
      "/rules",
      "/privacy",
      "/health-data",
      "/complaints",
    ],
    ...tags.map(({ slug }) => tagPath(slug)),
    ...tags.flatMap(({ slug, group }) => (group === "injury" ? [outcomesPath(slug)] : [])),
  ];
}
