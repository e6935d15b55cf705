import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { currentAdmin } from "@/app/(staff)/admin/admin-page";
import { ButtonForm } from "@/components/admin/button-form";
import { Facts } from "@/components/admin/facts";
import { tryStorageAction } from "@/lib/actions/forum-settings";
import { readEnv } from "@/lib/env";
import { SettingsPage } from "../settings-page";

export const metadata: Metadata = { title: "Storage" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function StorageSettings({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const { done } = await searchParams;
  const { bucket, uploadsDir } = readEnv();
  return (
    <SettingsPage viewer={viewer} at="storage" title="Storage" done={done}>
      <Facts
        of={
          bucket
            ? [
                ["New pictures", `in the bucket ${bucket.name}`],
                ["Earlier and imported pictures", `in the folder ${uploadsDir}`],
              ]
            : [["Pictures", `in the folder ${uploadsDir}`]]
        }
      />
      <p className="hint">
        Read only: these come from UPLOADS_DIR and the S3_ settings where the forum is started. The test
        writes a small file, reads it back and deletes it.
      </p>
      <div className="setting-tries">
        <ButtonForm
          action={tryStorageAction}
          submission={randomUUID()}
          button={["Test the storage", "Testing…"]}
        />
      </div>
    </SettingsPage>
  );
}
