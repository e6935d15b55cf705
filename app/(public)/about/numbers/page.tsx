import "@/app/styles/rows.css";
import "@/app/styles/as-table.css";
import "@/app/styles/curves.css";
import "@/app/styles/numbers.css";
import "@/app/styles/recoveries.css";
import "@/app/styles/evidence.css";
import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ForumNumbersParts } from "@/components/numbers/forum-numbers";
import { ModerationNumbers } from "@/components/numbers/moderation-numbers";
import { NotCountedYet } from "@/components/numbers/not-counted-yet";
import { readNumbers } from "@/lib/forum/site/numbers/read";
import { hideSmallCells, MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { numbersPath } from "@/lib/urls";

export const metadata: Metadata = {
  title: "Numbers",
  description: "How many ask and answer here, how long a first reply takes, and how moderators decide.",
  alternates: { canonical: numbersPath },
};

export default async function Numbers() {
  const numbers = await readNumbers(new Date());
  return (
    <Page shape="wide">
      <div className="curves numbers">
        <header className="list-head">
          <h1>This forum in numbers</h1>
          <p>
            How long a first reply takes, how many questions have an answer, and how busy it is here. Weeks
            begin on Monday, in UTC, and the running week is not shown. Sample content is not counted.
          </p>
        </header>
        {numbers && numbers.weeks.length > 0 ? (
          <>
            <ForumNumbersParts
              numbers={numbers}
              signUps={hideSmallCells(numbers.weeks.map((week) => week.sign_ups))}
              signUpsHow={`Members who confirmed an email address. A number under ${MIN_RUNNERS} is hidden, and so is another one with which a reader could work it out. Somebody who deletes the account later stays in the number of the week.`}
            />
            <ModerationNumbers numbers={numbers} />
          </>
        ) : (
          <NotCountedYet />
        )}
      </div>
    </Page>
  );
}
