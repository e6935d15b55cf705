import type { PersonRole } from "@/db/people/schema";

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
  readonly limitedUntil: Date | null;
  /** 0 to 3. */
  readonly trust: number;
}

export interface System {
  readonly kind: "system";
}

export const UNRESTRICTED = {
  suspendedUntil: null,
  silencedUntil: null,
  limitedUntil: null,
  trust: 0,
} as const;

export const VISITOR: Visitor = { kind: "visitor" };
export const SYSTEM: System = { kind: "system" };

/** Stands for "no end" in timestamps that the database requires. */
export const ENDLESS = new Date("9999-01-01T00:00:00Z");
export const isEndless = (until: Date) => until >= ENDLESS;
