import { LearnedSign } from "../../matching/learned";
import { ORDINARY_WORDS } from "../../matching/ordinary-words";
import { Symbols } from "../../matching/symbols";
import learned from "./self-harm.json" with { type: "json" };
import { SELF_HARM_CONCEPTS } from "./self-harm-concepts";

/** How people say it who name neither an act nor a thing; decision 043 says how it was learned. */
export const LEARNED_SELF_HARM = new LearnedSign(
  new Symbols(SELF_HARM_CONCEPTS, learned.spelt.split(" "), ORDINARY_WORDS),
  learned,
);
