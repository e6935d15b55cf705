"use client";

import { mutePersonAction, showThreadAction, unmutePersonAction } from "@/lib/actions/mutes";
import { useForm } from "../forms/use-form";

const DOES = {
  mute: { action: mutePersonAction, field: "personId", rest: "Mute", busy: "Muting…", go: true },
  unmute: { action: unmutePersonAction, field: "personId", rest: "Unmute", busy: "Unmuting…", go: false },
  show: { action: showThreadAction, field: "threadId", rest: "Show again", busy: "Showing…", go: false },
};

type Props = { does: keyof typeof DOES; value: number; name: string };

export function MuteButton({ does, value, name }: Props) {
  const { action, field, rest, busy, go } = DOES[does];
  const { form, state, pending } = useForm(action);
  return (
    <form className="remove-saved" {...form}>
      <input type="hidden" name={field} value={value} />
      <button
        type="submit"
        className={go ? "btn go" : "btn"}
        aria-disabled={pending}
        aria-label={`${rest}: ${name}`}
      >
        {pending ? busy : rest}
      </button>
      {state.message && (
        <p className="error" role="alert">
          {state.message}
        </p>
      )}
    </form>
  );
}
