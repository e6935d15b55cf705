import type { Call } from "@/db/notifications/cases-to-mail";
import { GRAVE_HARM } from "@/lib/forum/filters/holding/case-weight";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { DEFAULT_FREQUENCY } from "./rules";

/** The daily email also goes to those who get the gravest cases at once: it is about the rest. */
export const callOf = (urgent: boolean, at: Date): Call => ({
  urgent,
  frequencies: urgent ? ["at_once"] : ["at_once", "daily"],
  unlessChosen: DEFAULT_FREQUENCY.cases,
  graveHarm: GRAVE_HARM,
  takenSince: takenSince(at),
  at,
});
