/** How far something is that was asked of the server. */
export type State =
  | { state: "idle" }
  | { state: "busy" }
  | { state: "done"; words: string }
  | { state: "refused"; words: string };

/** Says it, aloud too. */
export function Told({ told }: { told: State }) {
  switch (told.state) {
    case "idle":
      return null;
    case "busy":
      return <p role="status">…</p>;
    case "done":
      return <p role="status">{told.words}</p>;
    case "refused":
      return (
        <p role="alert" className="mistake">
          {told.words}
        </p>
      );
  }
}
