import type { SignGroup } from "../matching/sign";

export const hyponatraemia: SignGroup = {
  id: "hyponatraemia",
  urgency: "now",
  families: {
    overDrank: `
      hands ~3 tight/tighter, #3-15 or #3-15 litres, #2-9 litres ~2 water, #2-9 liters ~2 water, through ~5 litres, drank ~4 lot/lots/loads/ton/tons/litres/liters/gallon/gallons/bottles/everything/much/every/bucket/buckets, drank at every, drunk ~4 lot/lots/loads/litres/liters/much, drinking ~4 lot/lots/loads/litres/liters/much/every/gallons, every aid station, every water station, every station, every drinks station, every stop, each aid station, each station, all the aid stations, #3-15 litres, #3-15 liters, #3-15 l of, #3-15 l water, litres of water, liters of water, gallon of water, gallons of water, gained weight, gained ~3 kg/kilo/kilos/pounds/lbs, put on ~4 kg/kilo/kilos/pounds/weight, heavier than ~4 before/start, weighed more, weighs more, hands ~4 swollen/swelled/puffy/swelling/fat/sausages/puffed, fingers ~4 swollen/swelled/puffy/swelling/fat/sausages/puffed, swollen hands, swollen fingers, puffy hands, rings ~3 tight/stuck/off, ring wont, ring ~3 stuck, sausage fingers, fingers like sausages, only water, just water, plain water, nothing but water, too much water, so much water, loads of water, lots of water, water at every, cup at every, cups at every, overhydrated, over hydrated, over drinking, overdrinking, overdrank, water intoxication, low sodium, hyponatremia, hyponatraemia, no salt, no electrolytes, chugging water, chugged, downed ~4 water, forced ~3 drink, kept drinking, keep drinking, water all day, camelbak, hydrated ~2 much, sodium`,
    hypoBrain: `
      headache, dropping off, being ~3 odd, bit odd, not herself, headache, head ache, headaches, head ~2 pounding/splitting/killing/thumping/bursting/banging/hurts, splitting head, pounding head, migraine, vomiting, vomited, threw up, throwing up, throw up, throws up, puking, puked, being sick, been sick, was sick, keeps being sick, sick, nausea, nauseous, confused, confusion, disoriented, disorientated, muddled, not making sense, doesnt make sense, making no sense, talking nonsense, talking rubbish, nonsense, slurring, slurred, out of it, foggy, spaced out, not with it, dont know where, doesnt know where, staggering, stagger, stumbling, wobbly, sleepy, drowsy, cant stay awake, cant keep ~3 open, wont wake, hard to wake, falling asleep, twitching, twitches, seizure, fit, fitting, had a fit, convulsions, breathless, breathing ~2 hard/difficult/funny, drunk, weird, strange, odd, funny, blurry, blurred, hallucinating, not herself, not himself, lethargic, collapsed, passed out, cant think, forgetting, dizzy, unresponsive`,
    longEffort:
      "marathon, ultra, ironman, 50k, 100k, 100 miler, 50 miler, long run, hours, half, race, triathlon, hike, finish, finished, finisher, hour run, trail, walk, event, charity walk, full distance, 24 hour, backyard, 70.3, mile, miles, marathons, km, #4-14 hour, #4-14 hours, run, ran",
    hypoNot: `
      how much should, how much to drink, hangover, hungover, beers, beer, wine, pints, alcohol, night out,
      sprints, track session, sick after sprints, drinks too much coffee, drank too much coffee, lost weight,
      barely drank, drank nothing, hardly drank, didnt drink, hardly drinking, not drinking,
      drank too little, not enough water, forgot to drink, norovirus, food poisoning, hike rings, per day,
      training week`,
  },
  rules: [
    ["overDrank & hypoBrain & longEffort", { unless: "hypoNot", within: 60, despite: ["gone", "denied"] }],
    ["overDrank & hypoBrain & hypoBrain", { unless: "hypoNot", within: 50, despite: ["gone"] }],
    ["overDrank & hypoBrain", { inSearch: true, unless: "hypoNot" }],
  ],
};
