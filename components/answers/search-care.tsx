import type { CareShown } from "@/lib/actions/care";
import { searchAnswersPath } from "@/lib/urls";
import { CareNotice } from "../care/care-notice";

type Props = {
  care: CareShown;
  words: string;
  /** Whether the results follow below, since the reader asked for them. */
  anyway: boolean;
};

/** In place of results. They are there for who asks for them, and never first. */
export function SearchCare({ care, words, anyway }: Props) {
  const { countries, chosen } = care;
  const fields = { q: words, ...(anyway && { results: "anyway" }) };
  const results = new URLSearchParams({ q: words, country: chosen, results: "anyway" });
  return (
    <>
      <CareNotice
        notice={care}
        countries={countries}
        chosen={chosen}
        by={{ action: searchAnswersPath, fields }}
      />
      {!anyway && (
        <p className="meta">
          <a href={`${searchAnswersPath}?${results}`} rel="nofollow">
            Show results anyway
          </a>
        </p>
      )}
    </>
  );
}
