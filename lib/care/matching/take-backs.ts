import type { Lexicon } from "./lexicon";
import type { Families, TakeBack } from "./sign";
import type { Tokens } from "./tokens";

/** Words that take a cue back. They are families like the signs, in a namespace of their own. */
export const TAKE_BACK_FAMILIES: Families = {
  "-denies":
    "no, not, never, without, neither, nor, none, nothing, isnt, arent, wasnt, werent, zero, negative for, ruled out, rule out, free of, instead of, dont/doesnt/didnt/havent/hasnt/hadnt/never have/had/get/got/see/seen/notice/noticed/think/look/seem/any/really/actually, lack of, absence of",
  "-denies-not":
    "no idea, no matter, no longer, no one, no wonder, no point, no reason, no doubt, no joke, no way, no relief, no better, no improvement, not only, not just, not sure, not to mention, not going, not been, not able, not better, not improving, not normal, not right, not good, not well, not great, not easing, not even, not gone, not getting, not settling, not coping, not ok/okay, nothing helps, nothing works, nothing touches, nothing is helping, no warning, without warning, never had this, never felt, never had ~2 before, never known, never experienced, not long, not since, not enough, no difference, no stranger, not messing, not kidding, no exaggeration, not exaggerating, not a drama, not to be dramatic, not being dramatic, not fully, not quite, not moving, not responding, not waking, not making sense, nothing left, not weight, not bend*, nothing to do with, no history, not like, no control, no feeling, no sensation, not the normal/usual/same, no idea",
  "-past":
    "years ago, year ago, decades ago, decade ago, ages ago, last year, last season, last winter, last summer, last spring, last autumn, last fall, as a kid/child/teenager/student/boy/girl/junior, back in, in my twenties/thirties/teens/youth, used to, in school, at school, at uni, at college, school days, #1950-2023, in the past, once upon, back then, long ago, long time ago, previous life, years back, years behind, months behind, way back, seasons ago, when i was young/younger/little/a",
  "-present":
    "now, still, again, since, today, tonight, yesterday, currently, this morning/week/afternoon/evening/weekend, lately, recently, same feeling, coming back, came back, is back, are back, happening again",
  "-general":
    "leaflet, leaflets, brochure, poster, posters, book, books, podcast, article, articles, lecture, documentary, film, movie, novel, quiz, first aid, magazine, radio, telly, tv, advert, song, lyrics, lyric, textbook, webinar, seminar, blog, newsletter, wikipedia, workshop, chapter, webpage, nhs page, talk about, what are the signs/symptoms/warning, signs of a/an, symptoms of, how do you know/tell/spot/recognise/recognize, how would i/you know/recognise/recognize, how to spot/recognise/recognize/prevent/avoid/treat, if you have/get/feel/notice/ever/are/had/experience/see/start, if your, if there is/are, if somebody/someone/anyone/anybody, if the ~1 leg/calf/knee swells/gets/becomes/goes, watch out for, look out for, to watch for, to look for, told me to watch, told us to watch, red flags, warning signs, should marshals, should i look, what is the difference, difference between, what does a/an, what would you do if, in case of, is it true, should i worry about getting, reduce the risk, risk of, prevent, preventing, avoid getting, hypothetical, hypothetically, module, in theory, course said/says/taught/covered/teaches, class said/says/taught/covered, training day, screening, charity, fundraiser, fundraising, raising money, sponsor, awareness, drama, episode, series, netflix",
  "-mine":
    "mine, i have got, i have now, me now, happening to me, this is me, that is me, i have all, i have these, exactly what i, i think i have, think i have, sounds like me, i do have, same as mine, as have i",
  "-gone":
    "went away, gone away, has gone, have gone, is gone, are gone, gone now, all gone, cleared up, has cleared, settled down, has settled, resolved, disappeared, went down, gone down, subsided, healed, fully recovered, all clear, recovered fully, is over, was over, all over now, wore off, worn off, passed off, back to normal, fine now, ok now, fine again, fine since, all good now, is better now, no longer have, sorted now, been fine",
  "-cleared":
    "none of that, none of those, none of these, none of them, nothing like that, had none, turned out ~4 nothing/harmless/fine, ruled out, false alarm, was nothing serious, nothing sinister, found nothing, given the all clear, gave me the all clear, got the all clear, gave ~2 all clear, cleared me, cleared for, cleared him/her, tests normal/clear/fine, all tests ~2 normal/clear/fine, everything normal, everything was normal, ultrasound ~2 clear/negative/normal, doppler ~2 clear/negative/normal, fully treated, all treated, long recovered, fully recovered, all fine now, all good now, no trouble since, no problems since, pressures ~2 normal, ectopics harmless, harmless",
  "-first": "i, my, me, myself, mine",
  "-other":
    "he, she, they, his, her, their, him, them, himself, herself, themselves, themself, mate, friend, mates, friends, daughter, daughters, son, sons, wife, wifes, husband, husbands, partner, partners, boyfriend, boyfriends, girlfriends, girlfriend, brother, brothers, sister, sisters, mom, moms, mums, dad, dads, mother, father, athlete, athletes, teammate, roommate, flatmate, housemate, team mate, training partner, lads, guys, kids, runners, clubmate, runner, client, pupil, student, kid, child, guy, lad, lass, bloke, woman, man, girl, boy, colleague, buddy, pal, cousin, neighbour, neighbor, member, someone, somebody, niece, nephew, uncle, aunt, fella, bf, gf, hubby, missus, grandad, grandma, lady, teenager",
};

/** For each word, what stands around it, worked out in one pass. */
export interface Surroundings {
  taken(start: number, end: number): ReadonlySet<TakeBack>;
  /** Whether somebody else is nearer before a cue than the writer. */
  ofAnother(start: number): boolean;
}

const LONGEST_DENIAL = 6;
const LONGEST_LOOK_BACK = 25;
const EMPTY: ReadonlySet<TakeBack> = new Set();

export function surroundingsOf(
  tokens: Tokens,
  hits: ReadonlyMap<number, readonly (readonly [number, number])[]>,
  lexicon: Lexicon,
): Surroundings {
  const { words, sentences, clauses } = tokens;
  const of = (name: string) => hits.get(lexicon.family(name)) ?? [];
  const notDenied = new Set(of("-denies-not").map(([start]) => start));
  const denied = new Int32Array(words.length).fill(-1);
  for (const [start, end] of of("-denies")) {
    if (notDenied.has(start)) continue;
    for (let at = end + 1, left = LONGEST_DENIAL; at < words.length && left > 0; at++, left--) {
      if (sentences[at] !== sentences[start]) break;
      const word = words[at] ?? "";
      if (
        clauses[at] !== clauses[at - 1] &&
        /^(but|i|my|it|the|is|he|she|they|we|now|just|still|only|so|and|then|a|this|that|very|both|one|left|right|got|also|even|really|aber|mais|pero)$/.test(
          word,
        )
      )
        break;
      if (/^(however|except|yet|though|now|until|because|since|but)$/.test(word)) break;
      if (/^(or|nor|and)$/.test(word)) left += 2;
      denied[at] = start;
    }
  }
  const inClause = (name: string) => new Set(of(name).map(([start]) => clauses[start]));
  const inSentence = (name: string) => new Set(of(name).map(([start]) => sentences[start]));
  const past = inClause("-past");
  const present = inSentence("-present");
  const general = inSentence("-general");
  const mine = inSentence("-mine");
  const cleared = inSentence("-cleared");
  const gone = new Map(of("-gone").map(([start]) => [clauses[start], start]));
  const first = new Set(of("-first").map(([start]) => start));
  const other = new Set(of("-other").map(([start]) => start));
  return {
    taken(start, end) {
      const found = new Set<TakeBack>();
      if ((denied[start] ?? -1) >= 0) found.add("denied");
      const sentence = sentences[start];
      const over = past.has(clauses[start]) || cleared.has(sentence) || cleared.has((sentence ?? 0) + 1);
      if (over && !present.has(sentence)) found.add("past");
      if (general.has(sentence) && !mine.has(sentence)) found.add("general");
      const goneAt = gone.get(clauses[end]);
      if (goneAt !== undefined && goneAt > end - 3 && goneAt - end < 8) found.add("gone");
      return found.size ? found : EMPTY;
    },
    ofAnother(start) {
      for (let at = start; at >= 0 && start - at <= LONGEST_LOOK_BACK; at--) {
        if (other.has(at)) return true;
        if (first.has(at) && !other.has(at + 1) && !other.has(at + 2) && !other.has(at + 3)) return false;
      }
      return other.has(start + 1) || other.has(start + 2);
    },
  };
}
