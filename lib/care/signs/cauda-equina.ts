import type { SignGroup } from "../matching/sign";

export const caudaEquina: SignGroup = {
  id: "cauda-equina",
  urgency: "now",
  families: {
    saddle: `
      between ~2 legs, between ~2 thighs, saddle, saddle area, crotch, genitals, genital, private parts, privates, private area, down there, downstairs, undercarriage, nether regions, perineum, groin area, groin and ~2 bum, vagina, penis, balls, testicles, anus, bumhole, bum hole, arse, arsehole, ass, butt, bum, buttocks, buttock, backside, rear, bottom, bits, willy, inner thighs, back passage, where i sit, seat area, crutch area, pubic, foof, lady parts, taint`,
    caudaNumb:
      "numb, numbness, tingling, tingly, no feeling, lost feeling, lost the feeling, lost sensation, no sensation, loss of ~1 sensation/feeling, cant feel, couldnt feel, cannot feel, feels dead, gone dead, dead, dont feel, doesnt feel, didnt feel, pins and needles, like novocaine, like cotton/wood, feel nothing, less feeling, weird, funny, feel different, feels different, strange, fuzzy, anaesthetised, asleep, like ~2 dentist, feeling ~2 gone, cotton wool",
    cantFeelWipe:
      "cant/couldnt/dont/not feel the ~1 seat/toilet/loo, cant/couldnt/dont/barely/not/hardly/didnt feel ~6 wipe/wiping/wiped/paper/toilet/loo, feel ~4 when i wipe, feel myself wipe/wiping, feel ~3 toilet paper, wipe and ~4 feel/felt nothing, wiping ~4 numb/nothing/weird, numb ~5 wipe/wiping",
    bladder: `
      wet/leak/leaked/peed/pee/accident ~6 without noticing/feeling/knowing, strain to go, strain to pee,
      straining to, cant feel ~2 peeing, pee dribbles, didnt ~2 know ~5 wet, felt ~3 wet, found ~3 wet,
      trousers ~2 wet, pants ~2 wet, had an accident ~6 wet, accident ~6 no warning,
      loose/loosing control ~3 bladder/bowel/bowels, peed without, pee without,
      takes ages to ~2 go/start/pee/come, ages to get going, takes forever to ~2 go/start/pee/come,
      hard to start, cant/couldnt/cannot pee,
      cant/couldnt/hard/struggle/struggling/trouble/difficulty/difficult/unable/problem/problems/hardly/barely/taking ~4 pee/peeing/wee/peed,
      cant start ~3 pee/peeing/flow/stream, cant stop ~2 pee/peeing, pee wont come, pee doesnt come,
      pee ~2 wont/doesnt ~1 start/come, nothing comes out, nothing comes, to push ~3 pee, no flow,
      cant empty, not empty*, stand ~3 ages ~3 pee, havent peed, not peed, havent been able ~3 pee,
      not been able ~3 pee/toilet, no pee, need to pee but,
      lost ~2 control of ~3 bladder/bowel/bowels/pee/peeing/poo, no control ~3 bladder/bowel/bowels/pee,
      lose control of ~3 bladder/bowel/bowels, losing control ~4 bladder/bowel/bowels/pee,
      control ~2 bladder/bowel/bowels, bladder/bowel/bowels ~3 control,
      bladder/bladders ~3 weird/funny/wrong/gone/numb/full/working/work/stopped/odd, bladder and bowel,
      cant tell ~4 bladder/full/pee/toilet/loo, dont know when ~4 pee/toilet/loo/full,
      dont feel ~4 pee/full/bladder, cant feel ~4 pee/peeing/bladder/full/going, cant feel ~3 peed,
      not feel ~3 pee, no urge, wet myself, wetting myself, wet himself, wet herself, wet the bed,
      wet my pants, peed myself, peeing myself, peed himself, peed herself, pee myself,
      peed my/the ~2 pants/trousers/shorts/bed/leggings, pees ~2 himself/herself/myself, leaking, leaked,
      dribbling, dribble, dribbles, incontinent, incontinence, soiled,
      pooed/pooped/shat/shit/crapped/poo/pooing myself, poo ~2 accident, bowel accident, bowel accidents,
      accident ~2 toilet/bowel/bowels, accidents, didnt feel it coming, bladder problem, bladder problems,
      cant hold ~2 pee/poo/bladder/bowels, cant hold it, cant poo, cant feel ~3 poo/bowels, poo without,
      bowels opened, catheter, retention, pee comes out, comes out without`,
    backOrigin: `
      my back, his back, her back, the back pain, bad back,
      back is/hurts/went/spasm/injury/problem/problems/surgery/gone/trouble/again/since,
      back ~2 pain/painful/sore/hurts/agony, hurt ~2 back, back after lifting/deadlifts, bak, dodgy back,
      hurt her back, put my back, back out, back pain, back ache, backache, lower back, low back,
      slipped disc, slipped disk, disc, disk, herniated, herniation, bulging, prolapse, prolapsed, sciatica,
      sciatic, l5, l4, s1, l5s1, spine, lumbar, back went, back spasm, lumber, nerve pain, vertebra,
      disc bulge`,
    bothLegs:
      "both legs ~4 weak/numb/heavy/tingly/tingling/dead/jelly/giving/weird/wobbly/wont/buckling/useless/funny/weakness, both feet ~3 numb/dragging/floppy/weak/tripping/tingling, weak/weakness/numb/numbness/tingling/heavy ~4 both legs, weak/numb/numbness/tingling/weakness ~3 both feet, legs ~3 giving way, legs feel weak, legs are weak, legs gone weak, legs keep giving, tripping over, tripping, both legs, sciatica ~3 both, down both legs, pain in both legs, feet ~2 floppy, foot drop, both sides",
    sexNumb:
      "cant get ~2 erection, erection, erections, sex ~3 numb/nothing/different, during sex, cant feel ~2 sex, numb ~3 sex, orgasm, cant feel ~3 having sex, no feeling ~3 sex",
    caudaNot: `
      saddle sore, bike saddle, bike seat, cycling, cycle, cyclist, turbo, rowing, rower, peloton, spin bike,
      after riding, bike ride, on ~2 bike, saddle height, new saddle, porta, portaloo, portaloos, port a loo,
      race nerves, nerves before, childbirth, pelvic floor, postpartum, since ~2 baby, since having kids,
      stress incontinence, after kids, jumping jacks, trampolines, trampoline, cold shower, ice bath,
      no trouble ~4 pee/toilet/bladder/bladder, bladder and bowels ~2 fine/normal/ok/okay,
      bladder and bowel ~2 fine/normal/ok/okay, bladder fine, bladder is fine/ok/normal,
      toilet is fine/normal, pee fine, peeing fine, peeing ok, peeing normal/normally,
      control is/said normal, control is normal, control normal, race toilet, too much water, chafing,
      rowing machine, erg, sitting on a, sat too long`,
    kneeBetween: "between my knees",
    tripOnly: "trail, roots, root, curb, kerb, pavement, sofa",
    caudaSure: "cauda equina, caudal equina, cauda",
    caudaWorry: "is it, could, worried, scared, think, symptoms, numb, back, might",
    legWeakness:
      "weak, weakness, giving way, cant lift ~2 foot, foot drop, tripping, legs heavy, jelly, buckling, dragging, both legs",
  },
  rules: [
    ["cantFeelWipe", { strength: "explicit", despite: ["denied", "gone"], unless: "caudaNot" }],
    ["saddle & caudaNumb", { strength: "explicit", unless: "caudaNot", within: 9, despite: ["gone"] }],
    ["saddle & caudaNumb & backOrigin", { unless: "caudaNot", within: 30, despite: ["gone"] }],
    ["bladder & backOrigin", { unless: "caudaNot", within: 45, despite: ["gone"] }],
    ["bladder & bothLegs", { unless: "caudaNot", within: 45, despite: ["denied", "gone"] }],
    ["bothLegs & backOrigin & legWeakness", { unless: "caudaNot tripOnly", within: 30 }],
    ["sexNumb & backOrigin & caudaNumb", { unless: "caudaNot", within: 45, despite: ["denied"] }],
    ["bladder & caudaNumb & saddle|bothLegs", { unless: "caudaNot", despite: ["denied", "gone"] }],
    ["caudaSure & caudaWorry & backOrigin", { within: 20 }],
  ],
};
