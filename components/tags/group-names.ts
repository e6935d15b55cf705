import type { TagRow } from "@/db/tags/reads";

export const groups: { group: TagRow["group"]; name: string; text: string }[] = [
  { group: "injury", name: "Injuries", text: "What it is called." },
  { group: "body_part", name: "Body parts", text: "Where it hurts." },
  { group: "treatment", name: "Treatments", text: "What people tried." },
  { group: "topic", name: "Topics", text: "Everything around it." },
];
