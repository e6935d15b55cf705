export interface AskingFeature {
  readonly name: string;
  readonly pattern: RegExp;
  readonly weight: number;
}

/** A comment asks when the weights of the features found in it add up to this much. */
export const ASKS_FROM = 2;

/**
 * Each feature counts once, however often it is found. The patterns read lower case text without links and quotes, with straight
 * apostrophes.
 */
export const ASKING_FEATURES: readonly AskingFeature[] = [
  {
    name: "a sentence ends with a question mark",
    pattern: /[\p{L}\p{N})"'] ?\?/u,
    weight: 2,
  },
  {
    name: "asks for ideas, tips or advice",
    pattern:
      /\bany(?:one|body)? (?:\w+ ){0,2}(?:ideas?|tips?|advi[cs]e|suggestions?|thoughts?|recommendations?|pointers?|insights?|clues?|guidance)\b/,
    weight: 2,
  },
  {
    name: "would appreciate or welcome an answer",
    pattern:
      /\b(?:advi[cs]e|help|suggestions?|thoughts?|tips?|ideas?|input|answers?|guidance|feedback)\b[^.!?]{0,60}\b(?:appreciated|welcome|grateful|wonderful)\b/,
    weight: 2,
  },
  {
    name: "asks somebody to do something",
    pattern:
      /\b(?:(?:could|can|would|will) (?:you|u|anyone|anybody|someone|somebody)\b(?! (?:believe|imagine))|please (?:help|advise|tell|let me know|share|e-?mail|send|suggest|explain)|(?:shoot|send|drop) me an? e-?mail|let me know (?:if|what|how|whether))/,
    weight: 2,
  },
  {
    name: "wonders, or announces a question",
    pattern:
      /\b(?:(?:i'm|i am|i was|was|just|been|and|still) wondering|my (?:\w+ )?question (?:is|of|for)|(?:i have|i've got|got|have) (?:a|one|some|another|a few|two) (?:\w+ )?questions?|would (?:love|like) to (?:hear|know)|does (?:any ?one|any ?body) (?:know|have)|has (?:any ?one|any ?body) (?:had|tried|else))\b/,
    weight: 2,
  },
  {
    name: "calls for help",
    pattern:
      /\bhelp ?!|(?:^|[.!?]\s*)(?:please )?help (?:me|please)\b|\bi need (?:your |some )?(?:help|advice)\b/,
    weight: 2,
  },
  {
    name: "only a rhetorical question",
    pattern:
      /^[^?]*\b(?:who knew|guess what|why not|right|huh|eh|isn't it|don't you think|you know|how cool is that|what more could (?:i|you) want) ?\?[^?]*$/,
    weight: -2,
  },
  {
    name: "offers help",
    pattern: /\b(?:happy|glad) to (?:help|answer)\b|\bif (?:any ?one|any ?body|you) (?:needs?|wants?) any\b/,
    weight: -1,
  },
];
