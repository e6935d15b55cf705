import { ORDINARY_WORDS } from "../matching/ordinary-words";
import { readSigns } from "../matching/rules";
import type { SignGroup } from "../matching/sign";
import { anaphylaxis } from "./anaphylaxis";
import { boneStress } from "./bone-stress";
import { caudaEquina } from "./cauda-equina";
import { clot } from "./clot";
import { compartment } from "./compartment";
import { headInjury } from "./head-injury";
import { heart } from "./heart";
import { heatStroke } from "./heat-stroke";
import { hyponatraemia } from "./hyponatraemia";
import { infection } from "./infection";
import { lowMood } from "./low-mood";
import { medicine } from "./medicine";
import { rhabdo } from "./rhabdo";
import { selfHarm } from "./self-harm";
import { selfHarmAbroad } from "./self-harm-abroad";
import { tendonRupture } from "./tendon-rupture";
import { quietUnderFuelling, underFuelling } from "./under-fuelling";
import { WEIGHED } from "./weighed/all";

const NOTICED: readonly SignGroup[] = [
  selfHarm,
  selfHarmAbroad,
  anaphylaxis,
  heart,
  heatStroke,
  hyponatraemia,
  headInjury,
  caudaEquina,
  compartment,
  rhabdo,
  clot,
  infection,
  tendonRupture,
  medicine,
  boneStress,
  underFuelling,
];
const QUIET: readonly SignGroup[] = [quietUnderFuelling, lowMood];

const read = readSigns([...NOTICED, ...QUIET], WEIGHED, {}, ORDINARY_WORDS);
const split = NOTICED.reduce((sum, group) => sum + group.rules.length, 0);

export const LEXICON = read.lexicon;
export const NOTICE_SIGNS = read.signs.slice(0, split);
export const WEIGHED_SIGNS = read.weighed;
export const QUIET_SIGNS = read.signs.slice(split);
