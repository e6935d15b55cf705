import { cacheKey } from "@/lib/addresses/cache-keys";
import { type EffectsOf, everyPage } from "@/lib/events/effects";

const ownPage = ({ handle }: { readonly handle: string }) => ({ stale: [cacheKey.person(handle)] });

/** A name stands under everything that its bearer wrote, and so does the mark of a guest. */
export const peopleEffects: EffectsOf<
  "person.enrolled" | "person.joined" | "person.described" | "address.confirmed"
> = {
  "person.enrolled": ownPage,
  "person.joined": ownPage,
  "person.described": everyPage,
  "address.confirmed": everyPage,
};
