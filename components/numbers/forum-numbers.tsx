import type { ForumNumbers, Wait, WeeklyMeasure, WeekOfForum } from "@/lib/forum/site/numbers/read";
import { doneWithin } from "@/lib/statistics/survival";
import { amount, counted } from "@/lib/words/counts";
import { SHOWN_WEEKS, WAIT_WEEKS } from "@/lib/words/shown-weeks";
import { WaitCurve } from "./hours-curve";
import { hoursInWords, percentOf } from "./hours-words";
import { NumberPart } from "./number-part";
import { type WeekAmount, WeekBars } from "./week-bars";

type Props = {
  numbers: ForumNumbers;
  /** Null where a number is hidden. */
  signUps: readonly (number | null)[];
  signUpsHow: string;
};

/** What the public page and the page of admins show alike. */
export function ForumNumbersParts({ numbers: { weeks, firstReply }, signUps, signUpsHow }: Props) {
  const newest = weeks.at(-1);
  return (
    <>
      <NumberPart
        id="first-reply"
        title="How long until the first reply"
        lead={firstReplyLead(firstReply)}
        how={`Questions of the last ${WAIT_WEEKS} weeks, from the question to the first reply by somebody else. A question that is still without a reply counts as open for as long as it has been open, so that open questions do not make us look faster than we are (Kaplan-Meier). The pale band is the range in which the true line is 95 times of 100. Hours are drawn closer together the more of them have passed.`}
      >
        {firstReply.all > 0 ? (
          <WaitCurve
            id="first-reply-line"
            title={`Of 100 questions, how many had a first reply by then, of ${counted(firstReply.all, "question", "questions")} in ${WAIT_WEEKS} weeks`}
            done="had a reply"
            wait={firstReply}
          />
        ) : (
          <p className="note">Nobody asked a question in the last {WAIT_WEEKS} weeks.</p>
        )}
      </NumberPart>
      <NumberPart
        id="answered"
        title="Questions with an answer"
        lead={answeredLead(weeks)}
        how="A question has an answer once the author has replied, or the asker has accepted a reply. Questions of the newest weeks have had less time to get one."
      >
        <WeekBars
          id="answered-bars"
          title={`Of 100 questions of each week, how many have an answer by now, over ${SHOWN_WEEKS} weeks`}
          unit="of 100 questions"
          unknown="no questions"
          none="Nobody asked a question in these weeks."
          weeks={weeks.map(({ week, questions, answered }) => ({
            week,
            amount: questions === 0 ? null : percentOf(answered / questions),
          }))}
        />
      </NumberPart>
      <NumberPart
        id="open-questions"
        title="Questions without an answer"
        lead={
          newest?.unanswered != null && `${counted(newest.unanswered, "question is", "questions are")} open.`
        }
        how="Open questions of all years, counted at the end of each week. Weeks before this forum counted them have no number."
      >
        <WeekBars
          id="open-questions-bars"
          title={`Questions without an answer at the end of each week, over ${SHOWN_WEEKS} weeks`}
          unit="open questions"
          weeks={weeks.map(({ week, unanswered }) => ({ week, amount: unanswered }))}
        />
      </NumberPart>
      <div className="number-pair">
        <Weekly
          id="questions"
          of="questions"
          title="Questions"
          weeks={weeks}
          how="Questions that everyone can read, by the week in which they were asked."
        />
        <Weekly
          id="stories"
          of="stories"
          title="Stories"
          weeks={weeks}
          how="Stories that everyone can read, by the week in which they were shared."
        />
        <Weekly
          id="replies"
          of="replies"
          title="Replies"
          weeks={weeks}
          how="Replies that everyone can read, those of the author as well."
        />
        <Weekly
          id="author-replies"
          of="author_replies"
          title="Replies by the author"
          unit="replies"
          weeks={weeks}
          how="Replies that carry the author’s mark."
        />
      </div>
      <NumberPart id="sign-ups" title="New members" how={signUpsHow}>
        <WeekBars
          id="sign-ups-bars"
          title={`New members each week, over ${SHOWN_WEEKS} weeks`}
          unit="new members"
          unknown="hidden"
          none="Too few people joined each week. A number could show who they are, so none is shown."
          weeks={weeks.map(({ week }, at) => ({ week, amount: signUps[at] ?? null }))}
        />
      </NumberPart>
    </>
  );
}

type WeeklyProps = {
  id: string;
  of: WeeklyMeasure;
  title: string;
  unit?: string;
  how: string;
  weeks: readonly WeekOfForum[];
};

function Weekly({ id, of, title, unit = title.toLowerCase(), how, weeks }: WeeklyProps) {
  const amounts: WeekAmount[] = weeks.map((week) => ({ week: week.week, amount: week[of] }));
  const total = amounts.reduce((sum, one) => sum + (one.amount ?? 0), 0);
  return (
    <NumberPart
      id={id}
      title={title}
      lead={`${amount(total)} in ${counted(weeks.length, "week", "weeks")}.`}
      how={how}
    >
      <WeekBars
        id={`${id}-bars`}
        title={`${title} each week, over ${SHOWN_WEEKS} weeks`}
        unit={unit}
        weeks={amounts}
      />
    </NumberPart>
  );
}

function firstReplyLead(wait: Wait): string | null {
  if (wait.all === 0) return null;
  const day = `${percentOf(doneWithin(wait, 24).share)} of 100 questions get a reply within a day`;
  const { value } = wait.median;
  if (value === 24) return "Half of all questions get a reply within a day.";
  return value === null
    ? `${day}. Half of all questions have not had one yet.`
    : `Half of all questions get a reply within ${hoursInWords(value)}; ${day}.`;
}

function answeredLead(weeks: readonly WeekOfForum[]): string | null {
  const asked = weeks.reduce((sum, { questions }) => sum + questions, 0);
  const answered = weeks.reduce((sum, week) => sum + week.answered, 0);
  return asked === 0
    ? null
    : `${amount(answered)} of ${counted(asked, "question", "questions")} have an answer.`;
}
