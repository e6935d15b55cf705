import type { SignGroup } from "../matching/sign";

export const heatStroke: SignGroup = {
  id: "heat-stroke",
  urgency: "now",
  families: {
    overheat: `
      heat, hot day, hot race, so hot, boiling, scorching, heatwave, heat wave, hot weather, in the sun, blazing sun, full sun, midday sun, humid, humidity, degrees, #28-45 degrees, #28-45 c, #30-40c, #85-110 f, overheated, overheating, overheat, burning skin, skin ~4 burning/hot/roasting/dry/boiling/fire, burning up, burning hot, roasting, boiling hot, hot to touch, hot to the touch, stopped sweating, not sweating, isnt sweating, no sweat, wasnt sweating, no longer sweating, dry skin, heat stroke, heatstroke, heat exhaustion, sunstroke, sun stroke, hot and, very hot, really hot, red and hot, hot red, body temp, core temp, temperature ~3 #39.5-43, temp ~3 #39.5-43, #40-43 degrees, #40-43 c, #104-110 f, too hot, feels like an oven, hot like, sweltering, radiating heat, red hot, warm day, hot as`,
    hotForty:
      "temperature ~5 #40-43, temp ~5 #40-43, temperature ~5 #104-109, temp ~5 #104-109, #40-43 degrees body, core ~3 #40-43, fever of #40-43, rectal, thermometer ~5 #40-43, thermometer ~5 #104-109",
    heatBrain: `
      confused, confusion, disoriented, disorientated, disorientation, muddled, not making sense, doesnt make sense, didnt make sense, making no sense, makes no sense, talking nonsense, talking rubbish, talking gibberish, talking shit, talking weird/funny/strange/strangely/odd/oddly/crap/garbage/like, talks ~2 nonsense/rubbish/strange/weird, nonsense, gibberish, babbling, rambling, mumbling, incoherent, delirious, slurring, slurred, slurs, slurry, out of it, not with it, doesnt know where, didnt know where, dont know where, doesnt know ~2 name, didnt know ~3 name, wrong way, running in circles, doesnt recognise, didnt recognise, didnt recognize, doesnt recognize, hallucinating, seeing things, aggressive, combative, swearing at, lashing out, fighting us, shouting at, drunk, staggering, staggered, stagger, stumbling, weaving, zigzag, zigzagging, zig zagging, swaying, wobbling, wobbly, cant walk straight, couldnt walk straight, collapsed, collapse, collapsing, collapses, keeled over, passed out, passing out, pass out, fainted, unconscious, unconcious, unresponsive, blacked out, not responding, wont wake, eyes rolling, seizure, fitting, fit, had a fit, convulsing, convulsions, convulsion, shaking, twitching, cant stand, glazed, vacant, not himself, not herself, strange, weird, doesnt answer, not answering, acting ~2 strange/weird/odd/oddly/strangely/drunk/off/crazy, vomiting, throwing up, threw up, vomited, puking, puked, being sick, went down, dropped, foggy, dont remember, cant remember, doesnt remember, lost consciousness, gone funny, crawled, crawling, nonsence, cant speak`,
    heatBrainHard: `
      confused, confusion, disoriented, disorientated, not making sense, doesnt make sense, didnt make sense, making no sense, talking nonsense, talking rubbish, gibberish, nonsense, babbling, mumbling, incoherent, delirious, slurring, slurred, out of it, doesnt know where, didnt know where, hallucinating, aggressive, combative, staggering, staggered, collapsed, unconscious, unconcious, unresponsive, passed out, seizure, fitting, had a fit, convulsing, not responding, wont wake`,
    notCooling:
      "not better, isnt better, no better, not getting better, still, half an hour, 30 minutes, 30 mins, an hour, hour later, hours later, #30-90 minutes, after cooling, in the shade, shade, wont cool, cant cool, cant get ~4 down, water isnt helping, still hot, still burning",
    heatEvent:
      "race, ran, run, running, marathon, half, finish, finished, finisher, training, session, runner, mile, miles, km, parkrun, jog, athlete, intervals, long run, ultra, practice, xc, he, she, they, friend, mate, ran in, #5-50 k, trail, aid station",
    heatNot: `
      heat pack, heat packs, heat pad, heat rub, deep heat, heating pad, heat lamp, ice or heat, heat or ice,
      heat and ice, ice and heat, hot yoga, sauna, hot tub, hot bath, hot water bottle, mad with joy,
      plan confuses, confused by, confused about, confused as to, confusing advice, confusing plan,
      conflicting, confused which, confused whether, confused on, confused what, confused how, so confused,
      bit confused, heat moldable, in the heat of, heats, first heat, second heat, heat sheet,
      qualifying heat, prepare for heat, heat acclimat*, heat training, heat adaptation, dead heat,
      hot pursuit, hot topic, hot shot, warm studio, heat therapy, heat of the moment, degrees of,
      degrees flexion, flexion, fine after a drink, fine after, better after a drink`,
    heatStrokeWord:
      "heat stroke, heatstroke, sunstroke, heat exhaustion, sun stroke, stopped sweating, not sweating, isnt sweating",
    heatFine: "fine after, fine once, ok after, better after, felt better, felt fine, fine within",
  },
  rules: [
    ["hotForty & heatBrain", { strength: "explicit", despite: ["gone"] }],
    [
      "overheat & heatBrainHard & heatEvent",
      { strength: "explicit", unless: "heatNot", within: 50, despite: ["gone", "past"] },
    ],
    [
      "overheat & heatBrain & notCooling",
      { unless: "heatNot heatFine", within: 50, despite: ["gone", "denied"] },
    ],
    [
      "overheat & heatBrain & heatBrain & heatEvent",
      { unless: "heatNot heatFine", within: 50, despite: ["gone"] },
    ],
    ["heatStrokeWord & heatBrain|notCooling", { unless: "heatNot heatFine", within: 35 }],
    ["overheat & heatBrainHard", { inSearch: true, unless: "heatNot" }],
  ],
};
