import { type FormState, one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import { visibilities } from "./record-words";

interface Control {
  readonly state: FormState;
  readonly name: string;
  readonly label: string;
}

type Answers = Readonly<Record<string, string>>;

/** The last answer leaves the question open. */
export function Radios({
  state,
  name,
  label,
  answers,
  open = "Rather not say",
}: Control & { answers: Answers; open?: string }) {
  const chosen = one(state.values?.[name]);
  return (
    <FieldGroup state={state} name={name} label={label}>
      <div className="answers">
        {[...Object.entries(answers), ["", open] as const].map(([value, words]) => (
          <Choice
            key={value}
            type="radio"
            name={name}
            value={value}
            label={words}
            chosen={value === chosen}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

type SelectProps = Control & { answers: Answers; empty: string };

export function Select({ state, name, label, answers, empty }: SelectProps) {
  return (
    <Field state={state} name={name} label={label}>
      <select
        {...controlOf(state, name)}
        className="typed"
        defaultValue={one(state.values?.[name])}
        key={one(state.values?.[name])}
      >
        <option value="">{empty}</option>
        {Object.entries(answers).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

/**
 * A browser without a picker for months shows a line of text, and the server reads what people write there. A day that is
 * known is kept beside the month.
 */
export function MonthAndDay({ state, name, label, hint }: Control & { hint?: string }) {
  const [month, day] = split(one(state.values?.[name]), one(state.values?.[`${name}.day`]));
  return (
    <div className="dated">
      <Month state={state} name={name} label={label} hint={hint} month={month} />
      <div className="field day">
        <label htmlFor={`${name}.day`}>
          Day<span className="vh">{` of “${label}”, if you know it`}</span>
        </label>
        <input
          id={`${name}.day`}
          name={`${name}.day`}
          type="text"
          inputMode="numeric"
          className="typed"
          autoComplete="off"
          maxLength={2}
          defaultValue={day}
        />
      </div>
    </div>
  );
}

export function MonthOnly({ state, name, label, hint }: Control & { hint?: string }) {
  const [month, day] = split(one(state.values?.[name]), one(state.values?.[`${name}.exact`]).slice(8));
  return (
    <>
      <Month state={state} name={name} label={label} hint={hint} month={month} />
      {/* The day of an update is kept while the month stays as it is. */}
      {day && month && <input type="hidden" name={`${name}.exact`} value={`${month}-${day}`} />}
    </>
  );
}

function Month({ state, name, label, hint, month }: Control & { hint?: string; month: string }) {
  return (
    <Field state={state} name={name} label={label} hint={hint}>
      <input
        {...controlOf(state, name, hint !== undefined)}
        type="month"
        className="typed"
        placeholder="March 2024"
        autoComplete="off"
        defaultValue={month}
      />
    </Field>
  );
}

/** A stored date as month and day; text that was typed stays. */
function split(date: string, day: string): [month: string, day: string] {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? [date.slice(0, 7), date.slice(8)] : [date, day];
}

export function SeenBy({ state, name, of }: { state: FormState; name: string; of: string }) {
  const path = `recovery.visibility.${name}`;
  return (
    <div className="seen-by field">
      <label htmlFor={path}>
        Who sees this<span className="vh">{`: ${of}`}</span>
      </label>
      <select
        {...controlOf(state, path)}
        className="typed"
        defaultValue={one(state.values?.[path]) || "public"}
        key={one(state.values?.[path])}
      >
        {Object.entries(visibilities).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

type FieldNames = Readonly<Record<string, string>>;

/** Field by field; a field without an answer follows its group. */
export function SeenByField({ state, names }: { state: FormState; names: FieldNames }) {
  const set = Object.keys(names).some((name) => one(state.values?.[`recovery.visibility.${name}`]));
  return (
    <details className="fold" open={set}>
      <summary>Choose field by field who sees what</summary>
      <div className="beside">
        {Object.entries(names).map(([name, label]) => (
          <Select
            key={name}
            state={state}
            name={`recovery.visibility.${name}`}
            label={`${label}: who sees it`}
            answers={visibilities}
            empty="As above"
          />
        ))}
      </div>
    </details>
  );
}
