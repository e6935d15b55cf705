import type { Metadata } from "next";
import { Document } from "@/components/layout/document";
import { OwnerDetails } from "@/components/layout/owner-details";
import { ABOUT_CARE } from "@/lib/care/about";
import { forum } from "@/lib/forum-settings/current";

export function generateMetadata(): Metadata {
  return {
    title: "About",
    description: `What ${forum().name} is, who runs it, and what to do here if you are hurt today.`,
    alternates: { canonical: "/about" },
  };
}

export default function About() {
  const { name } = forum();
  return (
    <Document title={`About ${name}`}>
      <p>
        A running coach once wrote down how he lost six months to one knee. Dozens of runners answered with
        their own stories and questions, and he answered many of them. After a while nobody could find
        anything in that pile. {name} is the same conversation, sorted so that you can find your answer.
      </p>
      <h2>If you are hurt today</h2>
      <ul>
        <li>
          <a href="/#map">Show where it hurts</a>, or look through <a href="/tags">all tags</a>. Somebody has
          probably asked your question already.
        </li>
        <li>
          <a href="/stories">Read how long it took others</a>. Each story says when the injury began and when
          the first run was. <a href="/outcomes">See how long it took all of them</a>, injury by injury.
        </li>
        <li>
          <a href="/ask">Ask your question</a>, if nobody has asked it yet.{" "}
          <a href="/tell">Share your story</a>, when you are back or while you are still injured.
        </li>
      </ul>
      <h2>Who writes here</h2>
      <p>
        Anyone can read. To post, sign in with an email address. Nobody else sees it. The author of the pinned
        article answers questions too, and a clay-coloured edge marks the author’s replies. Nobody else has
        this colour, and the colour does not move a reply to the top.
      </p>
      <p>
        Threads marked as sample content show how the forum works. The people in them are invented. The owner
        of a forum can replace them with the articles and comments of a WordPress site.
      </p>
      <h2>This is not medical advice</h2>
      <p>
        People here write about their own injuries, and nobody here has examined you. See a doctor about pain
        at rest, pain that wakes you, numbness, a swollen warm calf, one sore spot on a bone, or a leg that
        cannot bear weight. Go today rather than after the next long run.
      </p>
      <h2 id="care">When somebody may be in danger</h2>
      {ABOUT_CARE.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2 id="who-runs-it">Who runs it</h2>
      <OwnerDetails />
      <p>
        The forum’s software, Comeback, is free under the MIT licence. The owner of a forum runs it on their
        own server and is responsible for what is published there. Read <a href="/rules">the rules</a> and{" "}
        <a href="/privacy">what happens to your data</a>.
      </p>
    </Document>
  );
}
