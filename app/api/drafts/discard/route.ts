import { z } from "zod";
import { form, text } from "@/lib/forms/fields";
import { discardDraft } from "@/lib/forum/content/drafts/operations";
import { route } from "@/lib/web/route";

export const POST = route(discardDraft, {
  read: form(z.object({ place: text })),
  done: () => "/drafts",
});
