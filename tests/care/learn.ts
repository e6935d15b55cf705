import { eachFeature, isConcept, LearnedSign, ALONE, type LearnedWeights, STRETCH } from "@/lib/care/matching/learned";
import { ORDINARY_WORDS } from "@/lib/care/matching/ordinary-words";
import { type Concepts, Symbols } from "@/lib/care/matching/symbols";
import { tokensOf } from "@/lib/care/matching/tokens";

/** A labelled text, and whether it has the sign. */
export interface Labelled {
  readonly text: string;
  readonly has: boolean;
}

interface Example {
  readonly has: boolean;
  /** The features of each stretch of a text, each once. */
  readonly stretches: readonly Int32Array[];
}

interface Model {
  bias: number;
  readonly weights: Float64Array;
}

/** How many words farther the next stretch of a long text begins. */
const STRIDE = 10;
const ROUNDS = 25;
/** In the first rounds nobody knows which stretch of a long text has the sign: each counts a little. */
const BLIND_ROUNDS = 3;
const RATE = 0.3;
const SHRINK = 0.08;
/** What a text with the sign counts against one without: there are far fewer. */
const RARE = 2;
/** A feature of fewer texts says nothing about others. */
const FEWEST_TEXTS = 2;
/** A weight that is nearer to none is left out: it says next to nothing. */
const LEAST_SAID = 0.02;
const SEPARATOR = " ";
/** The share of words in the lists that makes a text English. */
const ENGLISH = 0.6;

/** The words of the texts that are right as they are: slips are mended towards these. */
function speltIn(texts: readonly Labelled[]): string[] {
  const inTexts = new Map<string, number>();
  for (const { text } of texts)
    for (const word of new Set(tokensOf(text).words)) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  return [...inTexts].filter(([word, count]) => count >= FEWEST_TEXTS && ORDINARY_WORDS.has(word)).map(([word]) => word);
}

class Features {
  readonly names: string[] = [];
  private readonly idOf = new Map<string, number>();

  constructor(private readonly symbols: Symbols) {}

  private id(name: string): number {
    const known = this.idOf.get(name);
    if (known !== undefined) return known;
    this.idOf.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  of({ text, has }: Labelled): Example {
    const { words, sentences } = tokensOf(text);
    const symbols = words.map((word) => this.symbols.of(word));
    const found: { at: number; id: number }[] = [];
    eachFeature<string>(
      symbols,
      sentences,
      (symbol) => !isConcept(symbol),
      (at, second, first) =>
        found.push({ at, id: this.id(first === undefined ? second : first + SEPARATOR + second) }),
    );
    const stretches: Int32Array[] = [];
    for (let from = 0; ; from += STRIDE) {
      const to = from + STRETCH;
      const within = found.filter(({ at }) => at >= from && at < to).map(({ id }) => id);
      stretches.push(Int32Array.from(new Set(within)));
      if (to >= words.length) return { has, stretches };
    }
  }
}

function weightOf({ bias, weights }: Model, stretch: Int32Array): number {
  let sum = bias;
  for (const feature of stretch) sum += weights[feature] as number;
  return sum;
}

/** Always the same numbers, so that the same texts give the same weights. */
function dice(): () => number {
  let state = 12_345;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function shuffled<One>(all: One[], random: () => number): One[] {
  for (let at = all.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other] as One, all[at] as One];
  }
  return all;
}

interface Lesson {
  readonly stretch: Int32Array;
  readonly has: boolean;
  readonly counts: number;
}

function lessonsOf(examples: readonly Example[], model: Model, round: number): Lesson[] {
  return examples.flatMap(({ has, stretches }) => {
    if (!has) return stretches.map((stretch) => ({ stretch, has, counts: 1 }));
    if (round < BLIND_ROUNDS)
      return stretches.map((stretch) => ({ stretch, has, counts: RARE / stretches.length }));
    const best = stretches.reduce((one, other) => (weightOf(model, other) > weightOf(model, one) ? other : one));
    return [{ stretch: best, has, counts: RARE }];
  });
}

/** Logistic regression with steps that shrink (AdaGrad), on the heaviest stretch of each text that has the sign. */
function train(examples: readonly Example[], features: number, useful: (feature: number) => boolean): Model {
  const model: Model = { bias: -2, weights: new Float64Array(features) };
  const steps = new Float64Array(features).fill(1e-3);
  const random = dice();
  let biasSteps = 1e-3;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { stretch, has, counts } of shuffled(lessonsOf(examples, model, round), random)) {
      const slope = (1 / (1 + Math.exp(-weightOf(model, stretch))) - (has ? 1 : 0)) * counts;
      if (Math.abs(slope) < 1e-4) continue;
      biasSteps += slope * slope;
      model.bias -= (RATE * slope) / Math.sqrt(biasSteps);
      for (const feature of stretch) {
        if (!useful(feature)) continue;
        const own = slope + SHRINK * (model.weights[feature] as number);
        steps[feature] = (steps[feature] as number) + own * own;
        model.weights[feature] = (model.weights[feature] as number) - (RATE * own) / Math.sqrt(steps[feature] as number);
      }
    }
  }
  return model;
}

function textsWith(examples: readonly Example[], features: number): Int32Array {
  const texts = new Int32Array(features);
  for (const { stretches } of examples)
    for (const feature of new Set(stretches.flatMap((stretch) => [...stretch])))
      texts[feature] = (texts[feature] as number) + 1;
  return texts;
}

/** Texts in other languages teach nothing but their few words that are English too. */
function isRead(text: string, symbols: Symbols): boolean {
  const { words } = tokensOf(text);
  return words.filter((word) => symbols.of(word).length > 0).length > words.length * ENGLISH;
}

/** Learns a sign from labelled texts. */
export function learn(texts: readonly Labelled[], concepts: Concepts, atLeast: number): LearnedWeights {
  const spelt = speltIn(texts);
  const symbols = new Symbols(concepts, spelt, ORDINARY_WORDS);
  const features = new Features(symbols);
  const examples = texts.filter(({ text, has }) => !has || isRead(text, symbols)).map((text) => features.of(text));
  const inTexts = textsWith(examples, features.names.length);
  const model = train(examples, features.names.length, (feature) => (inTexts[feature] as number) >= FEWEST_TEXTS);
  const weights: Record<string, string[]> = {};
  for (const [feature, name] of features.names.entries()) {
    const [one, other = ALONE] = name.split(SEPARATOR);
    const weight = (model.weights[feature] as number).toFixed(2);
    if (Math.abs(Number(weight)) < LEAST_SAID) continue;
    weights[one as string] ??= [];
    weights[one as string]?.push(other, weight);
  }
  const named = new Set(Object.entries(weights).flatMap(([one, list]) => [one, ...list]));
  const isNamed = (word: string) => symbols.of(word).some((symbol) => named.has(symbol));
  return {
    bias: Number(model.bias.toFixed(3)),
    atLeast,
    spelt: spelt.filter(isNamed).sort().join(" "),
    weights: Object.fromEntries(
      Object.entries(weights)
        .sort(([one], [two]) => (one < two ? -1 : 1))
        .map(([one, list]) => [one, list.join(" ")]),
    ),
  };
}

/** How heavy the learned sign is in a text. */
export function weigher(learned: LearnedWeights, concepts: Concepts): (text: string) => number {
  const sign = new LearnedSign(new Symbols(concepts, learned.spelt.split(" "), ORDINARY_WORDS), learned);
  return (text) => {
    const { words, sentences } = tokensOf(text);
    return sign.heaviest(words, sentences).weight;
  };
}
