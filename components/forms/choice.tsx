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
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={chosen}
        aria-label={hint && label}
        aria-describedby={hint && `${name}-${value}`}
      />
      <span>
        {label}
        {hint && <small id={`${name}-${value}`}>{hint}</small>}
      </span>
    </label>
  );
}
