import { type CountryLines, directories, hrefOf, isNeutral, linesOf } from "./crisis-lines";
import type { CareGroupId, CareMatch, CareUrgency } from "./groups";
import type { CareSource } from "./texts/advice";
import { ADVICE_NOW } from "./texts/advice-now";
import { ADVICE_SOON } from "./texts/advice-soon";
import { MODERATORS_BODY, MODERATORS_SELF_HARM, SOURCES_SELF_HARM } from "./texts/moderators";
import { SELF_HARM_CLOSING, selfHarmText } from "./texts/self-harm";

/** A line to call, write to or open. */
export interface CareLine {
  readonly name: string;
  /** The number as people read it; an address for a directory. */
  readonly number: string;
  /** `tel:`, `sms:` or `https:`. */
  readonly href: string;
  readonly kind: string;
  readonly hours: string | null;
  readonly audience: string;
  readonly language: string | null;
  readonly source: string;
  /** The day the source was read, as YYYY-MM-DD. */
  readonly checkedOn: string;
}

export type { CareSource };

/** The one thing to do first. Without a number there is nothing to tap: show the label alone. */
export interface CareAction {
  readonly label: string;
  readonly number: string | null;
  readonly href: string | null;
  readonly hours: string | null;
}

/** Everything a page, an email or the API shows; plain text throughout. */
export interface CareNotice {
  readonly group: CareGroupId;
  readonly urgency: CareUrgency;
  /** soft: self-harm, no red box. plain: an emergency box for body groups. */
  readonly tone: "soft" | "plain";
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly primary: CareAction;
  /** "999", or "your local emergency number" with a null href. */
  readonly emergency: {
    readonly text: string;
    readonly href: string | null;
    readonly source: string | null;
    readonly checkedOn: string | null;
  };
  /** Further lines, the primary one first where it is a line: its source and day are there. */
  readonly lines: readonly CareLine[];
  /** What to do, in order; empty for a group without a source. */
  readonly toDo: readonly string[];
  /** "You can still post" and what this forum is not. */
  readonly closing: string;
  /** The country whose numbers these are; null for the neutral default. */
  readonly country: { readonly iso: string; readonly name: string } | null;
  readonly forModerators: { readonly do: readonly string[]; readonly dont: readonly string[] };
  readonly sources: readonly CareSource[];
  /** False for a group without a source, which shows the emergency number only. */
  readonly sourced: boolean;
}

const BODY_CLOSING =
  "You can still post; nothing is blocked or lost. We cannot tell what is wrong: nobody can examine a person over the internet.";
const ADVICE = { ...ADVICE_NOW, ...ADVICE_SOON };
const LOCAL_NUMBER = "your local emergency number";

type Shown = Pick<CareNotice, "heading" | "paragraphs" | "primary" | "toDo" | "sources" | "sourced">;

function emergencyOf({ emergency }: CountryLines): CareNotice["emergency"] {
  if (!emergency) return { text: LOCAL_NUMBER, href: null, source: null, checkedOn: null };
  const { number, source, checkedOn } = emergency;
  return { text: number, href: hrefOf(number), source, checkedOn };
}

const callEmergency = ({ text, href }: CareNotice["emergency"]): CareAction => ({
  label: `Call ${text} now`,
  number: href ? text : null,
  href,
  hours: null,
});

/** The country's lines; where it has none, the directories. */
const linesToShow = ({ lines }: CountryLines) => (lines.length > 0 ? lines : directories());

function selfHarm(match: CareMatch, country: CountryLines, emergency: CareNotice["emergency"]): Shown {
  const [line] = linesToShow(country);
  const isDirectory = line?.kind === "web";
  const label = isDirectory ? "Find a line in your country" : `Call ${line?.name} on ${line?.number}`;
  const primary = line
    ? { label, number: line.number, href: line.href, hours: line.hours }
    : callEmergency(emergency);
  return { ...selfHarmText(match), primary, sources: SOURCES_SELF_HARM, sourced: true };
}

function body(match: CareMatch, emergency: CareNotice["emergency"]): Shown {
  const { group, urgency, about } = match;
  const advice = ADVICE[group as keyof typeof ADVICE];
  const toDo = advice.toDo[urgency];
  const whom =
    about === "other"
      ? " The person you write about should not wait for answers here."
      : " Do not wait for answers here.";
  const callIf = advice.callIf && urgency !== "now" ? [`If ${advice.callIf}, call ${emergency.text}.`] : [];
  const said = {
    now: {
      heading: `What you describe can be an emergency. Call ${emergency.text} now`,
      paragraph: `Stop running.${whom}`,
      primary: callEmergency(emergency),
    },
    today: {
      heading: "A doctor should check this today",
      paragraph: `Or call an urgent care line, or go to an emergency department.${whom}`,
      primary: { label: "Call your doctor or urgent care line today", number: null, href: null, hours: null },
    },
    soon: {
      heading: "Please see a doctor about this before the next run",
      paragraph: "A doctor should check this within days. Until then, running could make the injury worse.",
      primary: { label: "Book an appointment with a doctor", number: null, href: null, hours: null },
    },
  }[urgency];
  return {
    heading: said.heading,
    paragraphs: [said.paragraph],
    primary: said.primary,
    toDo: toDo ? [...toDo, ...callIf] : [],
    sources: toDo ? advice.sources : [],
    sourced: toDo !== undefined,
  };
}

/** A notice to show for a match, with the numbers of a country (ISO 3166 alpha-2, any case). */
export function careNotice(match: CareMatch, country: string | null): CareNotice {
  const of = linesOf(country);
  const emergency = emergencyOf(of);
  const soft = match.group === "self-harm";
  const shown = soft ? selfHarm(match, of, emergency) : body(match, emergency);
  return {
    group: match.group,
    urgency: match.urgency,
    tone: soft ? "soft" : "plain",
    ...shown,
    toDo: shown.toDo.map((step) => step.replaceAll("{emergency}", emergency.text)),
    emergency,
    lines: soft ? linesToShow(of) : [],
    closing: soft ? SELF_HARM_CLOSING : BODY_CLOSING,
    country: isNeutral(of) ? null : { iso: of.iso, name: of.name },
    forModerators: soft ? MODERATORS_SELF_HARM : MODERATORS_BODY,
  };
}
