import { cacheKey } from "@/lib/addresses/cache-keys";
import { type EffectsOf, everyPage } from "@/lib/events/effects";

const ownPage = ({ handle }: { readonly handle: string }) => ({ stale: [cacheKey.person(handle)] });

/** Every post shows its writer's name, and every guest's comment a guest mark. */
export const peopleEffects: EffectsOf<
  "person.enrolled" | "person.joined" | "person.described" | "address.confirmed"
> = {
  "person.enrolled": ownPage,
  "person.joined": ownPage,
  "person.described": everyPage,
  "address.confirmed": everyPage,
};
