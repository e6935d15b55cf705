import { ACTIONS } from "@/lib/forum/filters/word-rules/rules";

/** What a rule can do, as its form offers it. */
export const CHOICES = Object.entries(ACTIONS).map(
  ([action, { name, about }]) => [action, name, about] as const,
);
