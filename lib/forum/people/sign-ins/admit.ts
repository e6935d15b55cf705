import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { neutralHandle } from "./neutral-handle";
import { joinForum } from "./operations";

const ATTEMPTS = 12;

/** Pass an address only if its owner proved it. */
export function admit(email: string | null, handleOf = neutralHandle): Promise<EventOf<"person.joined">> {
  return withFreeHandle(
    (handle) => perform(joinForum, { email, handle }, { actor: SYSTEM, source: "browser" }),
    handleOf,
  );
}

export async function withFreeHandle<Made>(
  make: (handle: string) => Promise<Made>,
  handleOf = neutralHandle,
): Promise<Made> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await make(handleOf(attempt));
    } catch (error) {
      const taken = error instanceof DomainError && error.fields.handle && error.code === "conflict";
      if (!taken || attempt === ATTEMPTS) throw error;
    }
  }
}
