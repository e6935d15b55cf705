import type { WeighedSign } from "@/lib/care/matching/sign";

export const infectionWeighed: WeighedSign = {
  group: "infection",
  urgency: "today",
  atLeast: 5,
  needs: "fever|spreading & joint|wound & look|useless|wound|spreading",
  within: 60,
  parts: {
    joint: [
      1,
      `knee, ankle, hip, toe, foot, joint, shin, leg, elbow, wrist, big toe, heel, calf, lower leg, groin`,
    ],
    look: [
      2,
      `ballooned, infected, infectid, super infected, blistering, purple, all red, hurts far more than, hurts more than it looks, more than it looks, out of proportion, hot, burning, red, redness, swollen, swelling, swelled, angry, puffy, boiling, warm, throbbing, shiny, balloon, tight, purple, blisters, blistering, black, blotchy, smells, smelly, stinks, pus, puss, oozing, weeping, gunk, yellow, green, discharge, leaking`,
    ],
    fever: [
      3,
      `temp/temperature/fever/thermometer/reading ~4 #38-41.9, #38-41.9 fever/temperature/temp, #38.1-38.9, #39.1-39.9, he is #38-41.9, she is #38-41.9, says he is freezing, says she is freezing, he is freezing, she is freezing, am freezing, mottled, sounds drunk, really unwell, feel unwell, feel really unwell, feel sick, clammy, high temperature, looks awful, looks terrible, feel dreadful, absolutely dreadful, doomed, doom, dreadful, vomit, vomiting, i vomit, being sick, fever, feverish, temperature, temp, shivering, shivers, shiver, shivery, shaking, shakes, chills, chill, rigors, rigor, sweats, night sweats, sweating,  #100-105, teeth ~2 chattering, burning up, freezing ~4 duvet/blanket/blankets/coat, under ~3 blankets/duvet, cold and hot, hot and cold, flu like, flu feeling, fluey, like flu, feel like flu, off food, floppy, lethargic, listless`,
    ],
    spreading: [
      3,
      `going up ~2 foot/leg/arm, goin up, keeps getting bigger, getting bigger, red part, red is going, each hour, every hour, hour bigger, all the leg, whole leg, whole foot, red line, red lines, red streak, red streaks, streak, streaks, streaking, tracking up, tracks up, spreading, spreads, has spread, is ~1 spread, creeping up, crept, moving up, going up ~2 leg, up ~2 leg, up past, past ~2 pen, pen line, drew ~3 round, drawn ~3 round, drew ~2 line, marked it, marker, by the hour, bigger every hour, doubled since, glands, lump in ~2 groin, groin ~3 lump`,
    ],
    wound: [
      2,
      `scraped, scrape, mosquito, horsefly, insect, bramble, blister, blisters, a cut, deep cut, cut my, cut on, the cut, graze, grazed, scrape, wound, scar, stitches, incision, wire, pin site, injection, injected, cortisone, jab, aspiration, drained, surgery, operation, op, replacement, arthroscopy, scope, bite, bitten, thorn, bramble, splinter, nail, ingrown, toenail, barbed wire, coral, rusty, athletes foot, cracked skin, scratch, puncture, piercing, hole, ulcer, scab`,
    ],
    useless: [
      2,
      `cant be moved, cant move, so sore, hurts far more, cant ~3 bend/move/walk/stand/weight/touch/straighten/bear, wont ~3 weight/bend/walk/stand/move/let, screams, scream, wont let anyone, cant put ~3 weight/down, unbearable, agony, excruciating, cant sleep, even the sheet, sheet, getting worse, worse, overnight, woke up, woke`,
    ],
    ill: [
      1,
      `confused, breathing fast, racing heart, sick, vomiting, feel awful, feel terrible, rotten, unwell, ill, weak, grey, mottled, dizzy, not himself, not herself, immune, diabetic, diabetes, sore throat last, methotrexate`,
    ],
  },
  unless: `had a cold, last month, over now, better now, race fever, cabin fever, fever pitch, hay fever, glandular fever, shivering at the start, after ice bath, ice bath, cold water swim, antibiotics worked, cleared up, cleared it, no fever, no temperature, temperature ~3 normal, room temperature, temperature outside, the temperature drops, temperatures, cool to touch, gout, spreading the word, word spread, spread the load, spread out, spread over, warm up, warms up, warmed up, covid, tonsillitis, years ago, bunion, varsity, got cut, run under, temp run, temp of my, chilblains`,
  sure: 10,
  despite: ["gone"],
};
