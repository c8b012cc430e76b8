import {
  fail,
  notOneNumber,
  POINTS,
  simulation,
  succeed,
  type Result,
  type Scenario,
  type Simulation,
  type SimulationSettings,
} from "../../engine/index";
import { numbersIn } from "../../report/index";
import type { ResultsAction } from "./reduce";
import type { ResultsState } from "./state";

/** The settings as the engine takes them, or what is wrong with what was typed. */
export function simulationSettings({ points, seed }: ResultsState): Result<SimulationSettings> {
  const numbers = numbersIn(seed);
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) return fail([notOneNumber("seed", seed, numbers)]);
  const [min, max] = [0, Number.MAX_SAFE_INTEGER];
  if (number < min || number > max)
    return fail([{ code: "outOfRange", subject: "seed", got: number, min, max }]);
  if (!Number.isInteger(number)) return fail([{ code: "notWhole", subject: "seed", got: number }]);
  return succeed({ points: Math.min(POINTS.max, Math.max(POINTS.min, points)), seed: number });
}

/**
 * Runs a simulation in slices. Between two slices everything else that waits in this window gets its turn: the pane's
 * clicks, and the cells, whose functions run in the same window.
 *
 * @param onProgress - The part done, and the milliseconds since the start
 * @returns The result, or null when the signal ended the run
 */
export async function runSimulation(
  scenario: Scenario,
  settings: SimulationSettings,
  onProgress: (done: number, elapsed: number) => void,
  signal: AbortSignal,
): Promise<Simulation | null> {
  const start = Date.now();
  const run = simulation(scenario, settings);
  for (;;) {
    await nextTurn();
    if (signal.aborted) return null;
    const step = run.next();
    if (step.done) return step.value;
    onProgress(step.value, Date.now() - start);
  }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export interface Simulator {
  /** Starts a run in place of the one under way. With a fault in the settings nothing starts: the fault is in sight. */
  start(scenario: Scenario, results: ResultsState): Promise<void>;
  cancel(): void;
}

/** Runs simulations, one at a time, and tells the reducer how they go. */
export function simulator(dispatch: (action: ResultsAction) => void): Simulator {
  let current: AbortController | null = null;
  const cancel = (): void => {
    if (current === null) return;
    current.abort();
    current = null;
    dispatch({ type: "simulationCancelled" });
  };
  return {
    cancel,
    async start(scenario, results) {
      const settings = simulationSettings(results);
      if (!settings.ok) return;
      current?.abort();
      const own = (current = new AbortController());
      dispatch({ type: "simulationStarted", scenario, points: settings.value.points });
      const onProgress = (done: number, elapsed: number): void =>
        dispatch({ type: "simulationProgressed", done, elapsed });
      const result = await runSimulation(scenario, settings.value, onProgress, own.signal);
      if (result === null) return;
      current = null;
      dispatch({ type: "simulationEnded", result });
    },
  };
}
