import type { WeighedSign } from "@/lib/care/matching/sign";
import { anaphylaxisWeighed } from "./anaphylaxis";
import { boneStressWeighed } from "./bone-stress";
import { caudaEquinaWeighed } from "./cauda-equina";
import { legClotWeighed, lungClotWeighed } from "./clot";
import { compartmentWeighed } from "./compartment";
import { headInjuryWeighed } from "./head-injury";
import { chestWeighed, collapseWeighed } from "./heart";
import { heatStrokeWeighed } from "./heat-stroke";
import { hyponatraemiaWeighed } from "./hyponatraemia";
import { infectionWeighed } from "./infection";
import {
  antiInflammatoryWeighed,
  bloodThinnerWeighed,
  overdoseWeighed,
  quinoloneWeighed,
  sedationWeighed,
  steroidWeighed,
} from "./medicine";
import { rhabdoWeighed } from "./rhabdo";
import { selfHarmWeighed } from "./self-harm";
import { tendonRuptureWeighed } from "./tendon-rupture";

/** What is weighed beside the rules: how people say it who do not use the usual words. */
export const WEIGHED: readonly WeighedSign[] = [
  selfHarmWeighed,
  anaphylaxisWeighed,
  chestWeighed,
  collapseWeighed,
  heatStrokeWeighed,
  hyponatraemiaWeighed,
  headInjuryWeighed,
  caudaEquinaWeighed,
  compartmentWeighed,
  rhabdoWeighed,
  legClotWeighed,
  lungClotWeighed,
  infectionWeighed,
  tendonRuptureWeighed,
  antiInflammatoryWeighed,
  overdoseWeighed,
  sedationWeighed,
  bloodThinnerWeighed,
  steroidWeighed,
  quinoloneWeighed,
  boneStressWeighed,
];
