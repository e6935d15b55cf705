import { type Database, database } from "../client";
import { settings } from "../schema";

/** Everything that an admin has set to something else than its default. */
export function listSettings(from: Pick<Database, "select"> = database()) {
  return from.select({ name: settings.name, value: settings.value }).from(settings);
}
