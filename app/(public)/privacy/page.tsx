import "@/app/styles/prose.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { Address } from "@/components/layout/address";
import { Document } from "@/components/layout/document";
import { OwnText } from "@/components/layout/own-text";
import { readEnv } from "@/lib/env";
import { forum } from "@/lib/forum-settings/current";
import { counted } from "@/lib/words/counts";

export const metadata: Metadata = {
  title: "Privacy",
  description: "What we keep about you, who sees it, and what we cannot recall.",
  alternates: { canonical: "/privacy" },
};

function backupsKept(days: number): string {
  if (days === 0) return "The owner of this forum says that no backups are kept.";
  return `A backup may still hold it for up to ${counted(days, "day", "days")}. If a backup is restored, deleted accounts are deleted again.`;
}

export default function Privacy() {
  const contact = forum().dataProtection || forum().contact;
  return (
    <Document title="Privacy">
      <OwnText name="privacy" />
      <h2>If you only read</h2>
      <p>
        We keep nothing about you: no account, no cookie, no tracking script. Fonts, pictures and scripts come
        from this server, so no other company learns that you were here. Pictures on other sites are shown as
        links and load only if you follow them.
      </p>
      <h2>If you write</h2>
      <dl className="facts">
        <dt>Everyone sees</dt>
        <dd>
          Your posts, when you wrote them and what they said before each edit. Your handle. Your name and the
          lines about yourself, if you added them.
        </dd>
        <dt>If you ask anonymously</dt>
        <dd>
          Readers see your question and your replies under it, but not who you are. Moderators can see who
          asked.
        </dd>
        <dt>No reader sees</dt>
        <dd>
          Your email address. We use it to sign you in and to write to you. If you sign in with an account
          elsewhere, we keep the number that identifies you there, and nothing that would open that account.
        </dd>
        <dt>Only you see</dt>
        <dd>
          Your drafts, until you post them, delete them or leave them for a year. The threads you follow, and
          how far you have read in each, so that we can show you new replies. The posts you save, with your
          notes and reminders, the threads you hide and the members you mute: not even moderators see them. A
          note that you remove is deleted after a week. Where you are signed in: the browser and system, such
          as “Firefox on Linux”, since when and until when, without an IP address. Your passkeys: the browser
          and system on which you added each one, when you added it, when you last used it, and the public
          half of its key. In your <a href="/settings">settings</a> you can sign out each browser and remove
          each passkey.
        </dd>
        <dt>Your own injury</dt>
        <dd>
          If you tell us your injury and since when, only you can see this. We use it to find threads for you,
          and for nothing else unless you agree. You can change and remove it in your{" "}
          <a href="/settings">settings</a>, and we delete it with your account.
        </dd>
        <dt>A picture you add</dt>
        <dd>
          Only you see the picture until you post it. If you delete the post, or a moderator hides or removes
          it, readers can no longer open the picture. We delete the file 48 hours after you delete the post.
          If there is a case or a decision about the post, we delete the file when the case or decision has
          ended.
        </dd>
        <dt>While you type</dt>
        <dd>
          This server reads your words to find existing answers, and to show you who to call if they sound as
          if somebody may be in danger. The server neither keeps nor logs what you type while you type it: we
          keep words only in your posts and drafts, and as described under “How you asked”. If a post sounds
          as if somebody may be in danger, you and the moderators see a notice. We delete our note of the
          danger 90 days after a moderator closes the case, and after one year at the latest.
        </dd>
        <dt>How you asked</dt>
        <dd>
          If you say that an answer fits, we remember your question, at most 200 characters, so that others
          who ask alike find the answer. You can refuse beside the button. We never do this if your words
          sound as if somebody may be in danger. If two members asked alike, the author sees the words, but
          not who asked. We also remember the title of a question that the author linked to an answer, or
          whose asker accepted an answer. We delete these words with your account, and when you change or
          delete the question.
        </dd>
        <dt>Check-ins</dt>
        <dd>
          We email you 4, 8, 12 and 26 weeks after you post a question or story and ask how you are. Your
          answer is public, with its date. Under an anonymous question, the answer does not name you. You can
          stop these emails with the link in each one or in your settings.
        </dd>
        <dt>A handle you gave up</dt>
        <dd>
          For a year, your old handle leads to your page, and nobody else can take the handle. After the year,
          anyone can.
        </dd>
        <dt>Your browser keeps</dt>
        <dd>
          Two cookies of this site that keep you signed in, for 60 days or until you sign out; one of them
          contains your handle. While you sign in, cookies that recognise your browser when you come back from
          the email, the passkey or the other site, for at most 15 minutes. If you choose a country for
          emergency numbers, that country, for a year. Your drafts, until you post or remove them; when you
          sign out, we ask whether to remove them. The care notices you closed, and whether you switched
          shortcut keys off. A page that appears when you are offline. Nothing else.
        </dd>
        <dt>We delete</dt>
        <dd>
          After 30 days: that a sign-in link was requested, and for which address. When a rate limit has
          passed: how often something was tried. After a month: the numbers by which we recognise a text that
          is posted again.
        </dd>
        <dt>Flags and decisions</dt>
        <dd>
          Only moderators see who flagged a post. We keep decisions about you, your appeals and the removed
          words for you and for moderators. The <a href="/moderation/log">public log</a> shows neither your
          name nor your words, and is kept for good. Inside, each moderator is a number: if a moderator
          deletes their account, the entries say “A former moderator”. For the spam filter we count the words
          of posts that were spam, and of some that were not, without keeping who wrote them.
        </dd>
        {readEnv().akismet && (
          <>
            <dt>Akismet</dt>
            <dd>
              Akismet checks whether posts by newer members are spam. We send Akismet only public text: the
              words, their address on this forum, the name shown with them, and when they were posted. We send
              no email address, no IP address, and no name for an anonymous question.
            </dd>
          </>
        )}
        <dt>If you flag something</dt>
        <dd>
          Moderators see that you flagged it. Nobody else does, not even the person who wrote it. We notify
          you of the outcome.
        </dd>
        <dt>If you report something without an account</dt>
        <dd>
          We confirm your report by email if you give an address. We keep the address until we have emailed
          you the outcome, and then delete it. Your name stays with the report. Only moderators see it.
        </dd>
        <dt>If we decide about one of your posts</dt>
        <dd>You and moderators can read the reason, what you wrote and your appeal.</dd>
        <dt>Messages with the moderators</dt>
        <dd>
          Only you and the moderators can read these messages, including members who become moderators later.
          We keep the messages, and the names of their writers, until you delete your account. If you keep
          your words without your name, the messages stay without your name.
        </dd>
        <dt>What you search for</dt>
        <dd>
          We keep no record of your searches. The words are in the address of the results, so the history of
          your browser has them.
        </dd>
        <dt>Search engines</dt>
        <dd>
          Search engines can read the threads. Do not post under your full name what you would not want found
          under it.
        </dd>
      </dl>
      <p>
        You choose who sees the facts of your recovery story, such as when it began, which side, or what you
        tried: everyone, members, or only you. You can leave each of them empty. Charts count you only if you
        agree to that, story by story. Your settings list what you agreed to, and you can withdraw there.
      </p>
      <h2>If you wrote on the old blog</h2>
      <p>
        Imported comments keep their name, date and words. The email address given at the time was imported
        too and stays hidden. We use it only so that you can take your comments: sign in with that address,
        and we show you what was written with it. We did not import IP addresses.
      </p>
      <h2>Your data, and leaving</h2>
      <p>
        In your settings you can fetch a file with everything that the forum knows about you, and delete your
        account. You choose whether your posts stay without your name, are deleted, or everything is erased,
        and you see first what each choice does. An email confirms it, and you have seven days to change your
        mind. Consents to be counted end at once. Replies of others stay. Afterwards the forum looks through
        every text it has for what you left. The forum keeps a hash of your account number outside the
        database, so that a restored backup does not bring you back.
      </p>
      <h2>What we cannot recall</h2>
      <p>
        A deleted or removed post disappears from these pages within a second. Copies that have already left
        this server are out of our reach:
      </p>
      <dl className="facts">
        <dt>Backups</dt>
        <dd>{backupsKept(forum().backupDays)}</dd>
        <dt>Feeds and search engines</dt>
        <dd>
          A program that has read a feed keeps its copy for as long as its owner wants. A search engine drops
          a deleted page when it visits again, which takes from hours to weeks.
        </dd>
        <dt>Emails</dt>
        <dd>
          An email that we sent stays in the mailbox of the person who got it. The company that delivers our
          emails keeps records of their delivery, usually for some weeks.
        </dd>
        {readEnv().akismet && (
          <>
            <dt>What Akismet received</dt>
            <dd>
              We cannot delete the words that Akismet checked. Akismet says in its own privacy notice how long
              it keeps them.
            </dd>
          </>
        )}
        <dt>Copies by others</dt>
        <dd>Anybody can copy what is public. Ask the site that shows the copy to remove it.</dd>
      </dl>
      <h2>Who to ask</h2>
      <p>
        The owner of this forum keeps the data. If you cannot sign in, you can ask the owner what the forum
        keeps about you, and to correct or delete it. You read the reason in an email.{" "}
        {contact ? (
          <>
            Write to <Address of={contact} />.
          </>
        ) : (
          <>
            See <a href="/about">who runs it</a>.
          </>
        )}{" "}
        In the EU and the UK you can also complain to your data protection authority. See{" "}
        <a href="/complaints">all ways to complain</a>.
      </p>
    </Document>
  );
}
