import { CARE_GROUPS, type CareGroupId, type CareStrength, type CareUrgency } from "../groups";
import { TAKE_BACK_FAMILIES } from "./denial-words";
import { TAKE_BACKS } from "./denials";
import { Lexicon } from "./lexicon";
import type { ReadyRule } from "./reading";
import type { Families, Rule, SignGroup, TakeBack, WeighedSign } from "./sign";
import type { ReadyWeighing } from "./weighing";

export interface ReadySign extends ReadyRule {
  readonly group: SignGroup["id"];
  readonly urgency: CareUrgency;
  readonly strength: CareStrength;
  readonly inSearch: boolean;
}

export interface ReadyWeighed extends ReadyWeighing {
  readonly group: CareGroupId;
  readonly urgency: CareUrgency;
  readonly strength: CareStrength;
}

const URGENCIES: readonly CareUrgency[] = ["soon", "today", "now"];

/** The more urgent first, then the group named first. */
export function byUrgency(
  a: { urgency: CareUrgency; group: string },
  b: { urgency: CareUrgency; group: string },
): number {
  const order = (group: string) => CARE_GROUPS.indexOf(group as CareGroupId);
  return URGENCIES.indexOf(b.urgency) - URGENCIES.indexOf(a.urgency) || order(a.group) - order(b.group);
}

/** How many words long the stretch of a weighed sign is that names no other length. */
const FARTHEST = 60;
const UNLESS = "unless";
/** Each weighed sign has its word families to itself. */
const familyOf = (at: number, part: string) => `${at}:${part}`;

function weighedFamilies(weighed: readonly WeighedSign[]): Families {
  const all: Record<string, string> = {};
  weighed.forEach(({ parts, unless }, at) => {
    for (const [part, [, phrases]] of Object.entries(parts)) all[familyOf(at, part)] = phrases;
    if (unless) all[familyOf(at, UNLESS)] = unless;
  });
  return all;
}

function allFamilies(groups: readonly SignGroup[], shared: Families): Families {
  const all: Record<string, string> = { ...shared, ...TAKE_BACK_FAMILIES };
  for (const { families } of groups) {
    for (const [name, phrases] of Object.entries(families)) {
      if (name in all) throw new Error(`Two word families are called "${name}".`);
      all[name] = phrases;
    }
  }
  return all;
}

const heeded = (despite: readonly TakeBack[]) =>
  despite.reduce(
    (bits, one) => bits & ~TAKE_BACKS[one],
    Object.values(TAKE_BACKS).reduce((all, bit) => all | bit),
  );

/** Reads the signs once; throws where a rule names a family that does not exist. */
export function readSigns(
  groups: readonly SignGroup[],
  weighed: readonly WeighedSign[],
  shared: Families,
  ordinary: ReadonlySet<string>,
) {
  const lexicon = new Lexicon({ ...allFamilies(groups, shared), ...weighedFamilies(weighed) }, ordinary);
  const ids = (names: string, between: RegExp) =>
    names
      .split(between)
      .filter(Boolean)
      .map((name) => lexicon.family(name.trim()));
  const known = new Map<string, readonly number[]>();
  const partOf = (part: string) => {
    const families = known.get(part) ?? ids(part, /\|/);
    known.set(part, families);
    return families;
  };
  const partsOf = (cues: string) => {
    const named = cues.split("&").map((part) => part.trim());
    return {
      parts: named.map(partOf),
      twins: named.map((part, at) => named.indexOf(part, at + 1)),
    };
  };
  const ready = (group: SignGroup, [cues, options = {}]: Rule): ReadySign => ({
    group: group.id,
    urgency: options.urgency ?? group.urgency,
    strength: options.strength ?? (group.id === "self-harm" ? "explicit" : "indirect"),
    inSearch: options.inSearch ?? false,
    ...partsOf(cues),
    options,
    unless: ids(options.unless ?? "", /\s+/),
    heeds: heeded(options.despite ?? []),
  });
  const signs = groups.flatMap((group) => group.rules.map((rule) => ready(group, rule)));
  const readyWeighed = (sign: WeighedSign, at: number): ReadyWeighed => {
    const names = Object.keys(sign.parts);
    const bitsOf = (some: string) =>
      some.split("|").reduce((bits, name) => {
        const part = names.indexOf(name.trim());
        if (part < 0) throw new Error(`The weighed sign ${sign.group} has no part "${name.trim()}".`);
        return bits | (1 << part);
      }, 0);
    return {
      group: sign.group,
      urgency: sign.urgency,
      strength: sign.strength ?? "indirect",
      names,
      families: names.map((name) => lexicon.family(familyOf(at, name))),
      weights: Object.values(sign.parts).map(([weight]) => weight),
      atLeast: sign.atLeast,
      needs: sign.needs.split("&").map(bitsOf),
      anywhere: sign.anywhere ? bitsOf(sign.anywhere) : 0,
      within: sign.within ?? FARTHEST,
      unless: sign.unless ? [lexicon.family(familyOf(at, UNLESS))] : [],
      sure: sign.sure ?? Number.POSITIVE_INFINITY,
      heeds: heeded(sign.despite ?? []),
    };
  };
  return { lexicon, signs, weighed: weighed.map(readyWeighed) };
}
