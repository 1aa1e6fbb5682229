import { useState } from "react";
import { createModule } from "./api";
import { ExerciseFields } from "./exercises/ExerciseFields";
import { kinds, type Kind } from "./exercises/kinds";
import { readExercise } from "./exercises/readExercise";
import { CheckField, ChoiceField, FreeTextField, TextField } from "./Field";
import { InputForm } from "./InputForm";
import type { NewTrainingModule, TrainingModule } from "./schema/index";
import { NewTrainingModuleSchema } from "./schema/zod";
import type { AsTyped, Typed } from "./typed";

interface Props {
  onCreated: (module: TrainingModule) => void;
}

/** Makes a new module. */
export function ModuleForm({ onCreated }: Props) {
  const first: Kind = "wordRecall";
  const [kind, setKind] = useState<Kind>(first);

  const read = (typed: Typed) => {
    const description = typed.free("/description");
    return NewTrainingModuleSchema.safeParse({
      slug: typed.text("/slug"),
      title: typed.text("/title"),
      ...(description.trim() !== "" && { description }),
      published: typed.checked("/published"),
      configuration: readExercise(kind, typed),
    } satisfies AsTyped<NewTrainingModule>);
  };

  const sent = (module: TrainingModule) => {
    setKind(first);
    onCreated(module);
    return `${module.title} is there.`;
  };

  return (
    <section aria-labelledby="new-module">
      <h2 id="new-module">New module</h2>
      <InputForm label="New module" submit="Create" read={read} send={createModule} sent={sent}>
        <TextField label="Title" place="/title" />
        <TextField label="Name in addresses" place="/slug" hint="as in word-recall-classic" />
        <FreeTextField label="Description" place="/description" />
        <CheckField label="Published" place="/published" />
        <ChoiceField
          label="Kind"
          place="/configuration/type"
          decides="/configuration"
          choices={kinds}
          value={first}
          onChange={(value) => setKind(value as Kind)}
        />
        <fieldset key={kind}>
          <legend>Settings</legend>
          <ExerciseFields kind={kind} />
        </fieldset>
      </InputForm>
    </section>
  );
}
