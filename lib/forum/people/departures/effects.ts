import { cacheKey, removalKey } from "@/lib/addresses/cache-keys";
import { type EffectsOf, none } from "@/lib/events/effects";

const LISTS = [cacheKey.lists, cacheKey.tags, cacheKey.answers, cacheKey.log];

const withoutWords = (threads: readonly number[]) =>
  [...threads.map(cacheKey.thread), ...(threads.length > 0 ? LISTS : [])].map(removalKey);

export const departureEffects: EffectsOf<
  "departure.asked" | "departure.confirmed" | "departure.postponed" | "departure.cancelled"
> = {
  "departure.asked": ({ departureId }) => ({
    jobs: [{ name: "mail_departure", payload: { departureId, what: "asked" } }],
  }),
  "departure.confirmed": ({ departureId }) => ({
    jobs: [{ name: "mail_departure", payload: { departureId, what: "confirmed" } }],
  }),
  "departure.postponed": ({ departureId }) => ({
    jobs: [{ name: "mail_departure", payload: { departureId, what: "confirmed" } }],
  }),
  "departure.cancelled": ({ departureId }) => ({
    jobs: [{ name: "mail_departure", payload: { departureId, what: "cancelled" } }],
  }),
};

/** Any page may name the person, so no reader gets an old page. */
export const erasureEffects: EffectsOf<
  "erasure.begun" | "posts.emptied" | "traces.removed" | "erasure.proved"
> = {
  "erasure.begun": () => ({ stale: [removalKey(cacheKey.site)] }),
  "posts.emptied": ({ threads }) => ({ stale: withoutWords(threads) }),
  "traces.removed": ({ threads, pictures }) => ({
    stale: [
      removalKey(cacheKey.site),
      ...withoutWords(threads),
      ...pictures.map((key) => removalKey(cacheKey.picture(key))),
    ],
    jobs: pictures.length > 0 ? [{ name: "remove_pictures", payload: { keys: [...pictures] } }] : [],
  }),
  "erasure.proved": none,
};
