import { CARE_GROUPS, type CareGroupId, type CareStrength, type CareUrgency } from "../groups";
import { Lexicon } from "./lexicon";
import type { ReadyRule } from "./reading";
import type { Families, Rule, SignGroup, TakeBack } from "./sign";
import { TAKE_BACK_FAMILIES } from "./take-back-words";
import { TAKE_BACKS } from "./take-backs";

export interface ReadySign extends ReadyRule {
  readonly group: SignGroup["id"];
  readonly urgency: CareUrgency;
  readonly strength: CareStrength;
  readonly inSearch: boolean;
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
export function readSigns(groups: readonly SignGroup[], shared: Families, ordinary: ReadonlySet<string>) {
  const lexicon = new Lexicon(allFamilies(groups, shared), ordinary);
  const ids = (names: string, between: RegExp) =>
    names
      .split(between)
      .filter(Boolean)
      .map((name) => lexicon.family(name.trim()));
  const partsOf = (cues: string) => {
    const named = cues.split("&").map((part) => part.trim());
    return {
      parts: named.map((part) => ids(part, /\|/)),
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
  return { lexicon, signs };
}
