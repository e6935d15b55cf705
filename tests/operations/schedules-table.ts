import { scheduled, scheduledBy } from "../support/scheduled";
import type { World } from "../support/world";
import { nobodyBut, PERSONAS, program, type Verdicts } from "./personas";
import type { Row } from "./table";

/** Jo's article: nobody else learns that it exists. */
async function ofJo({ people: { jo } }: World) {
  return { scheduledId: await scheduledBy(jo) };
}

const hidden = Object.fromEntries(PERSONAS.map((persona) => [persona, "gone"])) as Verdicts;

export const SCHEDULES_TABLE: Record<string, Row[]> = {
  scheduleArticle: [
    { of: "a new one", input: () => scheduled(), verdicts: nobodyBut("author", "admin") },
    {
      of: "jo's",
      owner: "jo",
      input: async (world) => ({ ...scheduled(), ...(await ofJo(world)) }),
      verdicts: { ...nobodyBut("owner", "author"), admin: "gone" },
    },
  ],
  cancelSchedule: [
    {
      owner: "jo",
      input: ofJo,
      verdicts: {
        ...hidden,
        visitor: "unauthenticated",
        program: "forbidden",
        owner: "yes",
        author: "yes",
      },
    },
  ],
  publishScheduled: [
    {
      of: "one whose time has not come",
      input: ofJo,
      verdicts: { ...program, program: "conflict" },
    },
  ],
  refuseScheduled: [
    {
      input: async (world) => ({ ...(await ofJo(world)), refusal: "There is no such tag." }),
      verdicts: program,
    },
  ],
};
