import type { WeighedSign } from "../../matching/sign";

export const heatStrokeWeighed: WeighedSign = {
  group: "heat-stroke",
  urgency: "now",
  atLeast: 5,
  needs: "hot|skin & brain",
  within: 60,
  parts: {
    hot: [
      2,
      `heat, hot, hottest, humid, humidity, sun, midday, noon, #28-46 c, #28-46c, #28-46 degrees, #28-46 degree, #85-115 degrees, #85-115 f, #85-115f, 34c, degrees, degree, heatwave, heat wave, heat training, bin bag, bin bags, sauna suit, sauna, sweat suit, sweats, hoodie, full kit, fancy dress, costume, layers, desert, swamp, scorching, baking, boiling, sweltering, roasting, greenhouse, summer, sunstroke, heatstroke, heat stroke, heat exhaustion, overheated, overheating, thermometer, temperature, temp, #39.5-43`,
    ],
    skin: [
      2,
      `not sweating, isnt sweating, stopped sweating, no sweat, no longer sweating, wasnt sweating, bone dry, dry skin, skin ~3 dry/fire/hot/burning/red/boiling, burning to, burning up, hot to ~2 touch, red hot, very hot, super hot, boiling hot, roasting, burning, on fire, like an oven, like a radiator, like a stove, goosebumps, goose bumps, shivering, chills, cold in ~2 heat, scarlet, beetroot, #39.5-43`,
    ],
    brain: [
      3,
      `gibberish, nonsense, rubbish, babbling, rambling, mumbling, not making sense, no sense, making no sense, stopped making sense, doesnt make sense, isnt making sense, confused, confusion, muddled, disoriented, disorientated, delirious, out of it, not with it, drunk, drunken, slurring, slurred, slurs, slurry, stagger, staggering, staggered, staggers, wobbling, weaving, zigzag, zig zag, zigzagging, jelly legs, cant walk ~3 straight, couldnt walk ~3 straight, cant stand, couldnt stand, cant keep ~3 feet, fell over, has fallen, have fallen, slumped, collapsed, collapse, passed out, fit, fitting, seizure, convulsing, convulsion, eyes ~3 roll/rolled/rolling/turn/glassy/glazed/back, glassy, glazed, vacant, doesnt know ~6 where/who/name/day/me, didnt know ~6 where/who/name/day/me, dont know ~4 where/who/day, couldnt tell ~4 name/where/day, cant tell ~4 name/where/day, couldnt remember ~4 name/where/address, couldnt say ~3 name, asked ~4 where/who, asking ~4 where/who, calls me by, called me by, wrong name, answers not right, doesnt answer, not answering, isnt answering, barely answering, not responding, wont answer, answers wrong, aggressive, fighting ~3 marshals/medics/us/me, swearing at, swinging, lashing out, shouting at, hallucinating, seeing things, acting weird, being weird, acting strange, acting funny, acting odd, next thing, out cold, unconscious, wandering off, wrong way, ran the wrong way, goes limp, unresponsive, vomiting`,
    ],
  },
  unless: `heat pack, heat packs, heat pad, heat rub, deep heat, hot yoga, warm bath, hot bath, hot water bottle, hot spot, hot spots, hot flush, hot flushes, hot chocolate, hot dog, hot stuff, so hot right now, confused about, confused by, confusing, muddled by, fit in, fit into, get fit, fit for, keep fit, shoe fit, fit of, to fit, fit and, fit enough, staggered start, staggered, weird question, hot red face, fallen asleep, hot topic, hot take, hot tub, how do you, fever since, fine after a drink, red hot form, cold, flu`,
  sure: 7,
  despite: ["denied", "gone"],
};
