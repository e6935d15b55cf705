import { one } from "@/lib/forms/typed";
import { suggest } from "@/lib/forum/site/suggestions";
import { countryCookies } from "@/lib/web/country-cookie";
import { lookup } from "@/lib/web/lookup";
import { addressOf } from "@/lib/web/origin";
import { askedCountry } from "@/lib/web/requested-country";

/** What the search offers for `q` while somebody types it, or a care notice instead. The same for everybody. */
export const POST = lookup(
  (typed, headers) =>
    suggest(one(typed.q), {
      country: askedCountry(one(typed.country), headers.get("cookie")),
      address: addressOf(headers),
    }),
  // The reader's choice of a country is kept for the next notice.
  (typed) => countryCookies(one(typed.country)),
);
