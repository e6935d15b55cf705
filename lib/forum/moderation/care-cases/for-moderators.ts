import type { CareGroupId, CareMatch, CareUrgency } from "@/lib/care/groups";
import { careNotice } from "@/lib/care/notice";

const NAMES: Record<CareGroupId, string> = {
  "self-harm": "Thoughts of self-harm or suicide",
  anaphylaxis: "Severe allergic reaction",
  heart: "Heart trouble",
  "heat-stroke": "Heat stroke",
  hyponatraemia: "Too much water, too little salt (hyponatraemia)",
  "head-injury": "Head injury",
  "cauda-equina": "Pressed nerves at the end of the spine (cauda equina)",
  compartment: "Compartment syndrome",
  rhabdo: "Muscle breakdown (rhabdomyolysis)",
  clot: "Blood clot in the leg or lung",
  infection: "Infection of a joint or the skin",
  "tendon-rupture": "Torn tendon",
  medicine: "A medicine that can harm",
  "bone-stress": "Possible stress fracture",
  "under-fuelling": "Eating too little for the training",
};

const URGENCIES: Record<CareUrgency, string> = {
  now: "now",
  today: "the same day",
  soon: "within days",
};

export function forModerators(match: CareMatch, country: string | null) {
  const notice = careNotice(match, country);
  return {
    group: NAMES[match.group],
    also: match.also.map((group) => NAMES[group]),
    urgency: URGENCIES[match.urgency],
    heading: notice.heading,
    aboutOther: match.about === "other",
    toDo: notice.toDo,
    do: notice.forModerators.do,
    dont: notice.forModerators.dont,
    sources: notice.sources,
    sourced: notice.sourced,
  };
}
