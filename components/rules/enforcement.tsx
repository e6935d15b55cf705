import { logPath, messagesPath, reportPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";

export interface Numbers {
  readonly hideWeight: number;
  readonly hidesUntilSilence: number;
  readonly hidesDays: number;
  readonly coolDownMinutes: number;
  readonly coolDownMinutesPerFlag: number;
  readonly appealDays: number;
  readonly newDays: number;
}

const minutes = (n: number) => counted(n, "minute", "minutes");

/** `newcomersFlag` is the weight of a new member's flag. */
export function HowKept({ now, newcomersFlag }: { now: Numbers; newcomersFlag: number }) {
  return (
    <>
      <h2>If you see a post that breaks the rules</h2>
      <p>
        Flag it and choose a reason. You can flag a post once, and withdraw your flag. All flags on one post
        form one case. A moderator decides the case, and we notify you of the outcome. The person who wrote
        the post does not learn who flagged it. Without an account you can{" "}
        <a href={reportPath}>report illegal content</a>.
      </p>
      <p>
        Your flag weighs more if you are known here and your flags were right before. A newcomer’s flag weighs{" "}
        {newcomersFlag}. When the flags on a post weigh {now.hideWeight} together, the post is hidden until a
        moderator reviews it. If {counted(now.hidesUntilSilence, "post of yours is", "posts of yours are")}{" "}
        hidden this way within {counted(now.hidesDays, "day", "days")}, during your first{" "}
        {counted(now.newDays, "day", "days")} here, a moderator must check before you can post again.
      </p>
      <p>
        When a post is flagged, replies below it cool down: they must be {minutes(now.coolDownMinutes)} apart,
        and {minutes(now.coolDownMinutesPerFlag)} more for each flag above them. The page says so before you
        write.
      </p>
      <p>
        To ask the moderators something that does not belong in public,{" "}
        <a href={messagesPath}>write to the moderators</a>. Only you and the moderators can read these
        messages. You can write even if your account is suspended. Members cannot send each other private
        messages.
      </p>
      <h2>What moderators can do</h2>
      <p>
        Moderators can hide, remove and restore posts, remove private information, lock a thread or put it
        into slow mode, move, split and merge threads, warn members, and limit, silence or suspend a member
        for a time. Nobody decides about their own posts, or about posts by somebody with a higher role. Every
        decision can be undone.
      </p>
      <p>
        When a moderator removes a reply, a line in its place names the rule, and the replies to it stay. The
        page of a removed thread names the rule too. You can still read and copy the words of your removed
        posts.
      </p>
      <h2>If a decision is about you</h2>
      <p>
        We tell you the decision, the rule or law, the facts, how long the decision applies, and whether a
        program had a part in it. You can appeal once within {counted(now.appealDays, "day", "days")}, in up
        to 2,000 characters. If there is another moderator, one who did not make the decision answers. You can
        also go to court, or to an out-of-court dispute settlement body.
      </p>
      <p>
        There are no shadow bans: we never limit you without telling you. A public log that nobody can change
        lists <a href={logPath()}>every decision</a>. The log shows neither your name nor the removed words,
        and your own page does not mention the decision.
      </p>
      <h2>What programs do</h2>
      <p>
        Filters look for words and patterns that admins have listed, links from new members, posts sent faster
        than anyone types, posts sent twice, and posts that resemble earlier spam. A post that a filter finds
        is held for review, and we notify its writer. A few words cannot be posted at all, and the form says
        so at once. No program removes anything by itself.
      </p>
      <h2>What we cannot recall</h2>
      <p>
        A hidden or removed post leaves these pages, searches and feeds within a second. We cannot recall
        feeds that were read before, emails that were sent, or pages that a browser still shows.
      </p>
    </>
  );
}
