import { database } from "@/db/client";
import { consents, consentWordings } from "@/db/consents/schema";
import type { Member } from "@/lib/pipeline/actor";
import { nobodyBut } from "./personas";
import type { Row } from "./table";

async function consentOf({ id: personId }: Member) {
  const wording = { name: "charts-before", words: "Count me in the charts." };
  await database().insert(consentWordings).values(wording).onConflictDoNothing();
  const [consent] = await database()
    .insert(consents)
    .values({ personId, wording: wording.name, groups: ["injury"], givenAt: new Date() })
    .returning({ consentId: consents.id });
  return consent;
}

export const CONSENTS_TABLE: Record<string, Row[]> = {
  withdrawConsent: [
    { of: "ada's", input: ({ people }) => consentOf(people.ada), verdicts: nobodyBut("owner") },
    {
      of: "sol's, who is suspended",
      owner: "sol",
      input: ({ people }) => consentOf(people.sol),
      verdicts: nobodyBut("owner", "suspended"),
    },
  ],
};
