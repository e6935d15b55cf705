export type { SureAnswer } from "@/lib/search/find-answers";
export type { Span } from "@/lib/search/matches";
export { asTyped, type Filter } from "@/lib/search/query/operators";
export type { Query } from "@/lib/search/query/parse";
export { withFilter, withoutFilter, wordsOf } from "@/lib/search/query/text";
export type { MarkedText, Result, Results } from "@/lib/search/results";
