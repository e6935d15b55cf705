type Props = {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  chosen: boolean;
  label: string;
  hint?: string;
};

/** One of several answers, as large as a thumb. */
export function Choice({ type, name, value, chosen, label, hint }: Props) {
  return (
    <label className="choice">
      <input type={type} name={name} value={value} defaultChecked={chosen} />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
  );
}
