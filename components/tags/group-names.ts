import type { TagRow } from "@/db/tags/reads";

export const groups: { group: TagRow["group"]; name: string; text: string }[] = [
  { group: "injury", name: "Injuries", text: "By name." },
  { group: "body_part", name: "Body parts", text: "Where it hurts." },
  { group: "treatment", name: "Treatments", text: "What runners tried." },
  { group: "topic", name: "Topics", text: "Everything else about running hurt and coming back." },
];
