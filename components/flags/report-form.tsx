"use client";

import { reportAction } from "@/lib/actions/flags";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = {
  link: "Link",
  why: "Why it is illegal",
  name: "Your name",
  email: "Your email address",
  goodFaith: "Confirmation",
};

type Props = {
  link: string;
  submission: string;
};

/** A notice of illegal content: https://eur-lex.europa.eu/eli/reg/2022/2065/oj, Article 16. */
export function ReportForm({ link, submission }: Props) {
  const form = useForm(reportAction);
  const { state } = form;
  const typed = (name: keyof typeof names) => one(state.values?.[name]);
  return (
    <Form of={form} submission={submission} button={["Send report", "Sending…"]} names={names}>
      <LineField
        state={state}
        name="link"
        label={names.link}
        hint="The link to the thread, reply, picture or member. To get the link to a reply, press “Share” below it."
        inputMode="url"
        autoComplete="off"
        maxLength={1000}
        stored={link}
      />
      <LinesField
        state={state}
        name="why"
        label={names.why}
        hint="Name the law, the country, and what breaks that law. At least 20 characters."
        rows={6}
        maxLength={5000}
      />
      <div className="beside">
        <LineField
          state={state}
          name="name"
          label={names.name}
          hint="Optional."
          autoComplete="name"
          maxLength={200}
        />
        <LineField
          state={state}
          name="email"
          label={names.email}
          hint="Optional. We confirm your report by email, and later email you the decision."
          type="email"
          autoComplete="email"
          maxLength={254}
        />
      </div>
      <FieldGroup state={state} name="goodFaith" label={names.goodFaith}>
        <Choice
          type="checkbox"
          name="goodFaith"
          value="yes"
          chosen={typed("goodFaith") === "yes"}
          required
          label="To the best of my knowledge, this report is accurate and complete."
        />
      </FieldGroup>
      <p className="hint">
        Only moderators see your name and email address. We never show them to the person you report.
      </p>
    </Form>
  );
}
