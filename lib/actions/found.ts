export type { SuggestedOrCare } from "@/lib/forum/site/suggestions";
export type { FoundAnswer } from "@/lib/search/find-answers";
