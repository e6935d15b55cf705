import type { WeighedSign } from "@/lib/care/matching/sign";
import { NUMB } from "./concepts";

export const caudaEquinaWeighed: WeighedSign = {
  group: "cauda-equina",
  urgency: "now",
  atLeast: 4,
  needs: "saddle|bladder|bowel|sex|wiping & bladder|bowel|sex|back|legs|wiping",
  anywhere: "back",
  within: 50,
  parts: {
    saddle: [
      3,
      `down there, numbness down there, private zone, feel my ass, feel ~2 ass, wiping ~4 somebody/someone, down below ~6 not/numb/dead/hers/his/mine/feel/feels, feel ~4 when i wash, dont feel when i wash, not hers, not his, not mine, isnt mine, belongs to someone else, been to the dentist, to the dentist, ${NUMB} <8> saddle/groin/crotch/bum/bottom/butt/buttock/buttocks/seat/privates/private/genitals/genital/anus/anal/perineum/thighs/undercarriage/nether/nethers/backside/arse/ass/balls/testicles/scrotum/penis/willy/vagina/vulva/labia/downstairs/toilet/loo/tailbone/bits/underneath/sit/backside/rear/behind/perineal/sits,
      between ~3 legs ~8 numb/dead/tingling/asleep/feel/feeling/sleeping/gone, numb ~5 between ~2 legs, numb ~4 down there, down there ~6 numb/feel/feeling/dead/gone, cant feel ~5 bum/bottom/seat/chair/groin/crotch/saddle/genitals/privates/sitting, dont feel ~5 bum/bottom/seat/chair/paper/groin, no feeling ~6 bum/bottom/seat/groin/crotch/saddle/between/down, lost feeling ~6 bum/bottom/groin/between/down, saddle area, inner thighs, inside of ~2 thighs, where i sit, what i sit on, sitting on ~3 towel/cushion/pillow/cotton/nothing, backside ~5 sleep/asleep/numb/dead, sit bones ~4 numb, when i sit ~6 feel`,
    ],
    wiping: [
      3,
      `wiping ~4 somebody/someone, wiping feels, like wiping, feel ~3 wipe/wiping, wipe ~5 feel/nothing/numb, wiping ~5 feel/nothing/numb, toilet paper, loo paper, feel the paper, feel ~3 paper, wiping, when i wipe`,
    ],
    bladder: [
      3,
      `only knows because, hears it, because she hears, because he hears, wear a pad, wearing a pad, wearing pads, need a pad, had to wear, bladder problems, bladder problem, bladder trouble, concentrate to, concentrate ~4 pee/go, hold the pee, hold ~2 water, damp, pants are damp, before i know, about to go, the urge, had the urge, urge to go, lean on ~2 belly, empty ~2 bladder, empty my bladder, leaning on my belly, no warning when, press on ~2 belly, when she needs to go, when he needs to go, when i need to go, needs to go ~3 tell/feel, tell ~4 needs to go, know ~4 needs to go, feel myself go, feel myself pee, couldnt get going, cant get going, get it going, get going on the loo, realise ~5 peed, peed himself, peed herself, peed myself, peed themselves, hold ~2 bladder, cant hold it, hold my pee, cant hold ~2 pee, minutes on the loo, sat on the loo, sit on the loo, pee/bladder/peeing/pees <8> push/strain/start/started/starting/stop/leak/leaks/leaking/leaked/dribble/dribbles/dribbling/feel/tell/full/empty/nothing/hours/trouble/struggle/struggling/control/trickle/slow/wait/cant/stuck/accident/sense/notice/noticing/know, cant pee, couldnt pee, cant tell ~5 need/full/bladder, cant feel ~4 bladder/pee/full, dont feel ~4 need/full/urge, no urge, wet myself, wet himself, wet herself, wet themselves, wet the bed, wet my ~2 pants/trousers/shorts/leggings/bed, wet trousers, wet pants, trousers ~4 wet, pants ~4 wet, shorts ~3 wet, sheets ~3 wet, bed ~3 wet, found ~4 wet, without knowing, without noticing, without feeling, didnt notice ~6 accident/wet/chair/pee/poo, had an accident, an accident until, saw the chair, not been for a pee, not ~4 for a pee, hasnt ~3 pee, push to get, had to look to see, look to see if, see if ~2 finished, cant tell if ~2 finished, puddle, incontinence, incontinent, havent been ~4 loo/toilet, hasnt been ~6 loo/toilet, not been ~4 loo/toilet, unable to pee, havent peed, hasnt peed, not peed, retention, catheter, standing at ~3 toilet/loo/urinal, stand at ~3 toilet/loo/urinal, stood at ~3 toilet/loo/urinal, leaking, water ~5 wont start/come/go/pass, pass ~2 water, cant go for a pee`,
    ],
    bowel: [
      3,
      `hold the stool, hold ~3 stool/poo/bowels, not hold, accident ~6 number/poo/bowel/pants/car/bed/twos, soiled, soiling, soil, messed ~2 pants/self/myself/himself/herself, messed myself, poo ~6 feel/control/accident/notice/noticing/pants, pooed ~3 pants/self/myself, bowel ~6 control/accident/leak/accidents, bowels ~6 control/accident/opened/feel, couldnt hold ~3 poo/bowels/number, skid marks, didnt know i had ~3 gone, shat, shit myself, crapped, leaking ~3 poo/stool`,
    ],
    sex: [
      2,
      `sex ~6 nothing/numb/feel/feeling/dead, orgasm, erection, erections, get it up, hard on, cant feel ~3 sex, numb ~3 sex, intimate ~6 numb/feel, bedroom ~5 numb/nothing/feel`,
    ],
    legs: [
      2,
      `legs keep folding, folding, keep folding, dragging one foot, dragging a foot, dragging ~2 foot, weak from yesterday, gone to string, both of them, like string, to string, walking like a puppet, like a puppet, without force, no force, feet tingling, legs numb, two legs, legs without, left has joined in, right has joined in, other leg ~3 joined/too/now/well, swapped to both, legs keep giving, legs keep, legs giving, a bit leggy, leggy, both legs, both feet, both sides, both calves, both thighs, two legs, legs are ~2 weak/soft/jelly/heavy/numb, legs ~3 soft/weak/jelly/buckle/buckled/buckling/gave/give/wobbly/numb/tingling/useless/heavy, feet ~3 floppy/slap/slapping/numb/drag/dragging/weak, foot drop, foot ~3 floppy/drags/dragging/slaps, tripping over, legs went, down both, each leg`,
    ],
    back: [
      2,
      `backs been, backs in, prolapse at, in spasm, disc popped, disc, awful back pain, back went, hurt her back, hurt his back, hurt my back, after lifting, lifting, my back, his back, her back, the back flared, back pain, back went, back spasm, bad back, lower back, back since, hurt her back, hurt his back, spine, disc, discs, sciatica, siatica, lumbar, l4, l5, s1, hernia, herniated, slipped disc, tailbone, coccyx, sacrum, prolapse, vertebra, vertebrae, spinal, deadlift, deadlifts, back spasm, back ache, backache`,
    ],
  },
  unless: `toddler, buggy, nappy, potty, from sitting, toilet all normal, toilet normal, one leg no numbness, no numbness, ordinary kind, purely the saddle, cut out, cut out one, yes to all, serious things asked, all the serious, bike seat, saddle sore, saddle sores, cycling shorts, long ride, turbo, bike fit, bib shorts, peloton, spin bike, rowing, rower, rowing machine, kegel, after childbirth, since having, since the birth, since the baby, postpartum, post partum, toilet stop, portaloo, porta potty, trots, runners trots, race nerves, nervous pee, hydration, uti, cystitis, bladder infection, prostate, bladder ~4 normal/fine, bowel ~4 normal/fine, bladder and bowel ~3 normal/fine/ok, waters broke, puddles, puddle ~3 feet/shoes, rain, raining, soaked, wet feet, shower, chafing, years ago, laces`,
  sure: 8,
  despite: ["denied", "gone"],
};
