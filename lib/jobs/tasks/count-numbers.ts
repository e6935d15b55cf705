import { countAgain, countRecent } from "@/lib/forum/site/numbers/count-due";
import { SYSTEM } from "@/lib/pipeline/actor";

export const countNumbers = (): Promise<void> => countRecent({ actor: SYSTEM, source: "job" });
export const countNumbersAgain = (): Promise<void> => countAgain({ actor: SYSTEM, source: "job" });
