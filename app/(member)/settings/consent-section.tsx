import { ConsentList } from "@/components/consents/consent-list";
import { listConsents } from "@/db/consents/reads";

export async function ConsentSection({ personId }: { personId: number }) {
  return (
    <section className="setting" aria-labelledby="consents">
      <h2 id="consents">Consents</h2>
      <ConsentList consents={await listConsents(personId)} />
    </section>
  );
}
