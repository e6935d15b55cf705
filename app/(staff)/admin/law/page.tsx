import type { Metadata } from "next";
import { forum } from "@/lib/forum-settings/current";
import { adminTextPath, forumSettingsPath, reportPath, riskAssessmentPath } from "@/lib/urls";
import { AdminPage, currentAdmin } from "../admin-page";

export const metadata: Metadata = { title: "Law" };

const PAGES = [
  ["/health-data", "Notice about health data", "Apart from the rules: what members agree to, one by one."],
  [reportPath, "Report illegal content", "Works without an account, and tells the reporter the outcome."],
  ["/complaints", "Complaints", "All ways to complain, and how soon you answer."],
  ["/privacy", "Privacy", "What the forum keeps, for how long, and what nobody can recall."],
] as const;

export default async function LawPage() {
  const viewer = await currentAdmin();
  const { contact, imprint } = forum();
  return (
    <AdminPage
      viewer={viewer}
      title="Law"
      part="law"
      lead="What the law in most countries asks of a forum about health. This is not legal advice."
    >
      {!(contact && imprint) && (
        <p className="note">
          {contact ? "Your imprint" : "Your contact"} is missing, and readers must be able to see who runs the
          forum. <a href={forumSettingsPath("contact")}>Add it in the settings.</a>
        </p>
      )}
      <ul className="plain admin-rows">
        {PAGES.map(([path, name, says]) => (
          <li key={path} className="admin-row">
            <div>
              <h2>{name}</h2>
              <p className="hint">{says}</p>
            </div>
            <div className="acts">
              <a className="btn" href={path}>
                Open<span className="vh"> “{name}”</span>
              </a>
            </div>
          </li>
        ))}
        <li className="admin-row">
          <div>
            <h2>Risk assessment</h2>
            <p className="hint">
              A template for you to fill in and keep. What the forum already does against each risk is in it.
            </p>
          </div>
          <div className="acts">
            <a className="btn" href={riskAssessmentPath} download>
              Download
            </a>
          </div>
        </li>
        <li className="admin-row">
          <div>
            <h2>Your own words</h2>
            <p className="hint">The page about privacy can begin with your own notice.</p>
          </div>
          <div className="acts">
            <a className="btn" href={adminTextPath("privacy")}>
              Edit
            </a>
          </div>
        </li>
      </ul>
    </AdminPage>
  );
}
