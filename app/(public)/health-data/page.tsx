import "@/app/styles/prose.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { Document } from "@/components/layout/document";

export const metadata: Metadata = {
  title: "Your health data",
  description: "Which data about your health this forum has, who sees it, and how you withdraw a consent.",
  alternates: { canonical: "/health-data" },
};

export default function HealthData() {
  return (
    <Document title="Your health data">
      <p>
        An injury, an operation or a pain is health data. The law in the EU and the UK protects it more than
        other data (Article 9 of the GDPR): we may use it only if you agree, or because you made it public
        yourself. This notice is apart from <a href="/rules">the rules</a> and from{" "}
        <a href="/privacy">the other facts about privacy</a>, so that you can decide on it alone. You can use
        this forum without agreeing to any of it.
      </p>
      <h2>What you make public</h2>
      <p>
        Your questions, stories and replies are public as soon as you post them, with your handle. Programs
        and search engines can read them. Do not write what you would not want found. You can ask a question
        anonymously, choose a handle that says nothing about you, and edit or delete your posts.
      </p>
      <h2>What you agree to, each on its own</h2>
      <dl className="facts">
        <dt>The facts of your story</dt>
        <dd>
          When the injury began, what you tried, when you ran again. You choose who sees them: everyone,
          members, or only you. Every fact can be left out.
        </dd>
        <dt>Counting you in charts</dt>
        <dd>
          Only if you tick it, story by story. Charts show numbers of many runners and never name you. We
          leave out groups that are too small to hide one person in.
        </dd>
        <dt>Your story in feeds</dt>
        <dd>Only if you tick it. Other programs copy feeds, and we cannot recall their copies.</dd>
        <dt>Your own injury</dt>
        <dd>Only you see it. We use it to find threads that fit, and you can remove it at any time.</dd>
        <dt>Check-ins</dt>
        <dd>
          Emails that ask how you are. What you answer is public. Each email has a link that stops them.
        </dd>
      </dl>
      <h2>What we look for without asking</h2>
      <p>
        If words you type sound as if somebody may be in danger, you see who to call, and moderators see a
        notice if you post them. We do this to protect life. <a href="/about#care">How it works</a>.
      </p>
      <h2>How you withdraw a consent</h2>
      <p>
        Your <a href="/settings">settings</a> list everything that you agreed to, with the date. You can
        withdraw each consent there. From then on we no longer use the data: charts are made again without
        you, and the feed no longer has your story. What happened before stays lawful. See also{" "}
        <a href="/privacy">what we cannot recall</a> and <a href="/complaints">how to complain</a>.
      </p>
    </Document>
  );
}
