import type { FlagReason } from "@/db/flags/schema";

/** As moderators read them. */
export const reasonNames: Record<FlagReason, string> = {
  spam: "Spam",
  dangerous_advice: "Dangerous advice",
  harassment: "Harassment",
  private_information: "Private information",
  off_topic: "Off topic",
  illegal: "Against the law",
  other: "Something else",
};
