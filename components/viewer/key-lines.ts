export type KeyLines = readonly (readonly [keys: readonly string[], does: string])[];

export const THREAD_KEYS: KeyLines = [
  [["j", "k"], "next and previous reply"],
  [["n", "p"], "next and previous new reply"],
  [["u"], "go to the reply it answers"],
  [["c"], "fold and unfold"],
  [["r"], "reply"],
  [["q"], "quote the selected words"],
  [["h"], "helpful"],
  [["a"], "accept as the answer, or undo"],
  [["t"], "make it a thread of its own (moderators)"],
  [["s"], "share"],
  [["x"], "flag"],
  [["m"], "me too"],
  [["f"], "follow the thread"],
  [["?"], "show these shortcuts"],
];

export const QUEUE_KEYS: KeyLines = [
  [["j", "k"], "next and previous question"],
  [["Enter"], "answer this question"],
  [["a"], "answer it, or all that are chosen"],
  [["Ctrl", "Enter"], "post, and on to the next"],
  [["Esc"], "out of the box, then close"],
  [["x"], "choose, to answer several at once"],
  [["p"], "point to an earlier answer"],
  [["h"], "hand to the community"],
  [["d"], "decline"],
  [["n"], "not a question"],
  [["u"], "undo"],
  [["?"], "this sheet"],
];

export const CASE_KEYS: KeyLines = [
  [["j", "k"], "next and previous case"],
  [["Enter"], "look at this case"],
  [["t"], "take it, or give it back"],
  [["d"], "decide: the arrows choose, Tab goes on"],
  [["Ctrl", "Enter"], "decide it so, and on to the next"],
  [["Esc"], "out of the form"],
  [["n"], "the next case, leaving this one"],
  [["q"], "back to the queue"],
  [["u"], "undo what was decided last"],
  [["l"], "show what is new in the queue"],
  [["?"], "this sheet"],
];
