import { findDataExport } from "@/db/data-exports/reads";
import { findProvedAddress } from "@/db/notifications/mails";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { makeDataExport } from "@/lib/forum/people/data-exports/make";
import { sweepDataExports } from "@/lib/forum/people/data-exports/operations";
import { removeExportFiles } from "@/lib/forum/people/data-exports/store";
import { dataExportMail } from "@/lib/mail/account-letters";
import { send } from "@/lib/mail/send";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { settingsPath } from "@/lib/urls";

type PayloadOf<Name extends Job["name"]> = Extract<Job, { name: Name }>["payload"];

export const makeExport = ({ exportId }: PayloadOf<"make_data_export">) => makeDataExport(exportId);

export async function mailDataExport({ exportId }: PayloadOf<"mail_data_export">): Promise<void> {
  const made = await findDataExport(exportId);
  const to = made && (await findProvedAddress(made.personId));
  if (to)
    await send(
      dataExportMail({ to, url: `${readEnv().publicUrl}${settingsPath}#data`, byAdmin: made.reason }),
    );
}

export const removeExports = ({ files }: PayloadOf<"remove_exports">) => removeExportFiles(files);

export async function sweepExports(): Promise<void> {
  await perform(sweepDataExports, {}, { actor: SYSTEM, source: "job" });
}
