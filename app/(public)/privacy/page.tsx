import type { Metadata } from "next";
import { Document } from "@/components/layout/document";
import { readEnv } from "@/lib/env";

export const metadata: Metadata = {
  title: "Privacy",
  description: "What is kept about you, who sees it, and what cannot be called back.",
  alternates: { canonical: "/privacy" },
};

export default function Privacy() {
  return (
    <Document title="Privacy">
      <p>
        What you write about an injury is about your health. So this page is short, and says the uncomfortable
        parts as well.
      </p>
      <h2>If you only read</h2>
      <p>
        Nothing is kept about you. No account, no cookie, no counting script. Fonts, pictures and scripts come
        from this server alone: no other company learns that you were here. Pictures that live elsewhere are
        shown as links and loaded only if you follow them.
      </p>
      <h2>If you write</h2>
      <dl className="facts">
        <dt>Everybody sees</dt>
        <dd>
          what you wrote and when, what it said before you changed it, your handle, and the name and the lines
          about yourself if you gave any
        </dd>
        <dt>If you ask anonymously</dt>
        <dd>
          readers see the question and your replies under it, and nothing of who you are; who asked is seen by
          moderators alone
        </dd>
        <dt>No reader sees</dt>
        <dd>
          your mail address; it is used to sign you in and to write to you. If you sign in by an account
          elsewhere, the number you have there is kept, and nothing that would open that account
        </dd>
        <dt>Only you see</dt>
        <dd>
          drafts, until you post them, throw them away, or leave them for a year; which threads you follow,
          and how far you have read in each, so that new replies can be shown to you; where you are signed in:
          the browser and system, such as “Firefox on Linux”, since when, and until when. No network address
          is kept with it; your passkeys: on which browser and system each was added, when, and when it was
          last used, with the public half of its key. In your <a href="/settings">settings</a> you can end
          each of these sessions and remove each passkey
        </dd>
        <dt>A picture you add</dt>
        <dd>
          is seen by you alone until you post it. Once you withdraw the post, or a moderator hides or removes
          it, the picture’s address shows nothing to readers. 48 hours after you withdrew it, the file is
          deleted; if there is a case or a decision about it, after that has ended
        </dd>
        <dt>While you type</dt>
        <dd>
          this server reads the words, to find answers that exist already, and to show you who to call if they
          sound as if somebody may be in danger. It keeps none of them and logs none. Words are kept once you
          post them, and in your drafts. If a post sounds like that, you and the moderators see a notice. We
          delete our note of it 90 days after a moderator closed the case, and after one year at the latest
        </dd>
        <dt>What happened?</dt>
        <dd>
          4, 8, 12 and 26 weeks after a question or story you are asked by mail how it went on. What you
          answer is public, with its date; of an anonymous question it names nobody. Each of these mails has a
          link that ends them, and your settings do
        </dd>
        <dt>A handle you gave up</dt>
        <dd>leads to your page for a year and is kept from others meanwhile; then anybody may take it</dd>
        <dt>Your browser keeps</dt>
        <dd>
          two cookies of this site that keep you signed in, for 60 days or until you sign out; while you sign
          in, cookies that tie the mail, a passkey, or the way back from an account elsewhere, to your
          browser, for at most 15 minutes; for a year the country whose emergency numbers you chose, if you
          chose one; and your drafts. Nothing else
        </dd>
        <dt>We forget</dt>
        <dd>
          after 30 days that a sign-in link was asked for, and for which address; after the limit has passed,
          how often something was tried; after a month, the numbers by which a text is recognised if somebody
          posts it again
        </dd>
        <dt>If something is flagged or decided</dt>
        <dd>
          who flagged what is seen by moderators alone; the name and address of whoever reports something
          without an account serve to tell them what came of it. What was decided about you, your appeal, and
          the words that were removed are kept for you and for moderators; the{" "}
          <a href="/moderation/log">public log</a> says neither whose they were nor what they said, and is
          kept for good. Words of posts that were spam, and of some that were not, are counted, without whose
          they were
        </dd>
        {readEnv().akismet && (
          <>
            <dt>Akismet</dt>
            <dd>
              is asked whether what newer members post is spam. This service gets what everybody can read: the
              words, their address here, the name under them, and when they were posted. It gets no mail
              address and no network address, and nobody’s name where a question is anonymous
            </dd>
          </>
        )}
        <dt>If you flag something</dt>
        <dd>
          those who keep order see that it was you; nobody else does, least of all whoever wrote it. You are
          told what came of it
        </dd>
        <dt>If you report something without an account</dt>
        <dd>
          your address, if you give one, is kept until the outcome is mailed to you, and is deleted with that;
          your name stays with the report, for those who keep order alone
        </dd>
        <dt>If something of yours is decided about</dt>
        <dd>
          you and those who keep order can read why, with what you wrote, and what you say against it. The
          public log names neither you nor your words
        </dd>
        <dt>Search engines</dt>
        <dd>
          may read the threads. Do not write under your full name what you would not want found under it
        </dd>
      </dl>
      <p>
        The figures of a recovery story, such as when it began, which side, or how far you ran before, are
        public if you fill them in. Leave out what you do not want to share: every one of them may stay empty.
      </p>
      <h2>If you wrote on the old blog</h2>
      <p>
        Comments that were moved here keep their name, date and words. The mail address given at the time came
        with them and stays hidden; it serves one purpose, which is that you can claim your words: sign in
        with that address. Network addresses were not brought along.
      </p>
      <h2>What cannot be called back</h2>
      <p>
        When something is withdrawn or removed, it disappears from these pages within a second. Feeds and
        mails already sent are not recalled, and copies that others made while it could be read are beyond our
        reach. Backups are kept for as long as whoever runs this forum decides.
      </p>
      <h2>Whom to ask</h2>
      <p>
        Whoever installed this forum runs it, keeps the data, and is the one to ask what is stored about you
        and to have it corrected or deleted.
      </p>
    </Document>
  );
}
