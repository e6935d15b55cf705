import type { Milestone } from "@/db/stories/reads";
import { all, type FormState, one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import type { ChoosableTag } from "../tags/tag-choice";
import { Radios, Select } from "./record-controls";
import { CostWeeks } from "./record-rows";
import { causes, effects, ends, milestoneNames } from "./record-words";

type Props = { state: FormState; label: string };

export function ReachedField({ state, known, label }: Props & { known: readonly Pick<Milestone, "kind">[] }) {
  const chosen = all(state.values?.["recovery.reached"]);
  const open = Object.entries(milestoneNames).filter(([kind]) => !known.some((one) => one.kind === kind));
  if (open.length === 0) return null;
  return (
    <FieldGroup
      state={state}
      name="recovery.reached"
      label={label}
      hint="What you reached on this day, for the first time since the injury."
    >
      <div className="answers">
        {open.map(([kind, words]) => (
          <Choice
            key={kind}
            type="checkbox"
            name="recovery.reached"
            value={kind}
            label={words}
            chosen={chosen.includes(kind)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

export function SetbackFields({ state, label }: Props) {
  const had = one(state.values?.["recovery.setback"]) === "yes";
  return (
    <FieldGroup state={state} name="recovery.setback" label={label}>
      <Choice
        type="checkbox"
        name="recovery.setback"
        value="yes"
        label="I had a setback on this day"
        chosen={had}
      />
      <div className="beside">
        <Select
          state={state}
          name="recovery.setback.cause"
          label="What set it off?"
          answers={causes}
          empty="Rather not say"
        />
        <CostWeeks state={state} name="recovery.setback.costWeeks" />
      </div>
    </FieldGroup>
  );
}

export function TreatmentFields({ state, tags, label }: Props & { tags: readonly ChoosableTag[] }) {
  const names = Object.fromEntries(
    tags.filter(({ group }) => group === "treatment").map(({ slug, name }) => [slug, name]),
  );
  return (
    <FieldGroup state={state} name="recovery.treatment" label={label}>
      <div className="beside">
        <Select
          state={state}
          name="recovery.treatment.tag"
          label="On this day I began or ended"
          answers={names}
          empty="No treatment"
        />
        <Select
          state={state}
          name="recovery.treatment.change"
          label="Began or ended?"
          answers={{ began: "Began it", ended: "Ended it" }}
          empty="Choose"
        />
      </div>
      <Radios state={state} name="recovery.treatment.effect" label="Did it help?" answers={effects} />
      <Select
        state={state}
        name="recovery.treatment.endedBecause"
        label="Why did you stop?"
        answers={ends}
        empty="Rather not say"
      />
    </FieldGroup>
  );
}

export function DistanceField({ state, label }: Props) {
  const unit = one(state.values?.distanceUnit) || "km";
  return (
    <div className="dated">
      <Field state={state} name="distance" label={label}>
        <input
          {...controlOf(state, "distance")}
          type="text"
          inputMode="decimal"
          className="typed"
          autoComplete="off"
          defaultValue={one(state.values?.distance)}
        />
      </Field>
      <div className="field day">
        <label htmlFor="distanceUnit">Unit</label>
        <select id="distanceUnit" name="distanceUnit" className="typed" defaultValue={unit} key={unit}>
          <option value="km">km</option>
          <option value="miles">miles</option>
        </select>
      </div>
    </div>
  );
}
