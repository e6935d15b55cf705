import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { idOf } from "@/app/(member)/query";
import { currentAdmin } from "@/app/(staff)/admin/admin-page";
import { ChangeList } from "@/components/forum-settings/change-list";
import { More } from "@/components/ui/more";
import { listLastChanges, listSettingChanges } from "@/db/site/settings";
import { listTitles } from "@/db/threads/lists";
import { articleIdsIn, shownChange } from "@/lib/forum/site/settings/history";
import { forumSettingsPath } from "@/lib/urls";
import { SettingsPage } from "../settings-page";

export const metadata: Metadata = { title: "Changes of settings" };

type Props = { searchParams: Promise<{ done?: string; before?: string }> };

export default async function Changes({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const { done, before } = await searchParams;
  const { changes, next } = await listSettingChanges({ before: idOf(before) ?? undefined });
  const [last, titles] = await Promise.all([
    listLastChanges(changes.map(({ name }) => name)),
    listTitles(articleIdsIn(changes)),
  ]);
  return (
    <SettingsPage viewer={viewer} at="changes" title="Changes" done={done}>
      <ChangeList
        changes={changes.map((change) => shownChange(change, { last: last.get(change.name), titles }))}
        submission={randomUUID()}
      />
      {next && <More href={forumSettingsPath("changes", { before: next })}>Older changes</More>}
    </SettingsPage>
  );
}
