/**
 * What a runner might type, and all that answers it in the imported article: `comment:` with the number that an author's
 * reply had in WordPress, `passage:` with the number of a block of the article's text, from 1. It is worded unlike its
 * answers where each of them lacks more than half of its words, whatever their endings.
 */
export type LabelledQuestion = {
  asks: string;
  worded: "unlike" | "like";
  answers: readonly (`comment:${number}` | `passage:${number}`)[];
};
