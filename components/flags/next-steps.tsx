import { reportOfPath } from "@/lib/urls";

export function WhatHappensNext({ link }: { link: string }) {
  return (
    <section className="will-happen flag-next">
      <h2>What happens next</h2>
      <ul>
        <li>A moderator reads your flag. If several people flag the same post, we hide it until then.</li>
        <li>We notify you of the decision in your inbox. Until then, you can withdraw your flag.</li>
        <li>We never tell the writer who flagged the post.</li>
      </ul>
      <p className="hint">
        {"Does it break a law? "}
        <a href={reportOfPath(link)}>Report it as illegal</a>
        {". To see what is allowed here, read the "}
        <a href="/rules">rules</a>.
      </p>
    </section>
  );
}
