export { ANYWHERE, COUNTRY_BUTTON, COUNTRY_FIELD } from "@/lib/care/chosen-country";
export type { CareCountry } from "@/lib/care/crisis-lines";
export type { QuietLink } from "@/lib/care/groups";
export type { CareLine, CareNotice } from "@/lib/care/notice";
export type { CareShown } from "@/lib/care/shown";
