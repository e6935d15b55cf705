/** How people type, and the words of the signs: shortened, misspelt, without an apostrophe. */
const TYPED = `
  il: i will, lif: life, liv: live, kil: kill, kll: kill, myslf: myself, dieing: dying, dyin: dying, deth: death, hedake: headache, hedache: headache, confusd: confused, leggs: legs, swolen: swollen, stomack: stomach, hospitle: hospital, docter: doctor, operashun: operation, injekshun: injection, urin: pee, tung: tongue, toung: tongue, tonge: tongue, swolow: swallow, swollow: swallow, throte: throat, fink: think, endin: ending, windo: window, evry: every, iv: i have, hert: hurt, hurst: hurts, sevear: severe, pipi: pee, gips: cast, elbowd: elbowed, im: i am, ive: i have, id: i would, hes: he is, shes: she is, theyre: they are, youre: you are, u: you,
  r: are, ur: your, cannot: cant, carnt: cant, cnt: cant, cannae: cant, ya: you, wanna: want to,
  gonna: going to, gotta: got to, dnt: dont, dunno: dont know, didn: didnt, doesn: doesnt, don: dont,
  couldn: couldnt, isn: isnt, wasn: wasnt, aint: isnt, ppl: people, bc: because, cos: because,
  cuz: because, coz: because, rn: now, tho: though, atm: now, thats: that is, whats: what is,
  theres: there is, w: with, b4: before, em: them, mum: mom, mam: mom, urself: yourself, myslef: myself,
  mysef: myself, meself: myself, mysel: myself, 2day: today, 2nite: tonight, tonite: tonight,
  rlly: really, wee: pee, weeing: peeing, weed: peed, urine: pee, urinate: pee, urinating: peeing,
  piss: pee, wees: pees, pissing: peeing, pissed: peed, pian: pain, hevy: heavy, hed: head, nee: knee,
  bak: back, legg: leg, breth: breath, brethe: breathe, brething: breathing, sik: sick, shud: should,
  cud: could, wud: would, cudnt: couldnt, wudnt: wouldnt, shudnt: shouldnt, wen: when, wot: what,
  agen: again, ar: are, dos: does, hart: heart, becos: because, becuz: because, becaus: because,
  thru: through, alot: a lot, gona: going to, hav: have, iam: i am, realy: really, feal: feel, fel: feel,
  bludy: bloody, blud: blood, noone: no one, everytime: every time, sumone: someone, sumthing: something,
  nite: night, rite: right, lite: light, throwin: throwing, peeps: people, prob: probably,
  def: definitely, idk: i dont know,
  killin: killing, ded: dead, evry1: everyone, every1: everyone, no1: no one, some1: someone,
  any1: anyone, evrythin: everything, everythin: everything, nuthin: nothing, nothin: nothing,
  sumthin: something, anythin: anything, dun: done, wiv: with, wivout: without, enuf: enough,
  cuted: cut, lastnite: last night, 4ever: forever, tierd: tired, sinse: since, injry: injury,
  injery: injury, arond: around, arownd: around, brige: bridge, brij: bridge, trane: train,
  trayn: train, pils: pills, tablits: tablets, roap: rope, rasor: razor, nife: knife, sed: said,
  hisself: himself, guna: going to, gunna: going to, torc: talk, thorts: thoughts, thort: thought,
  anymor: anymore, sumtimes: sometimes, tride: tried, tryed: tried, lyf: life, wana: want to,
  piont: point, woud: would, wld: would, shld: should, cld: could, nobdy: nobody, finking: thinking,
  finkin: thinking, thinkin: thinking, livin: living, goin: going, bein: being, doin: doing,
  feelin: feeling, takin: taking, cuttin: cutting, hurtin: hurting, jumpin: jumping, cryin: crying,
  abt: about, plz: please, pls: please, msg: message, msgs: messages, tmrw: tomorrow, tmr: tomorrow,
  tonit: tonight, bday: birthday, xmas: christmas, chrismas: christmas, freind: friend,
  freinds: friends, frend: friend, famly: family, brotha: brother, moms: mom, mums: mom, mummy: mom,
  mommy: mom
`;

/** By what is typed, without apostrophes: the words it stands for. */
export const WRITTEN_OUT: ReadonlyMap<string, readonly string[]> = new Map(
  TYPED.split(",").map((pair) => {
    const [typed = "", words = ""] = pair.split(":");
    return [typed.trim(), words.trim().split(" ")] as const;
  }),
);

/** Written with an apostrophe only: without it they are other words. */
export const ELIDED: ReadonlyMap<string, readonly string[]> = new Map([
  ["i'd", ["i", "would"]],
  ["he's", ["he", "is"]],
  ["she's", ["she", "is"]],
  ["we're", ["we", "are"]],
  ["i'll", ["i", "will"]],
]);
