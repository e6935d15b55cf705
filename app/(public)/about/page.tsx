import "@/app/styles/prose.css";
import "@/app/styles/pages.css";
import type { Metadata } from "next";
import { Document } from "@/components/layout/document";
import { OwnText } from "@/components/layout/own-text";
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
      <OwnText name="about" />
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
        <a href="/privacy">what happens to your data</a>, see{" "}
        <a href="/about/numbers">this forum in numbers</a>, and read{" "}
        <a href="/accessibility">how accessible it is</a>.
      </p>
    </Document>
  );
}
