/** How far something is that was asked of the server. */
export type State =
  | { state: "idle" }
  | { state: "busy" }
  | { state: "done"; words: string }
  | { state: "refused"; words: string };

/** What is going on or done. */
function progress(told: State): string {
  switch (told.state) {
    case "idle":
    case "refused":
      return "";
    case "busy":
      return "…";
    case "done":
      return told.words;
  }
}

/** Says it, aloud too: for that the status is there before it has something to say. */
export function Told({ told }: { told: State }) {
  return (
    <>
      <p role="status">{progress(told)}</p>
      {told.state === "refused" && (
        <p role="alert" className="mistake">
          {told.words}
        </p>
      )}
    </>
  );
}
