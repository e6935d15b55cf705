import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { fieldsOf, offered } from "@/app/(staff)/moderation/decision-options";
import { WillHappen } from "@/components/moderation/decision-preview";
import { KindChoice } from "@/components/moderation/kind-choice";
import { KindDetails } from "@/components/moderation/kind-details";
import type { FormState } from "@/lib/web/form-state";

const NOTHING_SENT: FormState = {
  values: null,
  fields: {},
  message: null,
  code: null,
  to: null,
  said: null,
  found: null,
  help: null,
  suggested: null,
  care: null,
  quiet: null,
};
const KINDS = ["hide", "move", "split", "slow"] as const;
const kinds = offered(KINDS, {
  hide: ["The thread’s page says that a moderator hid it."],
  slow: ["Each member waits."],
});
const none = { all: [], chosen: [] };

test("choices are siblings, whose positions tell the stylesheet what belongs to them", () => {
  const markup = renderToStaticMarkup(<KindChoice state={NOTHING_SENT} kinds={kinds} />);
  expect(markup).toMatch(/<div class="kinds">(<label class="choice">.*?<\/label>){4}<\/div>/);
  expect([...markup.matchAll(/value="(\w+)"/g)].map(([, kind]) => kind)).toEqual([...KINDS]);
});

test("each detail appears once, with the positions of the kinds that need it", () => {
  const markup = renderToStaticMarkup(
    <KindDetails state={NOTHING_SENT} fields={fieldsOf(KINDS)} tags={none} filledIn={{}} />,
  );
  const places = [...markup.matchAll(/class="for-kind" data-for="([\d ]+)"/g)].map(([, of]) => of);
  expect(places).toEqual(["3", "3", "2 3", "3", "4"]);
  for (const name of ["threadKind", "title", "minutes"]) expect(markup).toContain(`name="${name}"`);
  expect(markup).toMatch(/checked=""[^>]*>(<[^>]*>)*A question/);
});

test("the preview of a kind has the kind's position", () => {
  const markup = renderToStaticMarkup(<WillHappen kinds={kinds} />);
  expect(markup).toContain(
    '<ul class="for-kind" data-for="1"><li>The thread’s page says that a moderator hid it.</li>',
  );
  expect(markup).toContain('<ul class="for-kind" data-for="4"><li>Each member waits.</li>');
});
