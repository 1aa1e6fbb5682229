import { createContext, useContext, useId, type ReactNode } from "react";
import { messagesAt, noMistakes, type Mistakes } from "./mistakes";

/** What the form around the fields knows of their mistakes. */
export interface Knowledge {
  mistakes: Mistakes;
  /** Forgets those of a place and below it, when other fields come there. */
  forget: (place: string) => void;
}

export const MistakesContext = createContext<Knowledge>({ mistakes: noMistakes, forget: () => undefined });

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
  const messages = messagesAt(useContext(MistakesContext).mistakes, place, withBelow);
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
  /** Where the fields are that another choice replaces. */
  decides?: string;
  onChange?: (value: string) => void;
}

/** One of a few values. */
export function ChoiceField({ choices, value, decides, onChange, ...field }: ChoiceProps) {
  const { forget } = useContext(MistakesContext);
  const chosen = (choice: string): void => {
    if (decides !== undefined) forget(decides);
    onChange?.(choice);
  };
  return (
    <Field {...field}>
      {(ties) => (
        <select {...ties} defaultValue={value} onChange={(event) => chosen(event.target.value)}>
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
