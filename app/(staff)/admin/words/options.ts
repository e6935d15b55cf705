import { ACTIONS } from "@/lib/forum/filters/word-rules/rules";

export const CHOICES = Object.entries(ACTIONS).map(
  ([action, { name, about }]) => [action, name, about] as const,
);
