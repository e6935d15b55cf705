import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** Case-insensitive text, so that handles and addresses are unique whatever their capitals. */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const identity = () => bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity();

export const reference = () => bigint({ mode: "number" });

export const moment = () => timestamp({ withTimezone: true, mode: "date" });

/** A day, "2026-03-14", or a month if the day is not known, "2026-03". */
export const partialDate = customType<{ data: string }>({ dataType: () => "partial_date" });

/** JSON as pg reads it. `jsonb` of drizzle parses a string once more, so that a name such as "2026" would become a number. */
export const anyJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => "jsonb",
  toDriver: (value) => JSON.stringify(value),
});
