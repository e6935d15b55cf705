import type { SignGroup } from "../matching/sign";

export const infection: SignGroup = {
  id: "infection",
  urgency: "today",
  families: {
    streak:
      "red/pink streak/streaks/line/lines/stripe/stripes/track/tracks/tracking, streak/streaks/line/lines/stripe/stripes ~5 up/towards/from ~3 leg/arm/foot/shin/calf/thigh/knee/ankle/groin, tracking up, streaking up, redness ~4 spreading/spread/up/moving/creeping/climbing/growing/past, red ~4 spreading/creeping/climbing, redness ~3 pen, drew ~4 line/pen/around, past the pen, past the line, red bit ~3 spreading",
    infectedPlace:
      "knee, knees, kneecap, ankle, ankles, hip, elbow, wrist, shoulder, toe, toes, joint, joints, big toe, heel, shin, leg, foot, blister, blisters, wound, cut, graze, grazed, scrape, scar, incision, stitches, toenail, nail, achilles, calf, scab, bite, skin, knee joint, sore, insertion site, injection site, bursa, hand, sole, port hole",
    infectedJoint: "knee, knees, kneecap, ankle, hip, elbow, wrist, shoulder, toe, joint, joints, big toe",
    infectedLook: `
      hot, warm, warmer, burning, boiling, red, reddish, redness, purple, swollen, swolen, swelling, swelled, puffy, ballooned, balloon, swole, pus, pussy, oozing, weeping, leaking, yellow, green, smells, smelly, stinks, discharge, infected, infection, angry, throbbing, blown up, twice ~2 size, huge, massive, gunk, puss, spreading, shiny, inflamed, on fire, goo`,
    infectedHot: "hot, warm, warmer, burning, boiling, red, redness, heat, on fire, roasting, purple",
    infectedSwell:
      "swollen, swolen, swelling, swelled, puffy, ballooned, balloon, swole, blown up, huge, massive, twice ~2 size, melon, grapefruit, football",
    infectedUnwell: `
      cold shakes, the shakes, shakes, shaking with cold, shivery, cant stop shaking, hot then cold,
      sweats at night, wiped out, delirious, off my food, achy all over, feels sick, run down, very unwell,
      fever, feverish, fevers, temperature, temp, shivering, shivers, shiver, shivered, chills, chill,
      shaking, rigors, feel awful, feel rough, feel rotten, feel ill, feeling ill, feel terrible,
      feel like death, flu like, like flu, like ~3 flu, fluey, feeling rough, feeling unwell, unwell,
      feel sick, feeling sick, ill, teeth chattering, #38-42 degrees, #38-42 c, #100-105 f, feel like crap,
      feel like shit, lousy, sweats, night sweats, sweaty, freezing, freezing cold, hot and cold, grotty,
      poorly, vomiting, throwing up, cold and shaky, shaky, cant get warm, glands, glands up,
      lump in ~2 groin, burning up, sweating`,
    infectedPus:
      "pus, puss, oozing, weeping, smells, smelly, stinks, stinky, yellow ~2 stuff/gunk/fluid/discharge/goo/liquid, green ~2 stuff/gunk/fluid/discharge/goo, discharge, spreading, spread, spreads, getting bigger, growing, by the hour, every hour, doubled, creeping, black, gone black",
    infectedCant:
      "cant bend, wont bend, cant move it, cant straighten, cant stand on, cant put ~3 weight, cant walk, cant weight, agony, excruciating, unbearable, cant touch, cant bear, so painful, very painful, really painful, sheet, bedsheet, duvet, screaming, severe, cant even, hurts like hell, intense pain, wont move, cannot bend, cannot walk, cannot stand",
    infectedCause: `
      infiltration, infiltrated, hole from, piercing, puncture, nail, splinter, tick, cat, dog bite, spike,
      cleat, rusty, injection, injected, jab, cortisone, steroid, prp, surgery, operation, op, arthroscopy,
      keyhole, post op, replacement, stitches, aspirated, drained, needle, acupuncture, dry needling,
      blister, graze, cut, wound, scraped, fell, thorn, barbed wire, brambles, bite, incision, scar,
      gel injection, hyaluronic`,
    septic:
      "confused, confusion, muddled, not making sense, breathing fast, fast breathing, breathless, breathing ~2 fast/hard, slurred, mottled, blotchy, black, purple blotches, cant wake, drowsy, sleepy, heart racing, heart is racing, delirious, skin ~3 dark/black/purple/blistered, collapsed, hasnt peed, passed out",
    infectionNot: `
      doubled it, doubled my, warm up, warms up, long strip, cut back, as you warm up, sore while you run,
      flu is over, had flu, had a cold, had covid, got over, after flu, after a cold, after covid, gone now,
      bunion, angry tendon, angry achilles, fever pitch, race fever, marathon fever, running fever,
      cabin fever, spring fever, fungus, athletes foot, no fever, not hot, isnt hot, cool to, is cool,
      feels cool, not red, isnt red, not warm, isnt warm, no redness, no heat, a little warm, slightly warm,
      bit warm, temp run, room temperature, body temperature, hot day, hot weather, heatwave,
      freezing weather, cold weather, temperature outside, temperatures, weather, degrees outside,
      degrees today, degrees out, sick of, sick and tired, sunburn, hot yoga, chilled out, chill out,
      netflix and chill, chill run`,
    streakNot:
      "streak of, run streak, running streak, losing streak, winning streak, finish line, start line, train line, stretch mark, stretch marks, sock line, tan line, red line session, redline, personal",
    heatTalk: "heat stroke, heatstroke, overheated, sunstroke, sun, heat exhaustion, humid",
    septicWord: "sepsis, septic, cellulitis, septic arthritis, infected joint, joint infection",
    septicMore: "red, hot, swollen, fever, spreading, think, worried, could, might, is it, shivering",
    overnight:
      "overnight, suddenly, sudden, came out of nowhere, since yesterday, woke up, this morning, within hours, in a day, from one day, days after, day after, since last night, since the, after, hours",
  },
  rules: [
    [
      "infectedPlace & infectedLook & septic",
      { urgency: "now", strength: "explicit", unless: "infectionNot heatTalk", within: 50 },
    ],
    ["streak & infectedPlace", { strength: "explicit", within: 20, unless: "infectionNot streakNot" }],
    [
      "infectedPlace & infectedHot|infectedSwell & infectedUnwell",
      { strength: "explicit", within: 35, unless: "infectionNot heatTalk" },
    ],
    [
      "infectedPlace & infectedPus & infectedLook & infectedUnwell|infectedHot|infectedSwell",
      { within: 40, unless: "infectionNot" },
    ],
    ["infectedPlace & infectedPus & infectedHot", { within: 30, unless: "infectionNot" }],
    [
      "infectedJoint & infectedHot & infectedSwell & infectedCant|infectedCause",
      { within: 45, unless: "infectionNot", despite: ["denied"] },
    ],
    ["infectedCause & infectedLook & infectedUnwell", { within: 40, unless: "infectionNot heatTalk" }],
    [
      "infectedCause & infectedHot & infectedCant",
      { within: 40, unless: "infectionNot", despite: ["denied"] },
    ],
    [
      "infectedPlace & infectedUnwell & infectedCant & infectedCause",
      { within: 40, unless: "infectionNot", despite: ["denied"] },
    ],
    ["septicWord & septicMore & infectedPlace", { within: 30, unless: "infectionNot" }],
    ["infectedPlace & infectedHot & infectedSwell & overnight", { inSearch: true, unless: "infectionNot" }],
  ],
};
