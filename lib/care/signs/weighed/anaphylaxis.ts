import type { WeighedSign } from "@/lib/care/matching/sign";
import { BIG } from "./concepts";

export const anaphylaxisWeighed: WeighedSign = {
  group: "anaphylaxis",
  urgency: "now",
  atLeast: 4,
  needs: "airway|skin & airway|breath|faint|trigger & breath|faint|airway",
  within: 50,
  parts: {
    airway: [
      3,
      `throat closing up, tongue started swelling, voice ~4 duck, face ~3 unrecognisable/unrecognizable, unrecognisable, mouth ~4 itch/itching/itchy/tingle, voice ~3 like, windpipe, windpipe ~4 narrow, throat ~3 like, slits, eyes are slits, hand in ~2 throat, throat/tongue/gullet/windpipe <6> tight/tightening/tightens/closing/closed/close/closes/swelling/swollen/swelled/swell/swells/thick/big/bigger/huge/fat/filled/filling/full/lump/blocked/narrow/narrowing/furry/itchy/itching/tingling/tingly/burning/funny/weird/strange/small/choking/golf, trouble ~3 swallow/swallowing, cant ~2 swallow, hard ~3 swallow/swallowing, couldnt ~2 swallow, drooling, voice ~3 gone/hoarse/croaky/funny/strange/weird/squeaky/changed/going/husky/frog, hoarse, lips/lip/face/eyes/eye/eyelids/mouth/cheeks/gums <6> ${BIG}/tingling/tingly/blue/slits/shut/closed/closing/itchy/numb, swelling up, strawberry`,
    ],
    skin: [
      2,
      `raised patches, patches, scratching, scratching ~3 raw, palms are on fire, on fire, lumpy, raised, hives, hive, welts, welt, wheals, weals, rash, lumps, bumps, blotches, blotchy, scarlet, bright red, lobster, red all over, beetroot, red as, itching, itchy, itch, itches, nettle rash, like nettles, urticaria, flushed, tomato, head to foot, head to toe, palms`,
    ],
    breath: [
      2,
      `through a straw, a straw, windpipe, gulping, chest is tight, chests tight, rattling, coughing non stop, wheezing, wheeze, wheezy, whistling, whistles, cant breathe, couldnt breathe, hard to breathe, breathless, gasping, tight chest, chest ~3 tight, coughing, cough, choking, stridor, squeak, no air, get ~2 air, cant ~3 breath, breathing ~3 funny/hard/fast/odd/tight/worse, breath ~3 short/tight/rattly/whistly`,
    ],
    faint: [
      2,
      `puking, puke, going to faint, gut is cramping, gut cramping, cramping, something awful, awful is about to happen, about to happen, terrible is going to happen, faint, fainted, dizzy, lightheaded, light headed, woozy, collapsed, collapse, gone white, went white, grey, pale, going to die, like ~3 dying, feel ~3 dying, feels ~3 dying, impending doom, doom, blacked out, passed out, legs ~3 give/gave/went/jelly, vomiting, vomited, threw up, sick, stomach cramps, cramps, tunnel vision, cold and sweaty, heart racing, weak`,
    ],
    trigger: [
      2,
      `when running, halfway through my run, after run, on a run, sandwich, prawn sandwich, flapjack, hornet, hornets, aid station, hayfever pill, shellfish, satay, cookie, brownie, smoothie, set off, stung, sting, wasp, bee, bees, hornet, ant, ants, nuts, nut, peanut, peanuts, cashew, almond, walnut, prawn, prawns, shrimp, shellfish, fish, egg, wheat, bread, pasta, celery, kiwi, sesame, milk, ibuprofen, diclofenac, aspirin, naproxen, penicillin, amoxicillin, antibiotic, painkiller, energy bar, protein bar, gel, new bar, cereal bar, flapjack, snack, somebodys bar, feed station, ate, eaten, eating, lunch, breakfast, cold water, latex, ten minutes later, minutes later, minutes after, allergy, allergic, anaphylaxis, anaphylactic`,
    ],
    pen: [
      2,
      `epipen, epi pen, epi, adrenaline pen, adrenaline, jext, emerade, pen, antihistamine, cetirizine, benadryl, piriton, auto injector`,
    ],
  },
  unless: `diagnosis story, allergy clinic, beetroot juice, beetroot shot, beetroot shots, let it breathe, when i saw, allergic to hills, allergic to work, allergic to speedwork, allergic to mornings, hay fever, pollen count, kt tape, plaster glue, sore throat, tonsillitis, stinging nettles, ankle, pop, only where, around the bite, adrenaline rush, adrenaline junkie, adrenaline of, panting like, side stitch, lump in my throat, teared up, crying, gut, trots, toilet, portaloo, sips, years ago, exercise induced asthma, blue inhaler, my inhaler`,
  sure: 8,
  despite: ["gone", "denied"],
};
