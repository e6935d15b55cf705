import type { DistanceUnit } from "@/db/people/schema";

export type PeopleEvent =
  /** `crowded` if so many emails were asked for this address that the forum resends an open one. */
  | { name: "sign_in.requested"; email: string; next: string; browser: string | null; crowded: boolean }
  /** `token` is the hash that identifies the email; `again` if it was sent before. */
  | { name: "sign_in.issued"; token: string; expires: string; again: boolean }
  | { name: "sign_in.not_issued" }
  | { name: "sign_in.link_made"; personId: number | null; expires: string }
  | { name: "sign_in.exchanged" }
  /** "none" if no code is open in the browser, "spent" after too many wrong codes for the same email. */
  | { name: "sign_in.code_refused"; why: "none" | "wrong" | "spent" }
  | { name: "passkey.asked" }
  | { name: "passkey.added"; personId: number; device: string | null; at: string }
  | { name: "passkey.removed" }
  /** `known` if the passkey is registered, but its answer was wrong, late, or replayed. */
  | { name: "passkey.refused"; known: boolean }
  | { name: "session.ended" }
  | { name: "sessions.ended"; sessions: number }
  | { name: "person.enrolled"; personId: number; handle: string }
  | { name: "person.joined"; personId: number; handle: string }
  | { name: "address.confirmed"; personId: number; handle: string }
  | { name: "person.described"; personId: number; handle: string; formerHandle: string }
  | { name: "person.unit_chosen"; personId: number; unit: DistanceUnit | null }
  | { name: "old_names.answered"; handle: string; taken: string[]; declined: number }
  | { name: "injury.saved" }
  | { name: "injury.removed" }
  | { name: "names.folded"; people: number };
