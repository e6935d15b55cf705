import type { Env } from "@/lib/env";

/** "bad": something does not work. "warning": something will not work, or nobody has decided it yet. */
export type CheckState = "good" | "warning" | "bad";

export interface Finding {
  readonly state: CheckState;
  /** What is the matter, in one sentence. */
  readonly words: string;
  /** What an admin can do about it. */
  readonly todo?: string;
}

export interface HealthContext {
  readonly now: Date;
  readonly env: Env;
  /** Milliseconds since 1970, as this machine has them. */
  readonly clock: () => number;
}

export interface Check {
  readonly id: string;
  readonly title: string;
  /** The page on which an admin does what the check asks for. */
  readonly at?: string;
  look(context: HealthContext): Finding | Promise<Finding>;
}

export const good = (words: string): Finding => ({ state: "good", words });
export const warning = (words: string, todo: string): Finding => ({ state: "warning", words, todo });
export const bad = (words: string, todo: string): Finding => ({ state: "bad", words, todo });
