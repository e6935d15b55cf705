import { asc, isNull } from "drizzle-orm";
import { type Database, database } from "../client";
import { reasons } from "./schema";

type From = Pick<Database, "select">;

const shown = {
  id: reasons.id,
  key: reasons.key,
  title: reasons.title,
  text: reasons.text,
  legal: reasons.legal,
};

export interface Reason {
  id: number;
  key: string | null;
  title: string;
  text: string;
  legal: boolean;
}

export function listReasons(from: From = database()): Promise<Reason[]> {
  return from
    .select(shown)
    .from(reasons)
    .where(isNull(reasons.retiredAt))
    .orderBy(...order);
}

export function listAllReasons() {
  return database()
    .select({ ...shown, retiredAt: reasons.retiredAt })
    .from(reasons)
    .orderBy(...order);
}

const order = [asc(reasons.position), asc(reasons.id)] as const;
