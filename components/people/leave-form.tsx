"use client";

import { askDepartureAction } from "@/lib/actions/accounts";
import type { WayPreview } from "@/lib/forum/people/departures/preview";
import type { DepartureWay } from "@/lib/forum/people/departures/ways";
import { one } from "@/lib/web/form-state";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { useForm } from "../forms/use-form";

type Props = {
  submission: string;
  ways: readonly (WayPreview & { readonly way: DepartureWay })[];
};

export function LeaveForm({ submission, ways }: Props) {
  const form = useForm(askDepartureAction);
  const { state } = form;
  const chosen = one(state.values?.way);
  return (
    <Form
      of={form}
      submission={submission}
      button={["Send me the confirmation email", "Sending…"]}
      names={{ way: "What happens to your posts" }}
    >
      <FieldGroup state={state} name="way" label="What happens to your posts">
        <div className="leave-ways">
          {ways.map(({ way, name, goes, stays }) => (
            <label key={way} className="leave-way">
              <input type="radio" name="way" value={way} defaultChecked={chosen === way} aria-label={name} />
              <span>
                <b>{name}</b>
                <Lines title="This goes" lines={goes} />
                <Lines title="This stays" lines={stays} />
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
    </Form>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <>
      <span className="leave-title">{title}</span>
      {lines.length === 0 ? (
        <span className="leave-line">Nothing</span>
      ) : (
        lines.map((line) => (
          <span key={line} className="leave-line">
            {line}
          </span>
        ))
      )}
    </>
  );
}
