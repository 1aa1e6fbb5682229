import type { ReactNode } from "react";
import type { ExerciseConfiguration } from "../schema/index";
import { kindNames } from "./kinds";

/** The settings of an exercise, each kind in its own way. */
export function ExerciseView({ exercise }: { exercise: ExerciseConfiguration }) {
  switch (exercise.type) {
    case "wordRecall":
      return (
        <Facts name={kindNames[exercise.type]}>
          <Fact name="Words">{exercise.wordCount}</Fact>
          <Fact name="Each shown for">{seconds(exercise.displayMs)}</Fact>
          <Fact name="From">{exercise.categories.join(", ")}</Fact>
          {exercise.language != null && <Fact name="Language">{exercise.language}</Fact>}
          <Fact name="Order">{exercise.ordered ? "counts" : "does not matter"}</Fact>
        </Facts>
      );
    case "numberSequence":
      return (
        <Facts name={kindNames[exercise.type]}>
          <Fact name="Length">
            {exercise.startLength} to {exercise.maxLength}
          </Fact>
          <Fact name="Given back">{exercise.direction}</Fact>
          <Fact name="Each shown for">{seconds(exercise.displayMs)}</Fact>
        </Facts>
      );
    case "memoryGrid":
      return (
        <Facts name={kindNames[exercise.type]}>
          <Fact name="Grid">
            {exercise.size.rows} × {exercise.size.columns}
          </Fact>
          <Fact name="Cells">{exercise.cells}</Fact>
          <Fact name="Colour">
            <span className="swatch" style={{ background: exercise.color }} /> {exercise.color}
          </Fact>
        </Facts>
      );
    case "reactionTime":
      return (
        <Facts name={kindNames[exercise.type]}>
          <Fact name="Trials">{exercise.trials}</Fact>
          <Fact name="Wait">
            {seconds(exercise.delay.from)} to {seconds(exercise.delay.to)}
          </Fact>
          <Fact name="Shown">{exercise.stimuli.map((stimulus) => stimulus.name).join(", ")}</Fact>
        </Facts>
      );
    case "dual-n-back":
      return (
        <Facts name={kindNames[exercise.type]}>
          <Fact name="Steps back">{exercise.n}</Fact>
          <Fact name="Trials">{exercise.trials}</Fact>
          <Fact name="Streams">{exercise.modalities.join(", ")}</Fact>
          <Fact name="Matches">{exercise.matchRate}</Fact>
        </Facts>
      );
    default:
      return <NewerKind exercise={exercise} />;
  }
}

/**
 * A kind that this page does not know yet. Only the unknown branch of the union fits here: a kind that the schema gets
 * and that has no case above does not compile.
 */
function NewerKind({ exercise }: { exercise: Extract<ExerciseConfiguration, { [key: string]: unknown }> }) {
  return (
    <div className="newer">
      <p>
        <strong>{exercise.type}</strong> is a newer kind of exercise than this page knows. It stays as it is; reload the
        page to see whether there is a newer one.
      </p>
      <details>
        <summary>What it holds</summary>
        <pre>{JSON.stringify(exercise, null, 2)}</pre>
      </details>
    </div>
  );
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

function Facts({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <p className="kind">{name}</p>
      <dl>{children}</dl>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
