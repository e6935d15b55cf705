import { type FormState, one } from "@/lib/web/form-state";
import { LineField } from "../forms/typed-field";

export const guestNames = { guestName: "Guest author", guestUrl: "Web address of the guest author" };

export function GuestFields({ state }: { state: FormState }) {
  const isNamed = [state.values?.guestName, state.values?.guestUrl].some((typed) => one(typed) !== "");
  const isWrong = Object.keys(state.fields).some((field) => field in guestNames);
  return (
    <details className="choices" open={isNamed || isWrong}>
      <summary>Somebody else wrote this article</summary>
      <div className="beside">
        <LineField
          state={state}
          name="guestName"
          label={guestNames.guestName}
          hint="A name, or @ and the handle of a member. The article then says that you published it."
          autoComplete="off"
        />
        <LineField
          state={state}
          name="guestUrl"
          label={guestNames.guestUrl}
          hint="Optional. Their name links to it. A member’s name links to their page here."
          type="url"
          inputMode="url"
          placeholder="https://"
          autoComplete="off"
          dir="ltr"
        />
      </div>
    </details>
  );
}
