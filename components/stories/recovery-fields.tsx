import { useState } from "react";
import { type FormState, one } from "@/lib/web/form-state";
import { type DistanceUnit, weeklyDistances } from "@/lib/words/distances";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import { outcomes, sides } from "./record-words";
import { UnitSwitch } from "./unit-switch";

export const recoveryNames = {
  "recovery.outcome": "Where are you now?",
  "recovery.side": "Side",
  "recovery.surgery": "Surgery",
  "recovery.weeklyDistanceBefore": "Weekly distance before",
  "recovery.onsetOn": "When it began",
  "recovery.firstRunOn": "First run back",
  "recovery.fullTrainingOn": "Full training again",
} as const;

type Name = keyof typeof recoveryNames;
type Props = { state: FormState };

export function RecoveryFields({ state, unit }: Props & { unit: DistanceUnit }) {
  const [shown, setShown] = useState(unit);
  return (
    <>
      <Radios state={state} name="recovery.outcome" answers={outcomes} />
      <div className="beside">
        <Month state={state} name="recovery.onsetOn" hint="Month and year, such as March 2024." />
        <Month state={state} name="recovery.firstRunOn" hint="Leave empty if not yet." />
        <Month state={state} name="recovery.fullTrainingOn" hint="Leave empty if not yet." />
      </div>
      <Radios state={state} name="recovery.side" answers={sides} optional />
      <Radios state={state} name="recovery.surgery" answers={{ yes: "Yes", no: "No" }} optional />
      <Radios state={state} name="recovery.weeklyDistanceBefore" answers={weeklyDistances[shown]} optional />
      <UnitSwitch unit={shown} choose={setShown} />
    </>
  );
}

export function RecoveryStateFields({ state }: Props) {
  return (
    <>
      <Radios state={state} name="recovery.outcome" answers={outcomes} />
      <div className="beside">
        <Month state={state} name="recovery.firstRunOn" hint="Leave empty if not yet." />
        <Month state={state} name="recovery.fullTrainingOn" hint="Leave empty if not yet." />
      </div>
    </>
  );
}

type RadiosProps = Props & { name: Name; answers: Readonly<Record<string, string>>; optional?: boolean };

function Radios({ state, name, answers, optional = false }: RadiosProps) {
  const chosen = one(state.values?.[name]);
  const all = Object.entries(answers);
  return (
    <FieldGroup state={state} name={name} label={recoveryNames[name]}>
      <div className="answers">
        {(optional ? [...all, ["", "Rather not say"] as const] : all).map(([value, label]) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            value={value}
            label={label}
            chosen={value === chosen && (optional || chosen !== "")}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** A browser without a picker for months shows a line of text, and the server reads what people write there. */
function Month({ state, name, hint }: Props & { name: Name; hint: string }) {
  return (
    <Field state={state} name={name} label={recoveryNames[name]} hint={hint}>
      <input
        {...controlOf(state, name, true)}
        type="month"
        className="typed"
        placeholder="March 2024"
        autoComplete="off"
        defaultValue={withoutDay(one(state.values?.[name]))}
      />
    </Field>
  );
}

/** A stored date; text that was typed stays. */
const withoutDay = (value: string) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value.slice(0, 7) : value);
