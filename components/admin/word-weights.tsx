import { Scrolling } from "../ui/scrolling";

interface Weighed {
  readonly word: string;
  readonly spam: number;
  readonly ham: number;
  readonly spamminess: number;
}

export function WordWeights({ title, words }: { title: string; words: readonly Weighed[] }) {
  return (
    <Scrolling name={title}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">Spam</th>
            <th scope="col">Not spam</th>
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ word, spam, ham, spamminess }) => (
            <tr key={word}>
              <th scope="row">{word}</th>
              <td>{amount(spam)}</td>
              <td>{amount(ham)}</td>
              <td>{Math.round(spamminess * 100)} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

import { amount } from "@/lib/words/counts";
