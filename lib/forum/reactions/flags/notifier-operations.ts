import { z } from "zod";
import { forgetAddress, keepAddress } from "@/db/flags/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { token } from "@/lib/text/fields";

const notifierInput = z.object({ flagId: z.int().positive(), email: token(320).min(1) });

/** Deletes a visitor's address as soon as the mail server may have the email to them. */
export const forgetNotifier = operation({
  name: "forgetNotifier",
  input: notifierInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"notifier.forgotten">> {
    const ours = await forgetAddress(tx, input);
    if (!ours)
      throw new DomainError("conflict", "This email was already sent, or another worker is sending it.");
    return { name: "notifier.forgotten", flagId: input.flagId };
  },
  effects: { "notifier.forgotten": none },
});

/** The mail server certainly did not accept the email; the job tries again. */
export const keepNotifier = operation({
  name: "keepNotifier",
  input: notifierInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input }): Promise<EventOf<"notifier.kept">> {
    await keepAddress(tx, input);
    return { name: "notifier.kept", flagId: input.flagId };
  },
  effects: { "notifier.kept": none },
});
