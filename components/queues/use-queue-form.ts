import { useRouter } from "next/navigation";
import type { FormAction } from "@/lib/web/form-state";
import type { ServerDraft } from "../drafts/server-drafts";
import { useForm } from "../forms/use-form";

/** A form of the queue: the page goes on in place, and what else is begun on it stays. */
export function useQueueForm(action: FormAction, stored?: ServerDraft | null, at?: string) {
  const router = useRouter();
  return useForm(action, stored, { goOn: (to) => router.push(to, { scroll: false }), at });
}
