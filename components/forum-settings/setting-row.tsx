import type { ReactNode } from "react";
import type { SettingField } from "@/lib/forum/site/settings/fields";
import { type FormState, one } from "@/lib/web/form-state";
import { controlOf } from "../forms/field";
import { AccentField } from "./accent-field";

type Props = { field: SettingField; state: FormState; children?: ReactNode };

/** The label and its hint on the left, the control on the right; on a phone one below the other. */
export function SettingRow({ field, state, children }: Props) {
  const { name, label, hint } = field;
  const error = state.fields[name];
  const few = isFew(field);
  return (
    <div className="setting-row">
      <div>
        {few ? (
          <span className="setting-label" id={`${name}-label`}>
            {label}
          </span>
        ) : (
          <label className="setting-label" htmlFor={name}>
            {label}
          </label>
        )}
        {hint && (
          <p className="hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
      </div>
      <div className="setting-value">
        {error && (
          <p className="error" id={`${name}-error`}>
            {error}
          </p>
        )}
        <Control field={field} state={state} />
        {children}
      </div>
    </div>
  );
}

const MOST_RADIOS = 3;
const isFew = ({ type, options }: SettingField) => type === "choice" && options.length <= MOST_RADIOS;

function Control({ field, state }: Pick<Props, "field" | "state">) {
  const { name, type, text, hint, options, least, most } = field;
  const typed = state.values?.[name];
  const value = typed === undefined ? text : one(typed);
  const control = { ...controlOf(state, name, hint !== undefined), className: "typed", defaultValue: value };
  switch (type) {
    case "text":
      return <input type="text" dir="auto" {...control} />;
    case "lines":
    case "address":
      return <textarea dir="auto" rows={type === "lines" ? 4 : 2} {...control} className="typed few" />;
    case "number":
      return (
        <input
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          {...control}
          className="typed short"
        />
      );
    case "day":
      return <input type="date" {...control} className="typed short" />;
    case "colour":
      return <AccentField control={control} />;
    case "choice":
      return isFew(field) ? (
        <div
          className="setting-options"
          role="radiogroup"
          id={name}
          tabIndex={-1}
          aria-labelledby={`${name}-label`}
        >
          {options.map(([option, words]) => (
            <label key={option} className="choice">
              <input type="radio" name={name} value={option} defaultChecked={option === value} />
              <span>{words}</span>
            </label>
          ))}
        </div>
      ) : (
        <select {...control}>
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      );
    case "picture":
      return null;
  }
}
