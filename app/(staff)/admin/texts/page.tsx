import type { Metadata } from "next";
import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { listLastChanges } from "@/db/site/settings";
import { TEXTS } from "@/lib/forum-settings/texts";
import { adminTextPath } from "@/lib/urls";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Texts" };

type Props = { searchParams: Promise<{ done?: string }> };

export default async function TextsPage({ searchParams }: Props) {
  const viewer = await currentAdmin();
  const texts = Object.entries(TEXTS);
  const [{ done }, last] = await Promise.all([
    searchParams,
    listLastChanges(texts.map(([, { setting }]) => setting)),
  ]);
  return (
    <AdminPage
      viewer={viewer}
      title="Texts"
      part="texts"
      done={done && "Saved. Readers see the new text now."}
      lead="You can write the beginning of these pages. The rest describes what the forum does, so it always holds."
    >
      <ul className="plain admin-rows">
        {texts.map(([name, { setting, title, says }]) => {
          const change = last.get(setting);
          return (
            <li key={name} className="admin-row">
              <div>
                <h2>{title}</h2>
                <p className="hint">
                  {says}{" "}
                  {change?.to ? (
                    <>
                      Your text, changed {change.by && `by ${change.by.name ?? change.by.handle} `}
                      <Moment at={change.at} />.
                    </>
                  ) : (
                    "Now the standard text."
                  )}
                </p>
              </div>
              <div className="acts">
                <Link className="btn" href={adminTextPath(name)} prefetch={false}>
                  Edit<span className="vh"> “{title}”</span>
                </Link>
              </div>
            </li>
          );
        })}
      </ul>
    </AdminPage>
  );
}
