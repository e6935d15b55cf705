import type { SignGroup } from "../matching/sign";

export const anaphylaxis: SignGroup = {
  id: "anaphylaxis",
  urgency: "now",
  families: {
    throat: `
      throat/tongue ~4 swell/swells/closes,
      throat ~5 closing/closed/closes/close/tight/tightening/swelling/swollen/swelled/swells/tightens/tightness/lump/shutting/shut/blocked/thick/narrow/constricted/swole/clos*,
      tongue ~4 swelling/swollen/big/swelled/swells/thick/huge/fat/swole/bigger/tingling/itchy/itching,
      closing ~2 throat, swollen tongue, swelling ~4 throat/tongue, lump in ~2 throat, cant swallow,
      couldnt swallow, hard to swallow, trouble swallowing, tight throat,
      voice ~2 hoarse/gone/croaky/funny/weird, hoarse, hoarseness`,
    throatClose: `
      throat/tongue ~4 swell/swells/closes,
      throat ~5 closing/closed/closes/close/tightening/swelling/swollen/swelled/swells/shutting/shut/clos*,
      tongue ~4 swelling/swollen/swelled/swells/huge/swole/bigger/fat, closing ~2 throat, swollen tongue,
      swelling ~3 throat/tongue`,
    hives: `
      lips/lip/face/eyes/eye/eyelids ~4 swell/swells/puff/puffs/puffy, swelling of ~2 face/lips,
      broke out in, breaking out in, come out in ~3 rash/hives/bumps/lumps,
      came out in ~3 rash/hives/bumps/lumps, raised rash, raised itchy, itchy rash, head to toe, nettle like,
      red points, red spots, big red, skin is itching, whole body itch*, itching everywhere,
      eyes swelled shut, lips and eyes, blown up like, burning skin and, hives, hive, welts, welt, weals,
      wheals, urticaria, nettle rash, itchy bumps, itching all over, itch all over, itchy all over,
      itchy everywhere, itchy palms, palms itch, palms itching, rash all over,
      rash ~5 chest/body/everywhere/arms/neck/belly/stomach/torso, rash, red blotches, blotches, blotchy,
      face ~4 swelled/swelling/swollen/puffy/balloon/ballooned/blew/puffed/swole,
      lips ~4 swelled/swelling/swollen/puffy/fat/huge/swole/tingling/tingly,
      lip ~3 swelled/swelling/swollen/fat, eyes ~4 swelled/swelling/swollen/puffed/puffy/shut/swole,
      eyelids ~3 swollen/swelled/puffy, swollen ~3 lips/face/eyes/lip, swelling ~4 lips/face/eyes,
      itchy lumps, lumps all over, red bumps, bumps all over, flushed, flushing,
      skin ~4 itching/itchy/red/bumps/lumps/burning, bright red, red all over, itching like mad, itchy,
      fat lip, fat lips, blotched`,
    anaBreath: `
      get air in, get air, air in, struggling to get, cant get ~2 air, gasping for, breathing funny,
      breathing weird, voice going, chest tightness, feel faint, nearly fainted, went faint, whistling,
      breathe good, breath good, not breathe, not breath, cant get air, no air, chest closing, chest closed,
      wheeze, wheezing, wheezy, hoarse, breathless, breathlessness, short of breath, cant breathe,
      cant breath, couldnt breathe, couldnt breath, cant get ~3 breath, cant catch ~3 breath,
      hard to breathe, hard to breath, struggling to breathe, struggle to breathe, trouble breathing,
      difficulty breathing, difficult to breathe,
      breathing ~3 hard/difficult/funny/weird/bad/tight/noisy/problems/trouble, breathe properly,
      tight chest, chest tight, chest is tight, chest ~2 tight, faint, fainted, fainting, dizzy, lightheaded,
      light headed, collapsed, collapse, passed out, pass out, blacked out, vomiting, vomited, threw up,
      throwing up, vomit, puked, sick, stomach cramps, belly cramps, tummy cramps, diarrhoea, diarrhea,
      going grey, weak, gasping, throat, tongue, swallow, voice, nearly passed`,
    adrenaline:
      "epipen, epi pen, epipens, epi pens, epi, adrenaline pen, adrenaline, adrenalin pen, adrenalin, jext, emerade, auto injector, autoinjector, auvi q",
    adrenalineUse:
      "used, use, using, injected, jabbed, stabbed, gave, given, had to, took, should i, do i, go home, now, second, hospital, administer, administered, needed",
    anaTrigger: `
      cashews, cashew, almonds, hazelnut, walnut, peanuts, egg, milk, soy, fish, wheat, antibiotic,
      amoxicillin, penicillin, after eating, ate, eaten, eating, bread, pasta, shrimp, prawns, shellfish,
      nuts, peanut, celery, tomato, ibuprofen, aspirin, naproxen, painkiller, sting, stung, wasp, wasps, bee,
      bees, hornet, cold water, new gel, bar, gel, sandwich, pizza, running, run, exercise, jog, ran, miles,
      into the run, mid run, km, minutes in, race, meal, lunch, breakfast, snack`,
    anaWord:
      "anaphylaxis, anaphylactic, anaphilaxis, anaphylactic shock, anafilaxis, anaphalactic, allergic reaction, bad allergic",
    anaWordMore:
      "think, throat, breathing, swelling, swollen, hives, rash, scared, right now, should i, is it, could, exercise induced, stung, wheezing, again",
    anaFace: "face, lips, lip, eyes, eyelids, everywhere, all over, body",
    anaRush:
      "adrenaline rush, adrenaline junkie, adrenaline of, adrenaline from, adrenaline on, adrenaline kicks, adrenaline wore, full of adrenaline, pumping, adrenaline high, race day adrenaline, adrenaline carried, adrenaline got, adrenaline took, adrenaline masks, adrenaline hid",
    anaNot: `
      diagnosis story, the allergy clinic worked, allergy clinic, in six years, not ~2 single reaction, since then, allergic to hills, allergic to work, allergic to mornings, allergic to speedwork, allergic to running,
      allergic to intervals, allergic to exercise, plaster glue, tape rash, kt tape, kinesio tape, adhesive,
      pollen, hay fever, hayfever, nettles, stinging nettles, nettle, chafing, heat rash, sunburn, deep heat,
      adrenaline rush, adrenaline junkie, adrenaline of, adrenaline from, adrenaline on, adrenaline kicks,
      adrenaline wore, full of adrenaline, pumping, buzz, horsefly, mosquito, midges, midge, local swelling,
      only round, only around the bite, only where, watch strap, sore throat, tonsillitis,
      lump in my throat when, made me cry, from crying, laundry, detergent, washing powder, panting like,
      poison ivy, first runs after, itchy legs, runners itch, lump in the throat`,
  },
  rules: [
    [
      "throatClose & anaBreath|hives|anaTrigger",
      { strength: "explicit", unless: "anaNot", despite: ["gone"] },
    ],
    [
      "adrenaline & adrenalineUse & hives|anaBreath|anaTrigger|anaWord",
      { strength: "explicit", unless: "anaRush", within: 30, despite: ["gone"] },
    ],
    ["throat & hives", { strength: "explicit", unless: "anaNot", despite: ["gone"] }],
    ["hives & anaBreath", { unless: "anaNot", within: 45, despite: ["gone"] }],
    ["throat & anaBreath & anaTrigger", { unless: "anaNot", within: 40, despite: ["gone"] }],
    ["anaWord & anaWordMore & hives|anaBreath|throat", { unless: "anaNot", within: 35 }],
    ["hives & anaTrigger & anaTrigger & anaFace", { unless: "anaNot", within: 40 }],
    ["throatClose", { inSearch: true, unless: "anaNot" }],
  ],
};
