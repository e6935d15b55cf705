import { backUpWhenDue as backUp } from "@/lib/backups/scheduled";

export async function backUpWhenDue(): Promise<void> {
  const url = process.env.DATABASE_DIRECT_URL || process.env.DATABASE_URL;
  if (url) await backUp(url);
}
