import { findOpenConsent } from "@/db/consents/reads";
import { tellRecord } from "../support/records";
import type { World } from "../support/world";
import { nobodyBut } from "./personas";
import type { Row } from "./table";

const AGREED = { agreed: true, counted: ["injury"] };

async function consentOf({ people }: World, name: "ada" | "sol") {
  // Sol agreed before the suspension.
  const threadId = await tellRecord({ ...people[name], suspendedUntil: null }, AGREED);
  return { consentId: (await findOpenConsent(threadId))?.id };
}

export const CONSENTS_TABLE: Record<string, Row[]> = {
  withdrawConsent: [
    { of: "ada's", input: (world) => consentOf(world, "ada"), verdicts: nobodyBut("owner") },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: (world) => consentOf(world, "sol"),
      verdicts: nobodyBut("owner", "suspended"),
    },
  ],
};
