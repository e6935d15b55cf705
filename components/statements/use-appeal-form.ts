import type { FormAction } from "@/lib/web/form-state";
import type { ServerDraft } from "../drafts/server-drafts";
import { useForm } from "../forms/use-form";

/** Reloads the page, because going to an address with another hash alone would not. */
export function useAppealForm(action: FormAction, stored?: ServerDraft | null) {
  return useForm(action, stored, {
    goOn(to) {
      history.replaceState(null, "", to);
      location.reload();
    },
  });
}
