/** What several signs share: each is words that may stand in the same place of a phrase. */

export const BIG =
  "swollen/swelling/swelled/swells/swole/swell/swelleing/puffy/puffed/puff/puffing/puffs/bloated/balloon/balloons/ballooned/ballooning/blown/blew/huge/massive/enormous/giant/big/bigger/biger/fat/fatter/thick/thicker/doubled/double/twice/sausage/sausages/marrow/melon/trunk/elephant/grapefruit/egg/gloves/larger/grown/growing";

export const NUMB =
  "numb/numbness/numbed/dead/deadened/tingle/tingling/tingly/tingles/pins/asleep/sleeping/sleeps/sleepy/sleep/woolly/cotton/rubber/rubbery/fuzzy/anaesthetised/dentist/anesthetic/anaesthetic/novocaine/frozen/wooden/padded/towel/cushion/cushioned/foam/velvet/nothing";

export const HARD =
  "hard/rock/solid/wood/woody/wooden/concrete/plank/board/brick/stone/stones/stony/drum/tense/tight/tighter/shiny/bursting/burst/explode/exploding/bulging/stretched/cement/marble/table/iron/steel/tyre/log/melon/marrow/block";

/** Somebody's mind is not as it was: how others see it, and how it feels. */
export const MIND = `
  confused, confusion, confusd, muddled, foggy, fog, foggy headed, groggy, dazed, dopey, disoriented, disorientated, delirious, delirium, out of it, not with it, spaced out, spacey, away with the fairies, far away, far off, somewhere else, vacant, glassy, glazed, blank look, staring, staring at nothing, stares, gone quiet, very quiet,
  gibberish, nonsense, babbling, rambling, mumbling, mumbles, mumbled, not making sense, making no sense, no sense, stopped making sense, doesnt make sense, isnt making sense, wasnt making sense, isnt making ~2 sense, not make sense, making ~1 sence, talking rubbish, talking ~2 rubbish/nonsense/gibberish/funny/odd/weird/strange/slow, speak/speaks/speaking ~2 strange/slow/funny/weird/nonsense/rubbish, strange words, wrong words, wrong word, losing words, lose words, lost ~2 words, loses words, losing my words, mixing ~2 words, find ~2 words/word, words ~4 jumbled/muddled/wrong, words wont, word salad,
  slurring, slurred, slurs, slurry, slur, speech, tongue tied, drunk like, acting drunk, like he is drunk, like she is drunk, like ~2 drunk, sort of drunk, seems drunk, sounds drunk, as if drunk, drunken, tipsy, wobbly drunk,
  doesnt/didnt/dont/doesn/couldnt/cant/not/no ~3 know/tell/say/remember/recall/recognise/recognize/understand/work/think/find/idea/follow/answer/name ~5 where/who/name/day/date/year/month/town/address/me/mom/dad/wife/her/him/question/questions/straight/hotel/home/way/birthday/number/pin/code/score/words/room/car/tent/left/right/wrong/i/was/am, forget/forgetting/forgets/forgot ~5 where/who/name/way/day/what, no idea where/who/what, no memory, cant think, cant think straight, hard to think, harder to think, hard to concentrate, cant concentrate, cant focus ~1 eyes, didnt recognise, doesnt recognise, thought i was ~3 his/her, couldnt type, cant type, cant read, couldnt read, couldnt count, cant count, couldnt work out,
  calls/called me by, wrong name, asked me who, asked who, asking who, asked ~2 where, asking ~2 where, asks ~2 where, keeps asking, asks ~3 same, asking ~4 same, asked ~4 same, same question, same thing over, over and over, asked ~5 times, again and again, repeating, repeats himself, repeats herself,
  answers/answering/answered ~2 wrong/not, doesnt answer, not answering, isnt answering, wasnt answering, barely answering, wont answer, doesnt respond, not responding, barely responding, unresponsive, slow to answer, slow to respond,
  aggressive, combative, fighting ~3 marshals/medics/us/me/people, swearing at, swore at, swearing, lashing out, lashed out, shouting at, weeping, crying for no, giggling, laughing at nothing, hallucinating, seeing things, seeing ~3 not there, hears things, acting weird/strange/funny/odd/oddly, being weird/strange/odd, behaving oddly/strangely/weirdly, not himself, not herself, isnt himself, isnt herself, personality`;

export const UNSTEADY = `
  stagger, staggering, staggered about, staggers, weaving, zigzag, zigzagging, zigzagged, zig zag, zig zagged, zig zagging, jelly legs, legs like jelly, walking like ~3 drunk/tipsy/boat/deck/sailor, like ~3 boat/ship/deck, tilting, ground ~2 moving/tilting, path ~3 tilting/moving, room ~2 spinning, spinning, wobbling, wobbly, unsteady, cant walk ~3 straight/line, couldnt walk ~3 straight/line, walk ~3 straight line, straight line, cant stand, couldnt stand, cant stand up, cant keep ~3 balance/feet, off balance, no balance, bumping into, bumps into, walks into, walking into, dropping things, drops things, wrong way, wandering off, wandered off, wandering`;

export const SENSELESS = `
  collapsed, collapse, passed out, blacked out, black out, blackout, fainted, unconscious, out cold, lost consciousness, a fit, fit in the, had fits, fitting, seizure, seizures, convulsing, convulsion, convulsions, twitching, twitch, twitchy, jerking, jerked, shaking all over, eyes ~3 roll/rolled/rolling/turn/turned/back, slumped, goes limp, went limp, floppy, cant wake, cant ~3 wake, couldnt ~2 wake, wont wake, hard to wake, hard to rouse, cant rouse, shake her, shake him, found ~3 sitting/lying/slumped, next thing, was found, fell over, has fallen, keeps falling, friend fall, lay there`;

export const VOMIT =
  "vomit, vomiting, vomits, vomited, puking, pukes, puked, puke, throwing up, threw up, throws up, throw up, chucking up, chucked up, being sick, been sick, is sick, was sick, sick twice, sick three, nausea, nauseous, nauseated, queasy, cant keep ~3 down, cannot keep ~3 down, keep drink down, retching, heaving, barfing, hurling";

export const SLEEPY =
  "sleepy, drowsy, very sleepy, so sleepy, dozy, cant stay awake, cant keep ~2 awake, wants to sleep, wants to go to sleep, keeps ~3 sleep/sleeping/dozing/nodding, falling asleep, fell asleep at, nodding off, must sleep, must he sleep, let ~2 sleep, sleep it off, lethargic";

export const HEADACHE =
  "headache, headaches, hedake, head ~4 splitting/pounding/bursting/banging/killing/exploding/hurts/pain/throbbing/thumping/band/vice/hatchet/ache, band ~3 head, migraine";
