import { type EffectsOf, everyPage } from "@/lib/events/effects";
import { staleKey } from "@/lib/events/stale-keys";

const ownPage = ({ handle }: { readonly handle: string }) => ({ stale: [staleKey.person(handle)] });

/** A name stands under everything that its bearer wrote, and so does the mark of a guest. */
export const peopleEffects: EffectsOf<
  "person.enrolled" | "person.joined" | "person.described" | "address.confirmed"
> = {
  "person.enrolled": ownPage,
  "person.joined": ownPage,
  "person.described": everyPage,
  "address.confirmed": everyPage,
};
