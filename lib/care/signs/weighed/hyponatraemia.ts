import type { WeighedSign } from "@/lib/care/matching/sign";
import { BIG, HEADACHE, MIND, SENSELESS, SLEEPY, UNSTEADY, VOMIT } from "./concepts";

export const hyponatraemiaWeighed: WeighedSign = {
  group: "hyponatraemia",
  urgency: "now",
  atLeast: 5,
  needs: "drank|swell & brain & drank|long",
  within: 90,
  parts: {
    drank: [
      2,
      `never not drinking, not drinking, whatever they gave me, bottle every, every mile ~4 bottle, weighed ~5 more, weighed #1-6 kg more, weighed #1-6kg more, more after ~5 than before, more after the, two cups, cups at each, cups at every, at each stop, every stop, each stop, every fountain, fountain, filled his bottle, filled her bottle, litre every, litres every, ten litres, litres since, over ~2 litres, #4-15 litres, #4-15 liters, drank/drunk/drinking/drinks/drink/drinkin/glugging/glugged/chugging/chugged/sipping/sipped/necking/necked/downed/gulped/guzzled/swigging/swallowed/filling/had/took/given/handed/topping/keep/kept <8> water/litre/litres/litters/liter/liters/gallon/gallons/bottle/bottles/cup/cups/station/stations/table/tables/pints/pint/jug/fluids/fluid/squash,
      drank/drunk/drinking/drinks/drink/sipping/sipped/glugging ~4 everything/loads/lots/plenty/much/every/thirsty/constantly/whole/time/day/way/continuously, water ~5 everyone, litre an hour, litres an hour, liters ~3 hour, every station, every single station, every table, each table, every aid station, each of ~4 tables, every cup, cups at, overhydrated, over hydrated, overdrinking, over drinking, only ~2 water, plain water, just water, too much water, no salt, no electrolytes, never ~4 thirsty, wasnt thirsty once, ahead of thirst, hydrating, hydrate, hydration, refilled, belching water, sloshing, slosh, flush ~4 out, keep sipping, keep drinking, more fluids, push ~2 fluids, clear water, throwing up ~2 water, vomit* ~2 water, says he is thirsty, wants more to drink, another pint`,
    ],
    long: [
      1,
      `camp, half hour, an hour, since noon, all day, since this morning, whole way, whole day, marathon, race, post marathon, since ~2 finish, after ~2 finish, ultra, ironman, triathlon, hours, #4-36 hour*, #50-200 k, #50-200k, 100k, hike, hiked, trek, long day, swim run, finisher, finish, race, slow, century`,
    ],
    swell: [
      2,
      `weighed ~5 more, like a pillow, pillow, rings digging, digging in, knuckles ~3 vanished/gone/disappeared, knuckles, finger ~4 like, fingers ~4 like, hands ~4 like, chipolata, cant see ~2 knuckles, ring/rings <6> wont/stuck/tight/off/come/cutting/cut/over, fingers/hands/face/feet/belly/stomach/eyes/ankles/legs/tummy/hand/cheeks <6> ${BIG}/drum/sloshing, puffy, puffed up, bloated, bloat, swollen, swelling, watch/strap <6> tight/cutting/cut/dig/digging/mark/holes/hole, gained ~4 weight/kg/kilos/pounds/lbs, weighs more, weigh more, weigh ~4 more, heavier ~4 start/before, kilos more, kilo more, up ~2 kg/kilos, put on ~3 kg/kilos/pounds, shoes ~3 tight, sausages, moon face, rubber gloves, drum, sloshing`,
    ],
    brain: [
      3,
      `fit in the, had a fit, losing my words, dropping things, gobbledygook, postcode, remember my, vague, head ~3 pounding, thrown up, threw up, end of ~2 sentences, losing the end, lose my sentences, mumbles, mumble, porridge, brain ~4 like, brain feels, brain fog, brain ~3 mush, twitch*, cant string, asleep in the car, heads ~2 splitting/pounding/bursting/banging, walking like he, like he is on a boat, ${MIND}, ${SENSELESS}, ${SLEEPY}, ${UNSTEADY}, ${VOMIT}, ${HEADACHE}, dizzy`,
    ],
  },
  unless: `long time lurker, confused about, confused by, beer, beers, so much beer, hangover, hungover, beers, pints of beer, wine, how much should, how much do you, how much water should, drink to thirst, coffee, get fit, sick of, hydration vest, which vest, cramp prevention, drinking age, shoe fit, sleepy legs`,
  sure: 9,
  despite: ["denied", "gone"],
};
