import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import type * as z from "zod";
import { Refusal } from "./api";
import { MistakesContext } from "./Field";
import { fromValidator, noMistakes, withoutThoseAt, type Mistakes } from "./mistakes";
import { Told, type State } from "./Told";
import { Typed } from "./typed";

interface Props<Input, Row> {
  label: string;
  /** What the submitting button says. */
  submit: string;
  /** Reads what was typed, by a generated validator. */
  read: (typed: Typed) => z.ZodSafeParseResult<Input>;
  /** Sends a valid input. */
  send: (input: Input) => Promise<Row>;
  /** What follows; what it gives is said. `isOpen`: the form is still there, and was not closed meanwhile. */
  sent: (row: Row, isOpen: boolean) => string;
  /** Further buttons. */
  buttons?: ReactNode;
  children: ReactNode;
}

/** What is wrong in places that no control stands for: a newer server may ask for more than this page knows. */
function withoutControl(form: HTMLFormElement, mistakes: Mistakes): string[] {
  const names = [...form.elements].map((control) => control.getAttribute("name")).filter((name) => name !== null);
  return [...mistakes]
    .filter(([place]) => !names.some((name) => place === name || place.startsWith(`${name}/`)))
    .map(([place, messages]) => `${place}: ${messages.join("; ")}.`);
}

/** A form that is validated here before it is sent, and by the server, which alone knows the other rows. */
export function InputForm<Input, Row>({ label, submit, read, send, sent, buttons, children }: Props<Input, Row>) {
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(new FormData());
  const focused = useRef<Element | null>(null);
  const [told, setTold] = useState<State>({ state: "idle" });
  const [mistakes, setMistakes] = useState<Mistakes>(noMistakes);

  useLayoutEffect(() => {
    if (form.current !== null) shown.current = new FormData(form.current);
  }, []);

  // After a refusal typing goes on at the first mistake; else where it was, since what is held loses the focus.
  useEffect(() => {
    if (told.state === "busy") return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    if (told.state === "refused" && wrong) wrong.focus();
    else if (document.activeElement === document.body && focused.current instanceof HTMLElement) focused.current.focus();
    focused.current = null;
  }, [told]);

  function refuse(target: HTMLFormElement, words: string, mistakes: Mistakes): void {
    setTold({ state: "refused", words: [words, ...withoutControl(target, mistakes)].join(" ") });
    setMistakes(mistakes);
  }

  const forget = (place: string) => setMistakes((known) => withoutThoseAt(known, place));

  async function submitted(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const target = event.currentTarget;
    const input = read(new Typed(new FormData(target), shown.current));
    if (!input.success) {
      refuse(target, "Some fields are not right yet.", fromValidator(input.error));
      return;
    }
    focused.current = document.activeElement;
    setTold({ state: "busy" });
    setMistakes(noMistakes);
    try {
      const row = await send(input.data);
      target.reset();
      setTold({ state: "done", words: sent(row, form.current === target) });
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      refuse(target, words, error instanceof Refusal ? error.mistakes : noMistakes);
    }
  }

  return (
    <form ref={form} aria-label={label} noValidate onSubmit={(event) => void submitted(event)}>
      {/* Held while it is sent: what was typed then would be neither sent nor kept. */}
      <fieldset className="held" disabled={told.state === "busy"}>
        <MistakesContext value={{ mistakes, forget }}>{children}</MistakesContext>
        <button type="submit">{submit}</button>
      </fieldset>
      {buttons}
      <Told told={told} />
    </form>
  );
}
