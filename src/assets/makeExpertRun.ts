/** The scripted expert does a drill, and leaves a recording, the trace of its hands and the moments of its phases. */
import { runOperator } from '../core/sim/operators/operator.ts';
import type { Simulation } from '../core/sim/simulation.ts';
import { GhostRecorder } from '../engine/ghostTrack.ts';
import { NeedleTrack } from '../engine/needleTrack.ts';
import { phasesOf } from '../engine/runPhases.ts';
import { anatomyOf } from '../protocol/drillChecks.ts';
import { createRecording } from '../protocol/recording.ts';
import { replayRecording } from '../protocol/verify.ts';
import type { ExpertQuestion, ExpertRun } from './expertRequest.ts';

/** Takes some seconds. The same drill, patient and seed give the same run. */
export function makeExpertRun({ drill, seed }: ExpertQuestion): ExpertRun {
  const anatomy = anatomyOf(drill);
  const ghost = new GhostRecorder();
  const tip = new NeedleTrack();
  let events: Simulation['state']['events'] = [];
  const { commandsByTick, endTick } = runOperator('expert', drill, anatomy, seed, (simulation) => {
    ghost.observe(simulation);
    tip.observe(simulation);
    events = simulation.state.events;
  });
  const inputs = { drill, seed, commands: commandsByTick, endTick };
  const { hashes, score } = replayRecording(inputs, anatomy);
  return {
    recording: createRecording({ ...inputs, hashes, score }),
    track: ghost.track(),
    phases: phasesOf(events, drill.target.structure, endTick),
    passes: tip.passes,
  };
}
