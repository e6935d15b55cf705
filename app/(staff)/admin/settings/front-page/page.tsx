import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { currentAdmin } from "@/app/(staff)/admin/admin-page";
import { PinForm } from "@/components/forum-settings/pin-form";
import { listArticles } from "@/db/threads/lists";
import { findPinned } from "@/db/threads/reads";
import { SettingsPage } from "../settings-page";

/** An admin pins a recent article; an older one can stay pinned. */
const MOST_ARTICLES = 200;

export const metadata: Metadata = { title: "Pinned article" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function FrontPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ done }, articles, pinned] = await Promise.all([
    searchParams,
    listArticles(MOST_ARTICLES),
    findPinned(),
  ]);
  const isListed = !pinned || articles.some(({ id }) => id === pinned.id);
  return (
    <SettingsPage viewer={viewer} at="front-page" title="Pinned article" done={done}>
      {articles.length === 0 && !pinned ? (
        <p className="hint">There is no article yet. An author can publish one.</p>
      ) : (
        <PinForm
          key={pinned?.id}
          articles={isListed ? articles : [pinned, ...articles]}
          pinned={pinned?.id ?? null}
          submission={randomUUID()}
        />
      )}
    </SettingsPage>
  );
}
