import { type FormState, one } from "@/lib/web/form-state";
import { MAX_COST_WEEKS, MAX_ENTRIES } from "@/lib/words/record-limits";
import { controlOf, Field } from "../forms/field";
import type { ChoosableTag } from "../tags/tag-choice";
import { MonthAndDay, MonthOnly, Radios, Select } from "./record-controls";
import { causes, effects, ends, visibilities } from "./record-words";

type Props = { state: FormState };

const numbers = Array.from({ length: MAX_ENTRIES }, (_, index) => index);

/** All rows are there, so that drafts fill them without script; the next empty one shows when the one before it is used. */
export function TreatmentRows({ state, tags }: Props & { tags: readonly ChoosableTag[] }) {
  const names = Object.fromEntries(
    tags.filter(({ group }) => group === "treatment").map(({ slug, name }) => [slug, name]),
  );
  return numbers.map((index) => {
    const row = `recovery.treatments.${index}`;
    return (
      <fieldset key={row} className="entry" data-used={used(state, `${row}.tag`)}>
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

export function SetbackRows({ state }: Props) {
  return numbers.map((index) => {
    const row = `recovery.setbacks.${index}`;
    return (
      <fieldset key={row} className="entry" data-used={used(state, `${row}.happenedOn`)}>
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
  });
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

const used = (state: FormState, name: string) => (one(state.values?.[name]) ? "" : undefined);
