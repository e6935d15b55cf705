import type { FormAction } from "@/lib/web/form-state";
import type { ServerDraft } from "../drafts/server-drafts";
import { useForm } from "../forms/use-form";

/** A form that leads back to its own page, which is read anew: an address with another hash alone would not be. */
export function useAppealForm(action: FormAction, stored?: ServerDraft | null) {
  return useForm(action, stored, {
    goOn(to) {
      history.replaceState(null, "", to);
      location.reload();
    },
  });
}
