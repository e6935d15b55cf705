type Props = {
  caseId: number;
  name: string;
  /** Of a form elsewhere on the page. */
  form?: string;
  chosen?: boolean;
};

export function PickCase({ caseId, name, form, chosen = false }: Props) {
  return (
    <label className="pick">
      <input
        type="checkbox"
        name={form ? "case" : "caseId"}
        value={caseId}
        form={form}
        defaultChecked={chosen}
        data-key="x"
        aria-label={name}
      />
    </label>
  );
}
