import { z } from "zod";
import { form, number } from "@/lib/forms/fields";
import { withdrawConsent } from "@/lib/forum/content/consents/operations";
import { route } from "@/lib/web/route";

export const POST = route(withdrawConsent, {
  read: form(z.object({ consent: number }).transform(({ consent: consentId }) => ({ consentId }))),
  done: () => "/settings?done=consent-withdrawn#consents",
});
