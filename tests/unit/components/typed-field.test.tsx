import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LineField, LinesField } from "@/components/forms/typed-field";
import type { FormState } from "@/lib/web/form-state";

const unsent: FormState = {
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

test("a single line shows the stored value until something was sent, and has its hint", () => {
  const html = renderToStaticMarkup(
    <LineField state={unsent} name="link" label="Link" hint="Of the reply." inputMode="url" stored="/t/1" />,
  );
  expect(html).toContain('<label for="link">Link</label>');
  expect(html).toContain('<p class="hint" id="link-hint">Of the reply.</p>');
  const input = html.match(/<input[^>]*>/)?.[0];
  for (const said of ['id="link"', 'name="link"', 'type="text"', 'class="typed"', 'inputMode="url"'])
    expect(input).toContain(said);
  expect(input).toContain('aria-describedby="link-hint"');
  expect(input).toContain('value="/t/1"');
  expect(input).not.toContain("stored");
});

test("several lines show what was sent, even if empty, with the error", () => {
  const sent = { ...unsent, values: { note: "" }, fields: { note: "Say what is wrong." } };
  const html = renderToStaticMarkup(
    <LinesField state={sent} name="note" label="Note" className="typed few" stored="Earlier words" />,
  );
  expect(html).toContain('<p class="error" id="note-error">Say what is wrong.</p>');
  const area = html.match(/<textarea.*<\/textarea>/)?.[0];
  expect(area).toContain('class="typed few"');
  expect(area).toContain('aria-invalid="true" aria-describedby="note-error"');
  expect(area).not.toContain("Earlier words");
});
