import { useState } from "react";
import { type FormState, one } from "@/lib/web/form-state";
import { type DistanceUnit, weeklyDistances } from "@/lib/words/distances";
import { Choice } from "../forms/choice";
import type { ChoosableTag } from "../tags/tag-choice";
import { ConsentFields } from "./consent-fields";
import { MonthAndDay, Radios, SeenBy, SeenByField } from "./record-controls";
import { SetbackRows, TreatmentRows } from "./record-rows";
import { ages, groupNames, milestoneNames, outcomes, sides } from "./record-words";
import { UnitSwitch } from "./unit-switch";

const facts = {
  onsetOn: "When it began",
  side: "Side",
  weeklyDistanceBefore: "Weekly distance before",
  ageBand: "Your age then",
  surgery: "Surgery",
} as const;

const milestones = Object.entries(milestoneNames);

/** Every field that a refusal can name. A row of treatments or setbacks is found by the beginning of its name. */
export const recoveryNames: Record<string, string> = {
  ...Object.fromEntries(Object.entries(facts).map(([name, label]) => [`recovery.${name}`, label])),
  ...Object.fromEntries(milestones.map(([kind, label]) => [`recovery.milestones.${kind}`, label])),
  "recovery.treatments": groupNames.treatments,
  "recovery.setbacks": groupNames.setbacks,
  "recovery.outcome": "Where are you now?",
  "recovery.outcomeOn": "Since when",
  "recovery.counted": "Count me in the charts",
};

type Props = { state: FormState; tags: readonly ChoosableTag[]; unit: DistanceUnit };

export function RecoveryFields({ state, tags, unit }: Props) {
  const [shown, setShown] = useState(unit);
  return (
    <div className="boxes">
      <Box group="injury" state={state} names={facts} open>
        <MonthAndDay
          state={state}
          name="recovery.onsetOn"
          label={facts.onsetOn}
          hint="The month is enough, such as March 2024."
        />
        <Radios state={state} name="recovery.side" label={facts.side} answers={sides} />
        <Radios
          state={state}
          name="recovery.weeklyDistanceBefore"
          label={facts.weeklyDistanceBefore}
          answers={weeklyDistances[shown]}
        />
        <UnitSwitch unit={shown} choose={setShown} />
        <Radios state={state} name="recovery.ageBand" label={facts.ageBand} answers={ages} />
        <Radios
          state={state}
          name="recovery.surgery"
          label={facts.surgery}
          answers={{ yes: "Yes", no: "No" }}
        />
      </Box>
      <Box group="treatments" state={state}>
        <TreatmentRows state={state} tags={tags} />
      </Box>
      <Box group="milestones" state={state} names={milestoneNames}>
        {milestones.map(([kind, label]) => (
          <MonthAndDay key={kind} state={state} name={`recovery.milestones.${kind}`} label={label} />
        ))}
      </Box>
      <Box group="setbacks" state={state}>
        <SetbackRows state={state} />
      </Box>
      <Box group="outcome" state={state} open>
        <Radios state={state} name="recovery.outcome" label="Where are you now?" answers={outcomes} />
        <MonthAndDay state={state} name="recovery.outcomeOn" label="Since when" />
      </Box>
      <Box group="pain" state={state}>
        <p className="hint">
          Your updates tell how much it hurt and how far you ran. Everyone can read their words.
        </p>
      </Box>
      <ConsentFields state={state} />
      <section className="consent" aria-labelledby="feeds-title">
        <h3 id="feeds-title">Your choice: feeds</h3>
        <Choice
          type="checkbox"
          name="recovery.inFeeds"
          value="yes"
          label="Send my story to feeds"
          chosen={one(state.values?.["recovery.inFeeds"]) === "yes"}
        />
        <p>
          Feed readers show new threads to people who do not visit this forum. Such programs keep copies,
          which we cannot delete later. Your recovery record is never in a feed.
        </p>
      </section>
    </div>
  );
}

type BoxProps = {
  group: keyof typeof groupNames;
  state: FormState;
  /** The fields that can be shown to others than the rest of the group. */
  names?: Readonly<Record<string, string>>;
  open?: boolean;
  children: React.ReactNode;
};

/** Opens by itself where something is filled in, or wrong. */
function Box({ group, state, names, open = false, children }: BoxProps) {
  const fields = names
    ? Object.keys(names).map((name) => `recovery.${group === "milestones" ? "milestones." : ""}${name}`)
    : [`recovery.${group}`];
  const isAbout = (name: string) => fields.some((field) => name === field || name.startsWith(`${field}.`));
  const filled = Object.entries(state.values ?? {}).some(([name, value]) => isAbout(name) && value !== "");
  const wrong = Object.keys(state.fields).some(isAbout);
  return (
    <details className="box" open={open || filled || wrong}>
      <summary>{groupNames[group]}</summary>
      <div className="inside">
        {children}
        <SeenBy state={state} name={group} of={groupNames[group]} />
        {names && <SeenByField state={state} names={names} />}
      </div>
    </details>
  );
}
