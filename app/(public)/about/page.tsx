import type { Metadata } from "next";
import { Document } from "@/components/layout/document";
import { ABOUT_CARE } from "@/lib/care/about";

export const metadata: Metadata = {
  title: "About",
  description: "What this place is, who runs it, and what to do here if you are hurt today.",
  alternates: { canonical: "/about" },
};

export default function About() {
  return (
    <Document at="about" title="A place to wait, and to come back from">
      <p>
        A running coach once wrote down how he lost six months to one knee. Dozens of runners answered with
        their own stories and questions, and he answered many of them. After a while nobody could find
        anything in that pile. Comeback is the same conversation with some order in it.
      </p>
      <h2>If you are hurt today</h2>
      <ul>
        <li>
          <a href="/#map">Show where it hurts</a>, or look through <a href="/tags">all tags</a>. Chances are
          that your question has been asked, and answered.
        </li>
        <li>
          <a href="/stories">Read how long it took others</a>. Each story says in figures when it began and
          when the first run was.
        </li>
        <li>
          <a href="/ask">Ask</a>, if nobody has asked it yet. <a href="/tell">Tell</a>, once you know how it
          ended, or while you are still in it.
        </li>
      </ul>
      <h2>Whose words are these?</h2>
      <p>
        Anybody can read. Whoever writes signs in with a mail address that no other reader ever sees. The
        author of the pinned article answers as well: his replies carry a clay-coloured edge wherever they
        stand. The colour means the author and nothing else, and does not move a reply to the top.
      </p>
      <p>
        What is marked as sample content was written to show how the place works. Nobody lived through it. The
        owner of a forum can replace it with the articles and comments of a WordPress site.
      </p>
      <h2>This is not medical advice</h2>
      <p>
        People here tell what they went through. They have not examined you. Pain at rest, pain that wakes
        you, numbness, a swollen warm calf, one sore spot on a bone, or a leg that will not bear weight: those
        are for a doctor, and today rather than after the next long run.
      </p>
      <h2 id="care">When somebody may be in danger</h2>
      {ABOUT_CARE.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>Who runs it</h2>
      <p>
        Comeback is free software under the MIT licence. Each forum is run by whoever installed it, on their
        own server, and answers for what is published there. <a href="/rules">What is allowed</a> and{" "}
        <a href="/privacy">what happens to your data</a> have pages of their own.
      </p>
    </Document>
  );
}
