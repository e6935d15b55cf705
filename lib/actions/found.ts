export type { FoundAnswer } from "@/lib/search/find-answers";
