import { randomUUID } from "node:crypto";
import { InjuryForm } from "@/components/people/injury-form";
import { PRIVATE_INJURY } from "@/components/people/private-injury";
import { findOwnInjury, listInjuries } from "@/db/injuries/reads";
import { saveInjuryAction } from "@/lib/actions/injuries";
import { welcomePath } from "@/lib/urls";

export async function InjurySection({ personId }: { personId: number }) {
  const [own, injuries] = await Promise.all([findOwnInjury(personId), listInjuries()]);
  return (
    <section className="setting" aria-labelledby="injury-title" id="injury-setting">
      <h2 id="injury-title">Your injury</h2>
      <p className="hint">{PRIVATE_INJURY}</p>
      <InjuryForm
        key={own ? `${own.slug} ${own.since}` : ""}
        action={saveInjuryAction}
        injuries={injuries}
        own={own}
        button={["Save injury", "Saving…"]}
        submission={randomUUID()}
        latest={new Date().toISOString().slice(0, 7)}
      />
      {own && (
        <div className="acts">
          <a className="btn" href={welcomePath()}>
            Threads that fit
          </a>
          <form method="post" action="/api/injuries/remove">
            <button type="submit" className="btn">
              Remove your injury
            </button>
          </form>
        </div>
      )}
    </section>
  );
}
