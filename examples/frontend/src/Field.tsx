import { createContext, useContext, useId, type ReactNode } from "react";
import { messagesAt, noMistakes, type Mistakes } from "./mistakes";

/** The mistakes of the form around the fields. */
export const MistakesContext = createContext<Mistakes>(noMistakes);

/** What ties a control to its label and to its messages. */
interface Ties {
  id: string;
  name: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

interface FieldProps {
  label: string;
  /** The place of its value in the input, a JSON pointer; also the name of the control. */
  place: string;
  hint?: string;
  /** Whether mistakes of places further inside are told here: for a control that stands for a list. */
  withBelow?: boolean;
  children: (ties: Ties) => ReactNode;
}

/** A control with its label, and what is wrong with its value. */
export function Field({ label, place, hint, withBelow = false, children }: FieldProps) {
  const id = useId();
  const messages = messagesAt(useContext(MistakesContext), place, withBelow);
  const invalid = messages.length > 0;
  const described = [hint === undefined ? "" : `${id}-hint`, invalid ? `${id}-mistakes` : ""].join(" ").trim();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, name: place, "aria-invalid": invalid, "aria-describedby": described || undefined })}
      {hint !== undefined && (
        <small id={`${id}-hint`} className="hint">
          {hint}
        </small>
      )}
      {invalid && (
        <p id={`${id}-mistakes`} className="mistake">
          {messages.join("; ")}
        </p>
      )}
    </div>
  );
}

interface TextProps extends Omit<FieldProps, "children"> {
  value?: string;
  numeric?: boolean;
}

/** A line of text. Numbers are lines of text as well, so that the validator sees what was typed. */
export function TextField({ value = "", numeric = false, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(ties) => <input {...ties} defaultValue={value} inputMode={numeric ? "decimal" : "text"} autoComplete="off" />}
    </Field>
  );
}

/** A text of several lines. */
export function FreeTextField({ value = "", ...field }: Omit<TextProps, "numeric">) {
  return <Field {...field}>{(ties) => <textarea {...ties} defaultValue={value} rows={3} autoComplete="off" />}</Field>;
}

interface CheckProps {
  label: string;
  place: string;
  checked?: boolean;
}

/** A box to check. Nothing can be wrong with it. */
export function CheckField({ label, place, checked = false }: CheckProps) {
  const id = useId();
  return (
    <div className="field check">
      <input id={id} type="checkbox" name={place} defaultChecked={checked} />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

interface ChoiceProps extends Omit<FieldProps, "children"> {
  choices: readonly (readonly [value: string, label: string])[];
  value: string;
  onChange?: (value: string) => void;
}

/** One of a few values. */
export function ChoiceField({ choices, value, onChange, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {(ties) => (
        <select {...ties} defaultValue={value} onChange={(event) => onChange?.(event.target.value)}>
          {choices.map(([choice, label]) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
