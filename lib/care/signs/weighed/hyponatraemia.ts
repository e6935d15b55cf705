import type { WeighedSign } from "../../matching/sign";

export const hyponatraemiaWeighed: WeighedSign = {
  group: "hyponatraemia",
  urgency: "now",
  atLeast: 6,
  needs: "drank & brain",
  within: 90,
  parts: {
    drank: [
      2,
      `drank/drunk/drinking/drinks/drink/glugging/glugged/chugging/chugged/sipped/necking/downed/gulped/guzzled/poured/swigging/swallowed <8> water/litre/litres/liter/liters/gallon/gallons/bottle/bottles/cup/cups/station/stations/table/tables/everything/pints/pint/jug/loads/lots/plenty/much/every/thirsty, water ~5 by everyone, handed ~3 water, given ~4 water/bottles, litre an hour, litres an hour, liters ~3 hour, every station, every table, each table, every aid station, each of ~4 tables, every cup, cups at, overhydrated, over hydrated, overdrinking, over drinking, only ~2 water, plain water, just water, no salt, no electrolytes, never let myself get thirsty, stay ahead of thirst, ahead of thirst, kept hydrating, keep hydrating, refilled, camelbak, bladder ~3 times, belching water, sloshing`,
    ],
    long: [
      1,
      `marathon, ultra, ironman, triathlon, hours, #4-36 hour*, #50-200 k, #50-200k, 100k, hike, hiked, walk, trek, long day, swim run, finisher, finish, race, slow, century`,
    ],
    swell: [
      2,
      `ring/rings <6> wont/stuck/tight/off/come/cutting/cut, fingers ~4 massive/swollen/sausages/sausage/fat/huge/puffy/balloons, hands ~4 swollen/sausages/puffy/huge/fat/swelled/balloons, puffy, bloated, bloat, swollen, watch ~5 tight/cutting/cut/dig/digging/mark, gained ~4 weight/kg/kilos/pounds/lbs, weighs more, weigh more, heavier ~4 start/before, up ~2 kg/kilos, put on ~3 kg/kilos/pounds, shoes ~3 tight, sausages, moon face`,
    ],
    brain: [
      3,
      `confused, confusion, muddled, foggy, fog, groggy, sleepy, drowsy, very sleepy, wont wake, cant wake, shake her, shake him, hard to wake, headache, head ~4 splitting/pounding/bursting/banging/killing/exploding/hurts, vomiting, vomits, vomited, puking, puked, threw up, throwing up, being sick, nauseated, nauseous, nausea, sick, fit, seizure, fitting, convulsion, twitching, twitchy, jerking, staggering, wobbly, unsteady, not making sense, no sense, making sense, sence, keeps asking, same question, asks ~3 same, asking ~3 same, what day, cant remember, couldnt remember, couldnt type, cant type, couldnt work out, couldnt find ~3 words, wrong words, drunk, out of it, odd, weird, strange, slurring, slurred, disoriented, breathless, unconscious, collapsed, spaced out, not with it, glassy`,
    ],
  },
  unless: `hangover, hungover, beers, pints of beer, wine, how much should, how much do you, how much water should, drink to thirst, coffee, fit in, get fit, sick of, hydration vest, which vest, cramp prevention, years ago, drinking age, shoe fit, sleepy legs`,
  sure: 9,
  despite: ["denied", "gone"],
};
