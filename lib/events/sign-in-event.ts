/** What leads somebody in, and out again. */
export type SignInEvent =
  | { name: "sign_in.requested"; email: string; next: string; browser: string | null }
  | { name: "sign_in.issued"; expires: string }
  | { name: "sign_in.exchanged" }
  /** `spent` where too many wrong codes were typed for the same mail. */
  | { name: "sign_in.code_refused"; spent: boolean }
  /** A browser was given what a passkey has to sign. */
  | { name: "passkey.asked" }
  | { name: "passkey.added"; personId: number; device: string | null; at: string }
  | { name: "passkey.removed" }
  /** `known` where somebody here has the passkey, and what it answered was wrong, late, or sent before. */
  | { name: "passkey.refused"; known: boolean }
  | { name: "session.ended" }
  | { name: "sessions.ended"; sessions: number };
