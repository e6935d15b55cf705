import type { WeighedSign } from "@/lib/care/matching/sign";
import { MIND, SENSELESS, UNSTEADY, VOMIT } from "./concepts";

export const heatStrokeWeighed: WeighedSign = {
  group: "heat-stroke",
  urgency: "now",
  atLeast: 4,
  needs: "hot|skin & brain",
  within: 60,
  parts: {
    hot: [
      2,
      `rectal temp, temp was #40-43, jumpers, three jumpers, to lose weight, forehead, shade, #30-45 in the shade, in that heat, very hot day, #30-45 out, in pads, cant cool, heat, hot, hottest, humid, humidity, sun, midday, noon, #28-46 c, #28-46c, #28-46 degrees, #28-46 degree, #85-115 degrees, #85-115 f, #85-115f, 34c,   heatwave, heat wave, heat training, bin bag, bin bags, sauna suit, sauna, sweat suit, sweats, hoodie, full kit, fancy dress, costume, layers, desert, swamp, scorching, baking, boiling, sweltering, roasting, greenhouse, summer, sunstroke, heatstroke, heat stroke, heat exhaustion, overheated, overheating, blazing, big sun, strong sun, full sun, sunny, under the sun, shade,  poured water, cooled, paddling pool, make weight, hot as, thermometer, temperature, temp, #39.5-43`,
    ],
    skin: [
      2,
      `forehead ~3 scorching/hot/burning, scorching, rectal temp, not sweating any, red as, not a drop of sweat, drop of sweat, cant cool, wont cool, cool down, hot plate, like a hot plate, head is burning, dry as, sweat on him, sweat on her, skins ~2 roasting/burning/hot/dry, not sweating, isnt sweating, stopped sweating, no sweat, no longer sweating, wasnt sweating, bone dry, dry skin, skin ~3 dry/fire/hot/burning/red/boiling, burning to, burning up, hot to ~2 touch, red hot, very hot, super hot, boiling hot, roasting, burning, on fire, hot like fire, like fire, like ~2 oven/radiator/stove/furnace/kettle/iron, hot as ~3 radiator/oven/fire, still hot, so hot, skin ~6 dry/burning/hot, dry and burning, dry and hot, goosepimply, goose pimples, goose pimply, felt cold, feel cold, shivery, cant get ~3 temperature, temperature ~4 below, below 40, not sweat, no sweating, without sweat, like an oven, like a radiator, like a stove, goosebumps, goose bumps, shivering, chills, cold in ~2 heat, scarlet, beetroot, #39.5-43`,
    ],
    brain: [
      3,
      `towards the start, wrong direction, found me, they found me, discharged myself, where his dog, asking where his, asking where her, no idea why, argued with, arguing with, strangers car, wrong car, climb into, throwing punches, punches, punched, eyes rolling, by his exs, by her exs, ex name, by ~3 name, laugh without reason, laughing without, laughs without, went wobbly, dropped, what school, way to car, spell ~3 name/surname, couldnt spell, cant spell, couldnt fill in, ${MIND}, ${SENSELESS}, ${UNSTEADY}, ${VOMIT}, head ~2 banging, signed myself out, ice down`,
    ],
  },
  unless: `beetroot juice, beetroot shot, beetroot shots, when i saw, heat pack, heat packs, heat pad, heat rub, deep heat, hot yoga, warm bath, hot bath, hot water bottle, hot spot, hot spots, hot flush, hot flushes, hot chocolate, hot dog, hot stuff, so hot right now, no sense in, see no sense, confused about, confused by, confusing, muddled by, fit into, get fit, fit for, keep fit, shoe fit, fit of, to fit, fit and, fit enough, staggered start, staggered, weird question, hot red face, fallen asleep, hot topic, hot take, hot tub, how do you, fever since, fine after a drink, red hot form, cold, flu`,
  sure: 7,
  despite: ["denied", "gone"],
};
