import { logPath, reportPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

export interface Numbers {
  readonly hideWeight: number;
  readonly hidesUntilSilence: number;
  readonly hidesDays: number;
  readonly heatMinutes: number;
  readonly heatMinutesPerFlag: number;
  readonly appealDays: number;
  readonly newDays: number;
}

const minutes = (n: number) => counted(n, "minute", "minutes");

/** `newcomersFlag` is the weight of a new member's flag. */
export function HowKept({ now, newcomersFlag }: { now: Numbers; newcomersFlag: number }) {
  return (
    <>
      <h2>If you see what should not stand here</h2>
      <p>
        Flag it: one flag for each thing, with a reason, and you can take it back. All flags on one thing are
        one case, and a moderator decides it; you are told what came of it. Who wrote it does not learn who
        flagged it. Without an account you can <a href={reportPath}>report what is against the law</a>.
      </p>
      <p>
        A flag weighs more if its sender is known here and was right before: a newcomer’s weighs{" "}
        {newcomersFlag}. At a weight of {now.hideWeight} a thing is hidden until a moderator has looked. Of
        whom {counted(now.hidesUntilSilence, "thing is", "things are")} hidden so within{" "}
        {counted(now.hidesDays, "day", "days")}, in their first {counted(now.newDays, "day", "days")} here,
        writes no more until somebody has looked.
      </p>
      <p>
        Where something is flagged, replies below it wait: {minutes(now.heatMinutes)}, and{" "}
        {minutes(now.heatMinutesPerFlag)} more for each flag above them. It is said before you write.
      </p>
      <h2>What moderators can do</h2>
      <p>
        They hide, remove and put back, take out private information, close a thread or slow it down, move,
        split and merge, warn, and limit, silence or suspend a member for a time. Nobody decides about their
        own things, or those of a higher role, and every decision can be undone.
      </p>
      <p>
        Where a reply is removed its place says so, with the rule, and the replies to it stay. A thread that
        is removed answers with a page that names the rule. Whoever wrote it gets the words back.
      </p>
      <h2>If it is about you</h2>
      <p>
        You are told what was decided, by which rule or law, on which facts, whether a machine had a part in
        it, and for how long. You can appeal within {counted(now.appealDays, "day", "days")}, once, in up to
        2,000 characters; a moderator who did not decide it answers, where there is one. You can also go to a
        court, or to a body that settles such disputes.
      </p>
      <p>
        There are no shadow bans: nobody is limited without being told, and{" "}
        <a href={logPath()}>every decision</a> stands in a public log that nobody can change. It names neither
        you nor the words that were removed, and your own page says nothing of it.
      </p>
      <h2>What machines do</h2>
      <p>
        Filters look at what is posted: for words and patterns that admins have listed, for links from new
        members, for what was sent faster than anybody types or has been sent before, and for what resembles
        earlier spam. What they find waits until a moderator has looked, and whoever wrote it is told; a few
        words cannot be posted at all, and that is said at once. No machine removes anything by itself.
      </p>
      <h2>What cannot be called back</h2>
      <p>
        What is hidden or removed leaves these pages, searches and feeds within a second. Feeds that were read
        before, mails that were sent, and what somebody’s browser still shows are beyond our reach.
      </p>
    </>
  );
}
