"use client";

import { reportAction } from "@/lib/actions/flags";
import { one } from "@/lib/actions/form-state";
import { Choice } from "../forms/choice";
import { controlOf, Field, FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

const names = {
  link: "Where it stands",
  why: "Why it is against the law",
  name: "Your name",
  email: "Your mail address",
  goodFaith: "Your word",
};

type Props = {
  /** The link, where one came from the thing. */
  link: string;
  submission: string;
};

/** A notice about what is against the law: https://eur-lex.europa.eu/eli/reg/2022/2065/oj, Article 16. */
export function ReportForm({ link, submission }: Props) {
  const form = useForm(reportAction);
  const { state } = form;
  const typed = (name: keyof typeof names) => one(state.values?.[name]);
  return (
    <Form of={form} submission={submission} button={["Send the report", "Sending it…"]} names={names}>
      <Field
        state={state}
        name="link"
        label={names.link}
        hint="The link of the thread, the reply, the picture or the member here. “Share” below a reply gives its link."
      >
        <input
          {...controlOf(state, "link", true)}
          type="text"
          inputMode="url"
          className="typed"
          autoComplete="off"
          maxLength={1000}
          defaultValue={state.values ? typed("link") : link}
        />
      </Field>
      <Field
        state={state}
        name="why"
        label={names.why}
        hint="Which law, of which country, and what about it breaks that law. At least 20 characters."
      >
        <textarea
          {...controlOf(state, "why", true)}
          className="typed"
          rows={6}
          maxLength={5000}
          defaultValue={typed("why")}
        />
      </Field>
      <div className="beside">
        <Field state={state} name="name" label={names.name} hint="If you like.">
          <input
            {...controlOf(state, "name", true)}
            className="typed"
            autoComplete="name"
            maxLength={200}
            defaultValue={typed("name")}
          />
        </Field>
        <Field state={state} name="email" label={names.email} hint="If you want to be told what was decided.">
          <input
            {...controlOf(state, "email", true)}
            type="email"
            className="typed"
            autoComplete="email"
            maxLength={254}
            defaultValue={typed("email")}
          />
        </Field>
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
