import type { OwnFlagView } from "@/db/flags/reads";

export const flagReasons = {
  spam: { label: "Spam", hint: "Advertising, or the same text over and over." },
  dangerous_advice: {
    label: "Dangerous advice",
    hint: "Advice that could make an injury worse, or keep somebody from seeing a doctor. Say below what is dangerous.",
  },
  harassment: { label: "Harassment", hint: "Contempt, insults or threats." },
  private_information: {
    label: "Somebody’s private information",
    hint: "Another person’s health, name, address or picture.",
  },
  off_topic: { label: "Off topic", hint: "Not about running or injuries." },
  other: { label: "Something else", hint: "Say below what is wrong." },
} as const;

export function reasonLabel(reason: OwnFlagView["reason"]): string {
  return reason === "illegal" ? "Against the law" : flagReasons[reason].label;
}
