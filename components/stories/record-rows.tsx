import { type FormState, one } from "@/lib/web/form-state";
import { MAX_COST_WEEKS, MAX_ENTRIES } from "@/lib/words/record-limits";
import { controlOf, Field } from "../forms/field";
import type { ChoosableTag } from "../tags/tag-choice";
import { MonthAndDay, MonthOnly, Radios, Select } from "./record-controls";
import { causes, effects, ends, visibilities } from "./record-words";

type Props = { state: FormState };

const numbers = Array.from({ length: MAX_ENTRIES }, (_, index) => index);

/** All rows are in the page, for browsers without script. An empty row asks one question, and shows when the row before it is used. */
export function TreatmentRows({ state, tags }: Props & { tags: readonly ChoosableTag[] }) {
  const names = Object.fromEntries(
    tags.filter(({ group }) => group === "treatment").map(({ slug, name }) => [slug, name]),
  );
  return numbers.map((index) => {
    const row = `recovery.treatments.${index}`;
    return (
      <fieldset key={row} className="entry in-turn">
        <legend>{`Treatment ${index + 1}`}</legend>
        <Select state={state} name={`${row}.tag`} label="What you tried" answers={names} empty="None" />
        <div className="details">
          <div className="beside">
            <MonthOnly state={state} name={`${row}.beganOn`} label="From" />
            <MonthOnly state={state} name={`${row}.endedOn`} label="To (empty if you still do it)" />
          </div>
          <Radios state={state} name={`${row}.effect`} label="Did it help?" answers={effects} />
          <div className="beside">
            <Select
              state={state}
              name={`${row}.endedBecause`}
              label="Why did you stop?"
              answers={ends}
              empty="Rather not say"
            />
            <SeenRow state={state} row={row} />
          </div>
        </div>
      </fieldset>
    );
  });
}

/** How many setbacks most runners have. Styles cannot tell an empty month from a chosen one, so the other rows are folded. */
const USUAL_SETBACKS = 2;

export function SetbackRows({ state }: Props) {
  const rows = numbers.map((index) => <SetbackRow key={index} state={state} index={index} />);
  const more = numbers.slice(USUAL_SETBACKS);
  return (
    <>
      {rows.slice(0, USUAL_SETBACKS)}
      <details className="fold" open={more.some((index) => isUsed(state, index))}>
        <summary>More setbacks</summary>
        {rows.slice(USUAL_SETBACKS)}
      </details>
    </>
  );
}

const rowOf = (index: number) => `recovery.setbacks.${index}`;

/** Anything is typed in the row, or wrong about it. */
function isUsed({ values, fields }: FormState, index: number): boolean {
  const isOf = (name: string) => name.startsWith(`${rowOf(index)}.`);
  return (
    Object.entries(values ?? {}).some(([name, value]) => isOf(name) && one(value)) ||
    Object.keys(fields).some(isOf)
  );
}

function SetbackRow({ state, index }: Props & { index: number }) {
  const row = rowOf(index);
  return (
    <fieldset className="entry">
      <legend>{`Setback ${index + 1}`}</legend>
      <MonthAndDay state={state} name={`${row}.happenedOn`} label="When" />
      <div className="details beside">
        <Select
          state={state}
          name={`${row}.cause`}
          label="What set it off?"
          answers={causes}
          empty="Rather not say"
        />
        <CostWeeks state={state} name={`${row}.costWeeks`} />
        <SeenRow state={state} row={row} />
      </div>
    </fieldset>
  );
}

export function CostWeeks({ state, name }: Props & { name: string }) {
  return (
    <Field state={state} name={name} label="Weeks it cost">
      <input
        {...controlOf(state, name)}
        type="number"
        inputMode="numeric"
        min={0}
        max={MAX_COST_WEEKS}
        className="typed"
        defaultValue={one(state.values?.[name])}
      />
    </Field>
  );
}

function SeenRow({ state, row }: Props & { row: string }) {
  return (
    <Select
      state={state}
      name={`${row}.visibility`}
      label="Who sees this entry"
      answers={visibilities}
      empty="As chosen below"
    />
  );
}
