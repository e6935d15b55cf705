"use client";

import { reportAction } from "@/lib/actions/flags";
import { one } from "@/lib/web/form-state";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = {
  link: "Where it stands",
  why: "Why it is against the law",
  name: "Your name",
  email: "Your mail address",
  goodFaith: "Your word",
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
    <Form of={form} submission={submission} button={["Send the report", "Sending it…"]} names={names}>
      <LineField
        state={state}
        name="link"
        label={names.link}
        hint="The link of the thread, the reply, the picture or the member here. “Share” below a reply gives its link."
        inputMode="url"
        autoComplete="off"
        maxLength={1000}
        stored={link}
      />
      <LinesField
        state={state}
        name="why"
        label={names.why}
        hint="Which law, of which country, and what about it breaks that law. At least 20 characters."
        rows={6}
        maxLength={5000}
      />
      <div className="beside">
        <LineField
          state={state}
          name="name"
          label={names.name}
          hint="If you like."
          autoComplete="name"
          maxLength={200}
        />
        <LineField
          state={state}
          name="email"
          label={names.email}
          hint="If you want to be told what was decided."
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
          label="As far as I know, what I say here is right and complete."
        />
      </FieldGroup>
      <p className="hint">
        Name and address are seen only by those who keep order here. Whoever you report never learns them.
      </p>
    </Form>
  );
}
