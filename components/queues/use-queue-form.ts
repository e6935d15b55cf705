import { useRouter } from "next/navigation";
import type { FormAction } from "@/lib/web/form-state";
import type { ServerDraft } from "../drafts/server-drafts";
import { useForm } from "../forms/use-form";

/** Stays on the page, so that other forms on it keep their words. */
export function useQueueForm(action: FormAction, stored?: ServerDraft | null, at?: string) {
  const router = useRouter();
  return useForm(action, stored, { goOn: (to) => router.push(to, { scroll: false }), at });
}
