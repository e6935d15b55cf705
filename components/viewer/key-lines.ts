export type KeyLines = readonly (readonly [keys: readonly string[], does: string])[];

export const THREAD_KEYS: KeyLines = [
  [["j", "k"], "next and previous reply"],
  [["n", "p"], "next and previous new reply"],
  [["u"], "go to the reply it answers"],
  [["c"], "collapse or expand"],
  [["r"], "reply"],
  [["q"], "quote the selected words"],
  [["h"], "mark as helpful"],
  [["a"], "say that this reply solved it, or undo"],
  [["t"], "turn this reply into a thread (author and moderators)"],
  [["s"], "share"],
  [["x"], "flag"],
  [["m"], "me too"],
  [["f"], "follow the thread"],
  [["/"], "search"],
  [["?"], "show these shortcuts"],
];

export const QUEUE_KEYS: KeyLines = [
  [["j", "k"], "next and previous question"],
  [["Enter"], "answer this question"],
  [["a"], "answer this question, or all chosen ones"],
  [["Ctrl", "Enter"], "post and open the next"],
  [["Esc"], "leave the text box, then close"],
  [["x"], "choose to answer several at once"],
  [["p"], "link to an earlier answer"],
  [["h"], "hand to the community"],
  [["d"], "decline"],
  [["n"], "not a question"],
  [["u"], "undo"],
  [["?"], "show these shortcuts"],
];

export const CASE_KEYS: KeyLines = [
  [["j", "k"], "next and previous case"],
  [["Enter"], "review this case"],
  [["t"], "take this case, or give it back"],
  [["x"], "choose to decide several at once"],
  [["d"], "go to the decision: arrow keys choose, Tab moves on"],
  [["Ctrl", "Enter"], "decide and open the next"],
  [["Esc"], "leave the form"],
  [["n"], "next case, without a decision"],
  [["q"], "back to the queue"],
  [["u"], "undo your last decision"],
  [["l"], "show new cases"],
  [["?"], "show these shortcuts"],
];
