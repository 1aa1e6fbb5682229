import { useId, useState } from "react";
import { changeModule } from "./api";
import { ExerciseView } from "./exercises/ExerciseView";
import { CheckField, TextField } from "./Field";
import { InputForm } from "./InputForm";
import type { TrainingModule, TrainingModulePatch } from "./schema/index";
import { TrainingModulePatchSchema } from "./schema/zod";
import type { AsTyped, Typed } from "./typed";

interface Props {
  module: TrainingModule;
  onChanged: (module: TrainingModule) => void;
}

/** A module, to look at or to edit. */
export function ModuleCard({ module, onChanged }: Props) {
  const [editing, setEditing] = useState(false);
  const heading = useId();
  const edited = (changed: TrainingModule) => {
    setEditing(false);
    onChanged(changed);
  };
  return (
    <article aria-labelledby={heading}>
      <h3 id={heading}>{module.title}</h3>
      <p className="slug">
        {module.slug}
        {!module.published && <span className="draft">draft</span>}
      </p>
      {module.description !== null && <p>{module.description}</p>}
      <ExerciseView exercise={module.configuration} />
      {editing ? (
        <EditForm module={module} onChanged={edited} onCancelled={() => setEditing(false)} />
      ) : (
        <button type="button" onClick={() => setEditing(true)}>
          Edit
        </button>
      )}
    </article>
  );
}

/** Changes what every kind has in common. Only that is sent, so that the settings stay as they are, known or not. */
function EditForm({ module, onChanged, onCancelled }: Props & { onCancelled: () => void }) {
  const read = (typed: Typed) =>
    TrainingModulePatchSchema.safeParse({
      title: typed.text("/title"),
      description: typed.text("/description") || null,
      published: typed.checked("/published"),
    } satisfies AsTyped<TrainingModulePatch>);

  const sent = (changed: TrainingModule) => {
    onChanged(changed);
    return "Saved.";
  };

  return (
    <InputForm
      label={`Edit ${module.title}`}
      submit="Save"
      read={read}
      send={(patch) => changeModule(module.id, patch)}
      sent={sent}
      buttons={
        <button type="button" onClick={onCancelled}>
          Cancel
        </button>
      }
    >
      <TextField label="Title" place="/title" value={module.title} />
      <TextField label="Description" place="/description" value={module.description ?? ""} />
      <CheckField label="Published" place="/published" checked={module.published} />
    </InputForm>
  );
}
