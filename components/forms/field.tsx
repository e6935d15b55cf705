import type { ReactNode } from "react";
import type { FormState } from "@/lib/web/form-state";

export function controlOf(state: FormState, name: string, hint = false) {
  const wrong = errorOf(state, name) !== undefined;
  const id = idOf(state, name);
  const described = [hint && `${id}-hint`, wrong && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    name,
    "aria-invalid": wrong || undefined,
    "aria-describedby": described || undefined,
  };
}

export const idOf = ({ ids = "" }: FormState, name: string) => ids + name;

function errorOf({ fields }: FormState, name: string): string | undefined {
  const path = Object.keys(fields).find((key) => key === name || key.startsWith(`${name}.`));
  return path && fields[path];
}

type Props = { state: FormState; name: string; label: string; hint?: ReactNode; children: ReactNode };

export function Field({ state, name, label, hint, children }: Props) {
  return (
    <div className="field">
      <label htmlFor={idOf(state, name)}>{label}</label>
      <Guidance state={state} name={name} hint={hint} />
      {children}
    </div>
  );
}

export function FieldGroup({ state, name, label, hint, children }: Props) {
  const { id, "aria-describedby": described } = controlOf(state, name, hint !== undefined);
  return (
    <fieldset className="field" id={id} tabIndex={-1} aria-describedby={described}>
      <legend>{label}</legend>
      <Guidance state={state} name={name} hint={hint} />
      {children}
    </fieldset>
  );
}

function FieldError({ state, name }: { state: FormState; name: string }) {
  const error = errorOf(state, name);
  return error ? (
    <p className="error" id={`${idOf(state, name)}-error`}>
      {error}
    </p>
  ) : null;
}

function Guidance({ state, name, hint }: Pick<Props, "state" | "name" | "hint">) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${idOf(state, name)}-hint`}>
          {hint}
        </p>
      )}
      <FieldError state={state} name={name} />
    </>
  );
}
