"use client";

import { tellStoryAction } from "@/lib/actions/threads";
import type { DistanceUnit } from "@/lib/words/distances";
import { CareWhileTyping } from "../care/care-while-typing";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { TitleField } from "../forms/title-field";
import { useForm } from "../forms/use-form";
import { SignInOnSending, signingIn } from "../forms/visitor-form";
import { TagChoice } from "../tags/tag-choice";
import type { NewThreadProps } from "../threads/new-thread";
import { FoundInWords } from "./found-in-words";
import { RecoveryFields, recoveryNames } from "./recovery-fields";

const names = { title: "Title", body: "Your story", tags: "Tags", ...recoveryNames };

type Props = NewThreadProps & { unit: DistanceUnit };

export function TellForm(props: Props) {
  const { tags, aliases, suggested, stored, submission, note, closed, visitor, unit } = props;
  const form = useForm(tellStoryAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form
      of={visitor ? signingIn(form, "/tell") : form}
      submission={submission}
      draft="tell"
      button={["Post your story", "Posting…"]}
      names={names}
      beside={<SuggestTags />}
    >
      <TitleField
        state={state}
        label={names.title}
        hint="Name the injury and how you came back. 15 to 120 characters."
      />
      <BodyField
        state={state}
        label={names.body}
        hint="What happened, what you tried, what helped and what did not. You need not be recovered yet. Leave an empty line between paragraphs."
        rows={14}
        kind="thread"
      />
      <FoundInWords state={state} tags={tags} aliases={aliases} unit={unit} />
      <TagChoice state={state} tags={tags} aliases={aliases} suggested={suggested} />
      <div className="part">
        <h2>Your recovery record</h2>
        <p className="note">
          All of it is optional. Runners who are hurt today look for exactly this. You choose who sees what.
        </p>
      </div>
      <RecoveryFields state={state} tags={tags} unit={unit} />
      {note}
      {visitor && <SignInOnSending />}
      <CareWhileTyping state={state} />
    </Form>
  );
}

function SuggestTags() {
  return (
    <noscript>
      <button type="submit" className="btn" name="look" value="yes">
        Suggest tags from my text
      </button>
    </noscript>
  );
}
