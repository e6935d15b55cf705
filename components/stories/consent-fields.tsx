import { all, type FormState, one } from "@/lib/web/form-state";
import { CHART_CONSENT } from "@/lib/words/chart-consent";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { countedGroups, groupNames } from "./record-words";

/** Everything else on the form works in the same way without this consent. */
export function ConsentFields({ state }: { state: FormState }) {
  const agreed = one(state.values?.["recovery.agreed"]) === "yes";
  const counted = agreed ? all(state.values?.["recovery.counted"]) : countedGroups;
  return (
    <section className="consent" aria-labelledby="consent-title">
      <h3 id="consent-title">Your choice: charts</h3>
      <Choice
        type="checkbox"
        name="recovery.agreed"
        value="yes"
        label="Count me in the charts"
        chosen={agreed}
      />
      <p>{CHART_CONSENT.words}</p>
      <details className="fold" open={agreed && counted.length < countedGroups.length}>
        <summary>Choose which parts we may count</summary>
        <FieldGroup state={state} name="recovery.counted" label="Parts of your record">
          <div className="answers">
            {countedGroups.map((group) => (
              <Choice
                key={group}
                type="checkbox"
                name="recovery.counted"
                value={group}
                label={groupNames[group]}
                chosen={counted.includes(group)}
              />
            ))}
          </div>
        </FieldGroup>
      </details>
      <p className="hint">Your settings keep a receipt with these words and the date.</p>
    </section>
  );
}
