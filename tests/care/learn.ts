import {
  ALONE,
  eachFeature,
  LEARNED_SIGNS,
  Learned,
  type LearnedName,
  type LearnedWeights,
  perWords,
  STRETCH,
  SymbolIds,
  wordSymbols,
} from "@/lib/care/matching/learned";
import { ORDINARY_WORDS } from "@/lib/care/matching/ordinary-words";
import { Symbols } from "@/lib/care/matching/symbols";
import { tokensOf } from "@/lib/care/matching/tokens";
import { CONCEPTS } from "@/lib/care/signs/learned/concepts";

/** A labelled text: which sign it has, null for an ordinary one. */
export interface Labelled {
  readonly text: string;
  readonly sign: LearnedName | "quiet" | null;
  /** Of a danger to the body. */
  readonly group?: string;
}

interface Example {
  readonly sign: Labelled["sign"];
  readonly isRead: boolean;
  /** The features of each stretch of a text, each once. */
  readonly stretches: readonly Stretch[];
}

interface Model {
  bias: number;
  readonly weights: Float64Array;
}

/** How many words farther the next stretch of a long text begins. */
const STRIDE = 10;
const ROUNDS = 10;
/** How often the stretch that has the sign is chosen anew; at first nobody knows it, so each counts a little. */
const CHOICES = 2;
/** What a mistake costs against heavy weights: less keeps to what many texts say. */
const COST = 1;
/** What a text with the sign counts against one without: there are far fewer. */
const RARE = 2;
/** A feature of fewer texts says nothing about others. */
const FEWEST_TEXTS = 3;
/** How freely a feature may weigh, by how few texts have it. */
const RARITY = 0.1;
/** A weight that is nearer to none is left out: it says next to nothing. */
const LEAST_SAID = 0.05;
/** The share of words in the lists that makes a text English. */
const ENGLISH = 0.6;

/** The words of the texts that are right as they are: slips are mended towards these. */
function speltIn(texts: readonly Labelled[]): string[] {
  const inTexts = new Map<string, number>();
  for (const { text } of texts)
    for (const word of new Set(tokensOf(text).words)) inTexts.set(word, (inTexts.get(word) ?? 0) + 1);
  return [...inTexts]
    .filter(([word, count]) => count >= FEWEST_TEXTS && ORDINARY_WORDS.has(word))
    .map(([word]) => word);
}

class Features {
  readonly names: (readonly [second: string, first: string | undefined])[] = [];
  private readonly ids = new SymbolIds();
  private readonly known = new Map<string, number>();

  constructor(private readonly symbols: Symbols) {}

  private id(second: number, first: number): number {
    const key = `${first} ${second}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, this.names.length);
    return this.names.push([this.ids.names[second] as string, this.ids.names[first]]) - 1;
  }

  of({ text, sign }: Labelled): Example {
    const { words, sentences } = tokensOf(text);
    const symbols = wordSymbols(words.length, (at) =>
      this.symbols.of(words[at] as string).map((symbol) => this.ids.add(symbol)),
    );
    const found: { at: number; id: number }[] = [];
    eachFeature(symbols, sentences, (at, second, first) => found.push({ at, id: this.id(second, first) }));
    const known = words.filter((_, at) => symbols.starts[at] !== symbols.starts[at + 1]);
    const isRead = known.length > words.length * ENGLISH;
    const stretches: Stretch[] = [];
    for (let from = 0; ; from += STRIDE) {
      const to = from + STRETCH;
      const within = found.filter(({ at }) => at >= from && at < to).map(({ id }) => id);
      const scale = perWords(Math.min(STRETCH, words.length));
      stretches.push({ features: Int32Array.from(new Set(within)), scale });
      if (to >= words.length) return { sign, isRead, stretches };
    }
  }
}

/** A stretch as the model reads it: `scale` is that of its length. */
interface Stretch {
  readonly features: Int32Array;
  readonly scale: number;
}

function weightOf({ bias, weights }: Model, { features, scale }: Stretch): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature] as number;
  return bias + sum * scale;
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
  readonly stretch: Stretch;
  readonly has: boolean;
  readonly counts: number;
}

function lessonsOf(examples: readonly Example[], name: LearnedName, model: Model | null): Lesson[] {
  return examples.flatMap(({ sign, stretches }): Lesson[] => {
    const has = sign === name;
    if (!has) return stretches.map((stretch) => ({ stretch, has, counts: 1 }));
    if (!model) return stretches.map((stretch) => ({ stretch, has, counts: RARE / stretches.length }));
    const best = stretches.reduce((one, other) =>
      weightOf(model, other) > weightOf(model, one) ? other : one,
    );
    return [{ stretch: best, has, counts: RARE }];
  });
}

/** A support vector machine, one lesson at a time (dual coordinate descent); what few texts say may weigh more. */
function fitted(lessons: readonly Lesson[], rarity: Float64Array, random: () => number): Model {
  const model: Model = { bias: 0, weights: new Float64Array(rarity.length) };
  const shares = new Float64Array(lessons.length);
  const sizes = lessons.map(({ stretch: { features, scale } }) => {
    let sum = 0;
    for (const feature of features) sum += (rarity[feature] as number) ** 2;
    return 1 + sum * scale ** 2;
  });
  const order = lessons.map((_, at) => at);
  for (let round = 0; round < ROUNDS; round++) {
    for (const at of shuffled(order, random)) {
      const { stretch, has, counts } = lessons[at] as Lesson;
      const side = has ? 1 : -1;
      const slack = 1 / (2 * COST * counts);
      const share = shares[at] as number;
      const slope = side * weightOf(model, stretch) - 1 + slack * share;
      const next = Math.max(0, share - slope / ((sizes[at] as number) + slack));
      const step = (next - share) * side;
      if (step === 0) continue;
      shares[at] = next;
      model.bias += step;
      for (const feature of stretch.features)
        model.weights[feature] =
          (model.weights[feature] as number) + step * stretch.scale * (rarity[feature] as number) ** 2;
    }
  }
  return model;
}

function train(examples: readonly Example[], name: LearnedName, rarity: Float64Array): Model {
  const random = dice();
  let model: Model | null = null;
  for (let choice = 0; choice < CHOICES; choice++)
    model = fitted(lessonsOf(examples, name, model), rarity, random);
  return model as Model;
}

function textsWith(examples: readonly Example[], features: number): Int32Array {
  const texts = new Int32Array(features);
  for (const { stretches } of examples)
    for (const feature of new Set(stretches.flatMap(({ features: some }) => [...some])))
      texts[feature] = (texts[feature] as number) + 1;
  return texts;
}

/** A danger to the body is told from ordinary texts; self-harm from all others, or it would hide a danger to the body. */
function teaches(name: LearnedName, { sign, isRead }: Example): boolean {
  if (name === "body") return sign === null || sign === name;
  return isRead || sign !== name;
}

/** A word that is said so much more often in texts of a group is a sign of it. */
const LEAST_OFTEN = 0.5;

/** For each group of bodily dangers, the words that are said more often there than in the others, by how much (naive Bayes). */
function groupWords(texts: readonly Labelled[], symbols: Symbols): Record<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const all = new Map<string, number>();
  const sizes = new Map<string, number>();
  for (const { text, group } of texts) {
    if (group === undefined) continue;
    const own = counts.get(group) ?? new Map<string, number>();
    counts.set(group, own);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
    for (const symbol of new Set(tokensOf(text).words.flatMap((word) => symbols.of(word)))) {
      own.set(symbol, (own.get(symbol) ?? 0) + 1);
      all.set(symbol, (all.get(symbol) ?? 0) + 1);
    }
  }
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return Object.fromEntries(
    [...counts].map(([group, own]) => {
      const size = sizes.get(group) as number;
      const often = [...own]
        .filter(([, count]) => count >= FEWEST_TEXTS)
        .map(([symbol, count]) => {
          const others = (all.get(symbol) as number) - count;
          return [
            symbol,
            Math.log(((count + 1) * (total - size + 2)) / ((others + 1) * (size + 2))),
          ] as const;
        })
        .filter(([, more]) => more >= LEAST_OFTEN);
      return [group, often.flatMap(([symbol, more]) => [symbol, inShort(more)]).join(" ")];
    }),
  );
}

/** Learns from labelled texts. Texts in other languages teach only their few words that are English too. */
export function learn(texts: readonly Labelled[]): LearnedWeights {
  const spelt = speltIn(texts);
  const symbols = new Symbols(CONCEPTS, spelt, ORDINARY_WORDS);
  const features = new Features(symbols);
  const examples = texts.map((text) => features.of(text));
  const inTexts = textsWith(examples, features.names.length);
  const rarity = Float64Array.from(inTexts, (count) =>
    count < FEWEST_TEXTS ? 0 : RARITY * (1 + Math.log(texts.length / count)),
  );
  const models = LEARNED_SIGNS.map((name) => {
    const some = examples.filter((example) => teaches(name, example));
    return train(some, name, rarity);
  });
  const weights: Record<string, string[]> = {};
  for (const [feature, [second, first]] of features.names.entries()) {
    const said = models.map((model) => model.weights[feature] as number);
    if (said.every((weight) => Math.abs(weight) < LEAST_SAID)) continue;
    const list = weights[first ?? second] ?? [];
    weights[first ?? second] = list;
    list.push(first === undefined ? ALONE : second, ...said.map(inShort));
  }
  const named = new Set(Object.entries(weights).flatMap(([one, list]) => [one, ...list]));
  const isNamed = (word: string) => symbols.of(word).some((symbol) => named.has(symbol));
  return {
    bias: models.map(({ bias }) => Number(bias.toFixed(3))),
    spelt: spelt.filter(isNamed).sort().join(" "),
    groups: groupWords(texts, symbols),
    weights: Object.fromEntries(
      Object.entries(weights)
        .sort(([one], [two]) => (one < two ? -1 : 1))
        .map(([one, list]) => [one, list.join(" ")]),
    ),
  };
}

/** ".12", "-.3", "0". */
const inShort = (weight: number) => String(Number(weight.toFixed(2))).replace("0.", ".");

/** What was learned, ready to weigh texts with. */
export const learnedOf = (weights: LearnedWeights) =>
  new Learned(new Symbols(CONCEPTS, weights.spelt.split(" "), ORDINARY_WORDS), weights);
