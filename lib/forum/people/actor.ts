import type { PersonRole } from "@/db/schema/people";

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
}

export interface System {
  readonly kind: "system";
}

export const VISITOR: Visitor = { kind: "visitor" };
export const SYSTEM: System = { kind: "system" };
