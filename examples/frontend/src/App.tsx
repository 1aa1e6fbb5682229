import { useEffect, useState } from "react";
import { listModules } from "./api";
import { ModuleCard } from "./ModuleCard";
import { ModuleForm } from "./ModuleForm";
import type { TrainingModule } from "./schema/index";
import { Told, type State } from "./Told";

/** What is not loaded yet: everything, or what comes after a place. */
interface Rest {
  after: string | null;
  /** It was asked for, in vain. */
  failed: boolean;
}

/** The modules, newest first, and a form for a new one. */
export function App() {
  const [modules, setModules] = useState<readonly TrainingModule[]>([]);
  const [rest, setRest] = useState<Rest | null>(null);
  const [told, setTold] = useState<State>({ state: "busy" });

  async function load(after: string | null, wanted: () => boolean = () => true): Promise<void> {
    setTold({ state: "busy" });
    try {
      const page = await listModules(after);
      if (!wanted()) return;
      setModules((known) => (after === null ? page.items : [...known, ...page.items]));
      setRest(page.next === null ? null : { after: page.next, failed: false });
      setTold({ state: "idle" });
    } catch (error) {
      if (!wanted()) return;
      const words = error instanceof Error ? error.message : String(error);
      setRest({ after, failed: true });
      setTold({ state: "refused", words });
    }
  }

  useEffect(() => {
    let mounted = true;
    void load(null, () => mounted);
    return () => {
      mounted = false;
    };
    // The first page is loaded once.
  }, []);

  const changed = (module: TrainingModule) =>
    setModules((known) => known.map((other) => (other.id === module.id ? module : other)));

  return (
    <>
      <header>
        <h1>Axon</h1>
        <p>Exercises that people can train.</p>
      </header>
      <main>
        <section aria-labelledby="modules" aria-busy={told.state === "busy"}>
          <h2 id="modules">Modules</h2>
          <Told told={told} />
          {modules.length === 0 && told.state === "idle" && <p>There is no module yet. Create the first one.</p>}
          {modules.map((module) => (
            <ModuleCard key={module.id} module={module} onChanged={changed} />
          ))}
          {rest !== null && (
            <button type="button" disabled={told.state === "busy"} onClick={() => void load(rest.after)}>
              {rest.failed ? "Try again" : "More"}
            </button>
          )}
        </section>
        <ModuleForm onCreated={(module) => setModules((known) => [module, ...known])} />
      </main>
    </>
  );
}
