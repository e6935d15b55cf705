import { findLogEnd } from "@/db/decisions/log";
import { findSettingText, readSamples } from "@/db/site/health";
import { linesOlderThan } from "@/lib/care/crisis-lines";
import { findBreakIn } from "@/lib/forum/moderation/log/verify";
import { forumSettingsPath } from "@/lib/urls";
import { amount, counted } from "@/lib/words/counts";
import { bad, type Check, good, warning } from "../check";

/** Days after which an admin should check that a helpline's number is still right. */
export const DAYS_LINES_HOLD = 180;
const VERIFIED_ENTRIES = 500;

export const contentChecks: readonly Check[] = [
  {
    id: "contact",
    title: "Contact",
    at: forumSettingsPath("contact"),
    look: async () =>
      (await findSettingText("contact"))
        ? good("Readers see who runs the forum and how to reach them.")
        : warning(
            "Readers cannot see who runs the forum. In many countries the law asks for it.",
            "Enter a name and an email address in the settings of the forum.",
          ),
  },
  {
    id: "country",
    title: "Country of the emergency numbers",
    at: forumSettingsPath("units"),
    look: async ({ env }) =>
      env.country !== null || (await findSettingText("country"))
        ? good("Care notices show the emergency number of a country first.")
        : warning(
            "Care notices say “your local emergency number”, because no country is set.",
            "Choose the country of most readers, with COUNTRY or in the settings of the forum.",
          ),
  },
  {
    id: "crisis-lines",
    title: "Helplines",
    look({ now }) {
      const old = linesOlderThan(DAYS_LINES_HOLD, now);
      return old.length > 0
        ? warning(
            `Care notices show ${counted(old.length, "helpline", "helplines")} last checked more than ${DAYS_LINES_HOLD} days ago.`,
            "The overview lists them with their sources. Compare the numbers, or install the next release.",
          )
        : good("All helplines were checked lately.");
    },
  },
  {
    id: "samples",
    title: "Sample content",
    async look() {
      const { samples, others } = await readSamples();
      return samples && others
        ? warning(
            "Sample threads with invented people are among the real ones.",
            "Delete them with npm run forum -- remove-samples. The command lists them first.",
          )
        : good(samples ? "The forum shows sample threads only." : "There are no sample threads.");
    },
  },
  {
    id: "log",
    title: "Public log",
    async look() {
      const end = await findLogEnd();
      if (!end) return good("The public log of decisions is empty.");
      const broken = await findBreakIn(end.id, VERIFIED_ENTRIES);
      return broken
        ? bad(
            `The public log of decisions was changed from outside: ${broken}`,
            "Run npm run forum -- log verify, find out who has access to the database, and restore the log from a backup.",
          )
        : good(`The newest ${amount(Math.min(end.id, VERIFIED_ENTRIES))} entries are as they were written.`);
    },
  },
];
