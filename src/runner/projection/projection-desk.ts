import type { Issue } from '../../i18n/issue.ts';
import { evaluator, type Evaluator } from '../../language/run/evaluate.ts';
import type { SourceTables } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { interpreter } from '../../language/run-kernel/interpreter.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { crossingCounts, crossingFrom } from '../../scenario/simulation/crossing.ts';
import { fanColumns, fanPoint, fanProbabilities, type FanColumn } from '../../scenario/simulation/fan.ts';
import { readUncertainty } from '../../scenario/simulation/read-uncertainty.ts';
import { Simulator, type SimulatedRun } from '../../scenario/simulation/simulator.ts';
import type { Progress, Signal } from '../answering.ts';
import { backTestAnswer } from './back-test-answer.ts';
import { leverAnswers } from './lever-answers.ts';
import { PlainRuns } from './plain-run.ts';
import { tablesFrom } from './plain-tables.ts';
import { triangleAnswers } from './triangle-answer.ts';
import type { OpenAsk, Opened, PointsAsk, Question, Questions, SimulateAsk, Simulated, SimulatedPart } from './questions.ts';

/** A projection model with its tables, on the thread it is made on; draws stay while what is drawn stays. */
export class ProjectionDesk {
  private readonly executor = wasmExecutor() ?? interpreter;
  private opened: { readonly made: Evaluator; readonly tables: SourceTables; readonly from: string | undefined; readonly runs: PlainRuns } | undefined;
  private kept: { readonly key: string; readonly simulator: Simulator } | undefined;

  async answer<Q extends Question>(question: Q, ask: Questions[Q]['ask'], progress: Progress, signal: Signal): Promise<Questions[Q]['give']> {
    return (await this.answers[question](ask as never, progress, signal)) as Questions[Q]['give'];
  }

  private readonly answers: { readonly [Q in Question]: (ask: Questions[Q]['ask'], progress: Progress, signal: Signal) => Questions[Q]['give'] | Promise<Questions[Q]['give']> } = {
    open: (ask) => this.open(ask),
    simulate: (ask) => this.simulate(ask),
    plain: (ask) => this.isOpen.runs.plain(ask),
    explain: (ask) => this.isOpen.runs.explain(ask),
    workbook: async ({ to, overrides, ...settings }) => {
      const { runs } = this.isOpen;
      return (await import('../built-workbook.ts')).builtWorkbook(runs.run({ to, overrides }), settings);
    },
    part: (ask) => this.part(ask),
    points: (ask) => pointsOf(ask),
    triangle: triangleAnswers(),
    backTest: backTestAnswer,
    ...leverAnswers(() => ({ ...this.isOpen, executor: this.executor })),
  };

  private get isOpen(): NonNullable<ProjectionDesk['opened']> {
    if (!this.opened) throw new TypeError('ProjectionDesk: a model that is open; got none');
    return this.opened;
  }

  private open({ model: id, texts, tables, from }: OpenAsk): Opened {
    this.kept = undefined;
    const { model, issues } = readModel(texts[id] ?? '', `${id}.yaml`, (name) => texts[name]);
    const read = tablesFrom(tables);
    const made = model && evaluator(model, read);
    this.opened = made && { made, tables: read, from, runs: new PlainRuns(made, from) };
    return { issues, last: this.opened?.made.observations.last };
  }

  private simulate(ask: SimulateAsk): Simulated {
    const found = this.run(ask, 0);
    if ('refused' in found) return { fans: [], crossings: [], drawnPeriods: [], ...found.refused };
    const { run } = found;
    const fans = ask.fans.map(({ quantity, element }) => ({ quantity, element, probabilities: fanProbabilities, points: fanColumns(run, quantity, element).flatMap((column) => fanPoint(column, fanProbabilities, run) ?? []) }));
    const crossings = ask.crossings.map(({ quantity, element, level }) => crossingFrom(crossingCounts(run, quantity, level, element)));
    run.paths.release();
    return { fans, crossings, drawnPeriods: run.drawnPeriods, issues: run.issues };
  }

  private part(ask: SimulateAsk & { readonly firstPath: number }): SimulatedPart {
    const found = this.run(ask, ask.firstPath);
    if ('refused' in found) return { columns: [], counts: [], drawnPeriods: [], ...found.refused };
    const { run } = found;
    // Copies: the run's own memory is used again.
    const columns = ask.fans.map(({ quantity, element }) => fanColumns(run, quantity, element).map((column): FanColumn => ({ ...column, values: column.values.slice() })));
    const counts = ask.crossings.map(({ quantity, element, level }) => crossingCounts(run, quantity, level, element));
    run.paths.release();
    return { columns, counts, ...(run.controls && { controls: run.controls }), drawnPeriods: run.drawnPeriods, issues: run.issues };
  }

  private run(ask: SimulateAsk, firstPath: number): { readonly run: SimulatedRun } | { readonly refused: Pick<Simulated, 'issues' | 'nearest'> } {
    const { opened } = this;
    if (!opened) throw new TypeError('ProjectionDesk: a model that is open; got none');
    const { made, from } = opened;
    const { to, overrides, assume, correlate, seed, method, paths } = ask;
    const { last } = made.observations;
    if (last !== undefined && to <= last) return { refused: { issues: [horizonIssue(to, last)] } };
    const keep = [...new Set([...ask.fans, ...ask.crossings].map(({ quantity }) => quantity))];
    const key = JSON.stringify([to, assume, correlate, seed, method, paths, firstPath, keep]);
    if (this.kept?.key !== key) {
      const { uncertainty, issues, nearest } = readUncertainty({ assume, correlate }, made.model);
      if (!uncertainty) return { refused: { issues, ...(nearest && { nearest }) } };
      this.kept = { key, simulator: new Simulator(made, uncertainty, { seed, method, paths, firstPath, to, towards: keep, executor: this.executor, ...(from !== undefined && { from }) }) };
    }
    const run = this.kept.simulator.run(keep, overrides);
    return run.issues.some(({ severity }) => severity === 'error') ? { refused: { issues: run.issues } } : { run };
  }
}

function horizonIssue(to: string, last: string): Issue {
  return { code: 'simulate/horizon', severity: 'error', place: { path: to }, values: { to, last } };
}

function pointsOf({ columns, ...draws }: PointsAsk): Questions['points']['give'] {
  return columns.map(({ fan, period, plain, parts }) => ({ fan, point: fanPoint({ period, plain, values: joined(parts) }, fanProbabilities, draws) }));
}

/** Parts of one value each are the same on all paths. */
function joined(parts: readonly Float64Array[]): Float64Array {
  if (parts.length === 1 || parts.every(({ length }) => length === 1)) return parts[0]!;
  const values = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    values.set(part, at);
    at += part.length;
  }
  return values;
}

