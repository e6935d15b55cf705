type Props = {
  type: "radio" | "checkbox";
  name: string;
  value: string;
  chosen: boolean;
  required?: boolean;
  label: string;
  hint?: string;
};

export function Choice({ type, name, value, chosen, required, label, hint }: Props) {
  return (
    <label className="choice">
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={chosen}
        required={required}
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
