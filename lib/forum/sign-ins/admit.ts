import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { SYSTEM } from "@/lib/forum/people/actor";
import { perform } from "@/lib/pipeline/perform";
import { neutralHandle } from "./neutral-handle";
import { joinForum } from "./operations";

const ATTEMPTS = 12;

/** Makes the person of a new address under a neutral handle that nobody has. */
export async function admit(email: string, handleOf = neutralHandle): Promise<EventOf<"person.joined">> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await perform(
        joinForum,
        { email, handle: handleOf(attempt) },
        { actor: SYSTEM, source: "browser" },
      );
    } catch (error) {
      const taken = error instanceof DomainError && error.fields.handle && error.code === "conflict";
      if (!taken || attempt === ATTEMPTS) throw error;
    }
  }
}
