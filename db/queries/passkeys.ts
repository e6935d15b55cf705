import { desc, eq } from "drizzle-orm";
import { database } from "../client";
import { passkeys } from "../schema";

export interface PasskeyView {
  id: string;
  /** "Chrome on Linux"; null where it was not told. */
  device: string | null;
  transports: string[];
  createdAt: Date;
  /** Null until somebody has signed in by it. */
  usedAt: Date | null;
}

/** Somebody's passkeys, the newest first. */
export function listPasskeys(personId: number): Promise<PasskeyView[]> {
  const { id, device, transports, createdAt, usedAt } = passkeys;
  return database()
    .select({ id, device, transports, createdAt, usedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(desc(createdAt));
}
