import "@/app/styles/prose.css";
import "@/app/styles/pages.css";
import "@/app/styles/accessibility.css";
import type { Metadata } from "next";
import { CriteriaTable } from "@/components/accessibility/criteria-table";
import { Page } from "@/components/layout/page";
import { CRITERIA } from "@/lib/accessibility/criteria";
import { readReport } from "@/lib/accessibility/report";
import { accessibilityPath, accessibilityReportPath } from "@/lib/urls";
import { dayOf } from "@/lib/words/dates";

export const metadata: Metadata = {
  title: "Accessibility",
  description:
    "What this forum does for people with disabilities, what is missing, and how to report a barrier.",
  alternates: { canonical: accessibilityPath },
};

export default async function Accessibility() {
  const { chapters, evaluation_methods_used, notes, last_modified_date } = await readReport();
  const [a, aa] = [chapters.success_criteria_level_a.criteria, chapters.success_criteria_level_aa.criteria];
  const gaps = [...a, ...aa].filter(({ components: [web] }) =>
    ["partially-supports", "does-not-support"].includes(web?.adherence.level ?? ""),
  );
  return (
    <Page shape="wide">
      <article className="doc accessibility">
        <h1>Accessibility</h1>
        <div className="prose">
          <p>
            This forum should work for everyone: with a keyboard, a screen reader, large text, high contrast,
            and without JavaScript. We measure it by the Web Content Accessibility Guidelines (WCAG) 2.2,
            levels A and AA.
          </p>
          <h2 id="report">If something does not work for you</h2>
          <p>
            Write to the people who run this forum: <a href="/about">About</a> says how to reach them. Members
            can also <a href="/messages">write to the moderators</a>. Say which page it was, what you wanted
            to do, and what you use to read, such as a screen reader and its version. You need not say
            anything about yourself.
          </p>
          <h2 id="gaps">What is missing</h2>
          <p>{`${gaps.length} of ${a.length + aa.length} criteria are not fully supported:`}</p>
          <ul>
            {gaps.map(({ num, components: [web] }) => (
              <li key={num}>
                <b>{`${num} ${CRITERIA[num]}.`}</b>{" "}
                {web?.adherence.notes.replace(/ Tested in part by .*$/, "")}
              </li>
            ))}
          </ul>
          <h2 id="how">How it was tested</h2>
          <p>{evaluation_methods_used}</p>
          <p>{notes}</p>
          <p>
            The tables below are a report in the form of OpenACR, last changed on{" "}
            {dayOf(new Date(last_modified_date))}. You can{" "}
            <a href={accessibilityReportPath}>download it as YAML</a>. Names of tests are files of the
            program, which is free software.
          </p>
        </div>
        <h2 id="level-a">Level A</h2>
        <CriteriaTable caption="Criteria of level A" criteria={a} />
        <h2 id="level-aa">Level AA</h2>
        <CriteriaTable caption="Criteria of level AA" criteria={aa} />
      </article>
    </Page>
  );
}
