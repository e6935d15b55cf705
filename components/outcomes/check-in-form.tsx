import { Choice } from "../forms/choice";

type Props = {
  action: string;
  choices: { answer: string; words: string }[];
  chosen: string | null;
  hint: string;
};

/** Plain HTML without script: the link from the email opens in any browser, signed in or not. */
export function WhatHappenedForm({ action, choices, chosen, hint }: Props) {
  return (
    <form method="post" action={action} className="form">
      <fieldset className="field">
        <legend>How is it now?</legend>
        <div className="one-of">
          {choices.map(({ answer, words }) => (
            <Choice
              key={answer}
              type="radio"
              name="answer"
              value={answer}
              chosen={answer === chosen}
              required
              label={words}
            />
          ))}
        </div>
      </fieldset>
      <p className="hint">{hint}</p>
      <div>
        <button type="submit" className="btn go">
          Post my answer
        </button>
      </div>
    </form>
  );
}
