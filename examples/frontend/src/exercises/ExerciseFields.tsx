import { CheckField, ChoiceField, Field, TextField } from "../Field";
import { DirectionValues, ModalityValues } from "../schema/index";
import { unreachable, type Kind } from "./kinds";

/** The controls for the settings of one kind. What is left empty gets the schema's default. */
export function ExerciseFields({ kind }: { kind: Kind }) {
  switch (kind) {
    case "wordRecall":
      return (
        <>
          <TextField label="Words in a round" place="/configuration/wordCount" hint="15 unless you say" numeric />
          <TextField label="Milliseconds for each" place="/configuration/displayMs" hint="2000 unless you say" numeric />
          <TextField
            label="Catalogues"
            place="/configuration/categories"
            hint="with commas between them: animals, tools"
            withBelow
          />
          <TextField label="Language" place="/configuration/language" hint="as in en or pt-BR" />
          <CheckField label="The order counts" place="/configuration/ordered" />
        </>
      );
    case "numberSequence":
      return (
        <>
          <TextField label="Digits to begin with" place="/configuration/startLength" hint="3 unless you say" numeric />
          <TextField label="Digits to stop at" place="/configuration/maxLength" hint="12 unless you say" numeric />
          <ChoiceField
            label="Given back"
            place="/configuration/direction"
            choices={DirectionValues.map((value) => [value, value] as const)}
            value="forward"
          />
        </>
      );
    case "memoryGrid":
      return (
        <>
          <TextField label="Rows" place="/configuration/size/rows" hint="4 unless you say" numeric />
          <TextField label="Columns" place="/configuration/size/columns" hint="4 unless you say" numeric />
          <TextField label="Cells that light up" place="/configuration/cells" hint="4 unless you say" numeric />
          <TextField label="Colour" place="/configuration/color" hint="as in #4f46e5" />
        </>
      );
    case "reactionTime":
      return (
        <>
          <TextField label="Trials" place="/configuration/trials" hint="20 unless you say" numeric />
          <TextField label="Shortest wait in milliseconds" place="/configuration/delay/from" hint="1000 unless you say" numeric />
          <TextField label="Longest wait in milliseconds" place="/configuration/delay/to" hint="3000 unless you say" numeric />
          <TextField
            label="What appears"
            place="/configuration/stimuli"
            hint="names with commas between them"
            withBelow
          />
        </>
      );
    case "dual-n-back":
      return (
        <>
          <TextField label="Steps back" place="/configuration/n" hint="2 unless you say" numeric />
          <TextField label="Trials" place="/configuration/trials" hint="20 unless you say" numeric />
          <TextField label="How likely a match is" place="/configuration/matchRate" hint="0.3 unless you say" numeric />
          <Field label="Streams" place="/configuration/modalities" hint="position and audio unless you say" withBelow>
            {(ties) => (
              <select {...ties} multiple size={ModalityValues.length}>
                {ModalityValues.map((value) => (
                  <option key={value}>{value}</option>
                ))}
              </select>
            )}
          </Field>
        </>
      );
    default:
      return unreachable(kind);
  }
}
