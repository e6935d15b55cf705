import type { CareShown } from "@/lib/actions/care";
import { searchAnswersPath } from "@/lib/urls";
import { CareNotice } from "../care/care-notice";

type Props = {
  care: CareShown;
  words: string;
  anyway: boolean;
  /** The address of the search. */
  at?: string;
};

/** Shown instead of results. The reader can still ask for them. */
export function SearchCare({ care, words, anyway, at = searchAnswersPath }: Props) {
  const { countries, chosen } = care;
  const fields = { q: words, ...(anyway && { results: "anyway" }) };
  const results = new URLSearchParams({ q: words, country: chosen, results: "anyway" });
  return (
    <>
      <CareNotice notice={care} countries={countries} chosen={chosen} by={{ action: at, fields }} />
      {!anyway && (
        <p className="meta">
          <a href={`${at}?${results}`} rel="nofollow">
            Show results anyway
          </a>
        </p>
      )}
    </>
  );
}
