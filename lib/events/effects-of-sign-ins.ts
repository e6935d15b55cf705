import type { Job } from "@/lib/jobs/job";
import type { Effects } from "./effects";
import type { EventOf } from "./event";

/** What is sent to whoever signs in, or can from now on. */
export function effectsOfSignIn(event: EventOf<"sign_in.requested" | "passkey.added">): Effects {
  return { stale: [], jobs: [mailOf(event)], announced: [] };
}

function mailOf(event: EventOf<"sign_in.requested" | "passkey.added">): Job {
  if (event.name === "sign_in.requested") {
    const { email, next, browser, crowded } = event;
    return { name: "send_sign_in_link", payload: { email, next, browser, crowded } };
  }
  const { personId, device, at } = event;
  return { name: "mail_new_passkey", payload: { personId, device, at } };
}
