import type { AppealMessage, AppealView } from "@/db/appeals/reads";
import { dayOf } from "@/lib/words/dates";
import { nameOf } from "../people/name-of";
import { RoleMark } from "../people/role-mark";

type Props = {
  appeal: AppealView;
  mine: boolean;
};

export function Exchange({ appeal, mine }: Props) {
  const { person, text, at, messages, decidedAt, decidedBy, granted, answer } = appeal;
  return (
    <ol className="exchange">
      <Said who={mine ? "You appealed" : `${nameOf(person)} appealed`} at={at} text={text} own />
      {messages.map((message) => (
        <Message key={message.id} message={message} mine={mine} person={nameOf(person)} />
      ))}
      {decidedAt && (
        <li className="outcome">
          <p className="who">
            <b>{granted ? "Granted" : "Refused"}</b>, {dayOf(decidedAt)}
            {decidedBy && (
              <>
                {", by "}
                {nameOf(decidedBy)} <RoleMark of={decidedBy} />
              </>
            )}
          </p>
          <p className="words" dir="auto">
            {answer ?? ANSWERED_BY_DECISION[granted ? "granted" : "refused"]}
          </p>
        </li>
      )}
    </ol>
  );
}

const ANSWERED_BY_DECISION = {
  granted: "A moderator has since ended the decision, so your appeal is granted.",
  refused:
    "A moderator made a new decision, with its own statement of reasons. You can appeal the new decision.",
};

function Message({ message, mine, person }: { message: AppealMessage; mine: boolean; person: string }) {
  const { own, by, text, at } = message;
  const who = own ? (mine ? "You answered" : `${person} answered`) : `${nameOf(by)} asked`;
  return <Said who={who} at={at} text={text} own={own} />;
}

function Said({ who, at, text, own }: { who: string; at: Date; text: string; own: boolean }) {
  return (
    <li className={own ? undefined : "moderator-message"}>
      <p className="who">
        <b dir="auto">{who}</b>, {dayOf(at)}
      </p>
      <p className="words" dir="auto">
        {text}
      </p>
    </li>
  );
}
