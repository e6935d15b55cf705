import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { idOf } from "@/app/(member)/query";
import { ChangeList } from "@/components/forum-settings/change-list";
import { More } from "@/components/ui/more";
import { listLastChanges, listSettingChanges } from "@/db/site/settings";
import { shownChange } from "@/lib/forum/site/settings/history";
import { settingsPath } from "@/lib/urls";
import { currentAdmin } from "../../admin-page";
import { SettingsPage } from "../settings-page";

export const metadata: Metadata = { title: "Changes of settings" };

type Props = { searchParams: Promise<{ done?: string; before?: string }> };

export default async function Changes({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const { done, before } = await searchParams;
  const { changes, next } = await listSettingChanges({ before: idOf(before) ?? undefined });
  const last = await listLastChanges(changes.map(({ name }) => name));
  return (
    <SettingsPage viewer={viewer} at="changes" title="Changes" done={done}>
      <ChangeList
        changes={await Promise.all(changes.map((change) => shownChange(change, last.get(change.name))))}
        submission={randomUUID()}
      />
      {next && <More href={settingsPath("changes", { before: next })}>Older changes</More>}
    </SettingsPage>
  );
}
