"use client";

import { withdrawFlagAction } from "@/lib/actions/flags";
import { useForm } from "../forms/use-form";

type Props = {
  about: string;
  called?: string;
};

export function WithdrawFlagForm({ about, called }: Props) {
  const { form, state, pending } = useForm(withdrawFlagAction);
  return (
    <form {...form}>
      <input type="hidden" name="about" value={about} />
      {called && <input type="hidden" name="listed" value="yes" />}
      <button
        type="submit"
        className="btn"
        aria-disabled={pending}
        aria-label={called && `Withdraw flag: ${called}`}
      >
        {pending ? "Withdrawing…" : "Withdraw flag"}
      </button>
      {state.message && (
        <p className="error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
