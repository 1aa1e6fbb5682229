import { useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { changeModule } from "./api";
import { ExerciseView } from "./exercises/ExerciseView";
import { CheckField, FreeTextField, TextField } from "./Field";
import { InputForm } from "./InputForm";
import type { TrainingModule, TrainingModulePatch } from "./schema/index";
import { TrainingModulePatchSchema } from "./schema/zod";
import { Told, type State } from "./Told";
import type { AsTyped, Typed } from "./typed";

interface Props {
  module: TrainingModule;
  onChanged: (module: TrainingModule) => void;
}

const nothing: State = { state: "idle" };

/** A module, to look at or to edit. */
export function ModuleCard({ module, onChanged }: Props) {
  const [editing, setEditing] = useState(false);
  const [told, setTold] = useState<State>(nothing);
  const opener = useRef<HTMLButtonElement>(null);
  const heading = useId();

  const open = () => {
    setTold(nothing);
    setEditing(true);
  };
  // The focus was in the form, unless somebody is elsewhere already.
  const close = (told: State) => {
    flushSync(() => {
      setTold(told);
      setEditing(false);
    });
    if (document.activeElement === document.body) opener.current?.focus();
  };
  // A late answer leaves alone the form that was opened after the one that it answers.
  const saved = (changed: TrainingModule | null, isOpen: boolean) => {
    const done: State = { state: "done", words: "Saved." };
    if (isOpen) close(done);
    else setTold(done);
    if (changed !== null) onChanged(changed);
  };
  return (
    <article aria-labelledby={heading}>
      <h3 id={heading}>{module.title}</h3>
      <p className="slug">
        {module.slug}
        {!module.published && <span className="draft">draft</span>}
      </p>
      {module.description !== null && <p className="free">{module.description}</p>}
      <ExerciseView exercise={module.configuration} />
      {editing ? (
        <EditForm module={module} onSaved={saved} onCancelled={() => close(nothing)} />
      ) : (
        <button ref={opener} type="button" onClick={open}>
          Edit
        </button>
      )}
      {/* What was done before is no matter of the form that is open. */}
      <Told told={editing ? nothing : told} />
    </article>
  );
}

interface EditProps {
  module: TrainingModule;
  /** What the module is now; nothing where nothing had to be sent. `isOpen`: the form was not closed meanwhile. */
  onSaved: (changed: TrainingModule | null, isOpen: boolean) => void;
  onCancelled: () => void;
}

/**
 * Changes what every kind has in common. An edit sends the fields that were changed since the form was opened, and no
 * others: what was not touched stays as it is, be it settings that this page does not know, blanks that its controls
 * do not show, or what somebody else has changed meanwhile. Of two edits of the same field the later one holds.
 */
function EditForm({ module: given, onSaved, onCancelled }: EditProps) {
  // As it was when the form was opened, which is what changes are told from.
  const [module] = useState(given);

  const read = (typed: Typed) => {
    const description = typed.free("/description");
    return TrainingModulePatchSchema.safeParse(
      typed.changed({
        title: typed.text("/title"),
        description: description.trim() === "" ? null : description,
        published: typed.checked("/published"),
      } satisfies AsTyped<TrainingModulePatch>),
    );
  };

  const send = (patch: TrainingModulePatch): Promise<TrainingModule | null> =>
    Object.keys(patch).length === 0 ? Promise.resolve(null) : changeModule(module.id, patch);

  const sent = (changed: TrainingModule | null, isOpen: boolean) => {
    onSaved(changed, isOpen);
    return "Saved.";
  };

  return (
    <InputForm
      label={`Edit ${module.title}`}
      submit="Save"
      read={read}
      send={send}
      sent={sent}
      buttons={
        <button type="button" onClick={onCancelled}>
          Cancel
        </button>
      }
    >
      <TextField label="Title" place="/title" value={module.title} />
      <FreeTextField label="Description" place="/description" value={module.description ?? ""} />
      <CheckField label="Published" place="/published" checked={module.published} />
    </InputForm>
  );
}
