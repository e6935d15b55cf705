import { reportOfPath } from "@/lib/urls";

export function WhatHappensNext({ link }: { link: string }) {
  return (
    <section className="will-happen flag-next">
      <h2>What happens next</h2>
      <ul>
        <li>A moderator looks at it. Where many flag the same thing, it is hidden until then.</li>
        <li>You are told in your inbox what came of it, and can take your flag back until it is decided.</li>
        <li>Whoever wrote it never learns who flagged it.</li>
      </ul>
      <p className="hint">
        {"It breaks a law? "}
        <a href={reportOfPath(link)}>Report it as illegal</a>
        {". What is allowed here stands in the "}
        <a href="/rules">rules</a>.
      </p>
    </section>
  );
}
