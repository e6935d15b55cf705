import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentAdmin } from "@/app/(staff)/admin/admin-page";
import { LogoForm } from "@/components/forum-settings/logo-form";
import { SettingsForm } from "@/components/forum-settings/settings-form";
import { listSettings } from "@/db/site/settings";
import { fieldsOf, isSettingGroup } from "@/lib/forum/site/settings/fields";
import { forum } from "@/lib/forum-settings/current";
import { SETTING_GROUPS } from "@/lib/forum-settings/table";
import { SettingsPage } from "../settings-page";

export const metadata: Metadata = { title: "Settings" };

type Props = { params: Promise<{ part: string }>; searchParams: Promise<{ done?: string }> };

export default async function SettingsOfPart({ params, searchParams }: Props) {
  const viewer = await currentAdmin();
  const [{ part }, { done }] = await Promise.all([params, searchParams]);
  if (!isSettingGroup(part)) notFound();
  const stored = new Map((await listSettings()).map(({ name, value }) => [name, value]));
  const fields = fieldsOf(part, stored);
  const submission = randomUUID();
  return (
    <SettingsPage viewer={viewer} at={part} title={SETTING_GROUPS[part].title} done={done}>
      <SettingsForm
        key={JSON.stringify(fields)}
        group={part}
        fields={fields.filter(({ type }) => type !== "picture")}
        submission={submission}
      />
      {fields
        .filter(({ type }) => type === "picture")
        .map(({ name, label, hint, text }) => (
          <LogoForm
            key={name}
            label={label}
            hint={hint}
            picture={text}
            forumName={forum().name}
            submission={submission}
          />
        ))}
    </SettingsPage>
  );
}
