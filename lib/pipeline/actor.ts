import type { PersonRole } from "@/db/people/schema";

/** Who asks for something. `system` is the program itself: the import, the start content, jobs, the command line. */
export type Actor = Visitor | Member | System;

export interface Visitor {
  readonly kind: "visitor";
}

export interface Member {
  readonly kind: "member";
  readonly id: number;
  readonly handle: string;
  readonly role: PersonRole;
  readonly joinedAt: Date;
  readonly suspendedUntil: Date | null;
  readonly silencedUntil: Date | null;
  /** Until then the limits of a first day hold. */
  readonly limitedUntil: Date | null;
  /** The step of trust, 0 to 3. */
  readonly trust: number;
}

export interface System {
  readonly kind: "system";
}

/** Nothing was decided about them, and nothing is known of them yet. */
export const UNRESTRICTED = {
  suspendedUntil: null,
  silencedUntil: null,
  limitedUntil: null,
  trust: 0,
} as const;

export const VISITOR: Visitor = { kind: "visitor" };
export const SYSTEM: System = { kind: "system" };

/** Where nobody has set an end: a year that nobody sees. */
export const ENDLESS = new Date("9999-01-01T00:00:00Z");
export const isEndless = (until: Date) => until >= ENDLESS;
