"use client";

import { useEffect, useRef } from "react";
import { type FormState, one } from "@/lib/web/form-state";
import { controlOf, Field } from "../forms/field";
import { LineField } from "../forms/typed-field";

type Props = { state: FormState; zones: readonly string[] };

export function PublishAtFields({ state, zones }: Props) {
  const select = useRef<HTMLSelectElement>(null);
  const chosen = one(state.values?.timeZone);

  // A browser may call a zone by a newer name than the server's list does.
  useEffect(() => {
    if (chosen || !select.current) return;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    if (!zones.includes(timeZone)) select.current.add(new Option(timeZone));
    select.current.value = timeZone;
  }, [chosen, zones]);

  return (
    <div className="beside">
      <LineField
        state={state}
        name="publishAt"
        label="Publish at"
        hint="In the time zone below."
        type="datetime-local"
        dir={undefined}
      />
      <Field state={state} name="timeZone" label="Time zone" hint="Yours, unless you choose another one.">
        <select
          {...controlOf(state, "timeZone", true)}
          ref={select}
          className="typed"
          defaultValue={chosen || "UTC"}
        >
          {(chosen && !zones.includes(chosen) ? [chosen, ...zones] : zones).map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </select>
      </Field>
    </div>
  );
}
