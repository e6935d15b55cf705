import { Learned } from "@/lib/care/matching/learned";
import { ORDINARY_WORDS } from "@/lib/care/matching/ordinary-words";
import { Symbols } from "@/lib/care/matching/symbols";
import { CONCEPTS } from "./concepts";
import weights from "./weights.json" with { type: "json" };

/** How people say it who name neither an act nor a thing; decision 043 says how it was learned. */
export const LEARNED = new Learned(new Symbols(CONCEPTS, weights.spelt.split(" "), ORDINARY_WORDS), weights);
