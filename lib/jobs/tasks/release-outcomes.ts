import { releaseDueOutcomes } from "@/lib/forum/site/outcomes/release-due";
import { SYSTEM } from "@/lib/pipeline/actor";

export const releaseOutcomes = (): Promise<void> => releaseDueOutcomes({ actor: SYSTEM, source: "job" });
