import type { Issue } from '../../i18n/issue.ts';
import type { Executor } from '../../language/kernel.ts';
import type { SourceTables } from '../../language/model.ts';
import type { Evaluator } from '../../language/run/evaluate.ts';
import { breakEven } from '../../scenario/questions/break-even.ts';
import { solveForChance } from '../../scenario/questions/chance-solve.ts';
import { closingRules, plansOfRules } from '../../scenario/questions/closing-rules.ts';
import { leverGrid } from '../../scenario/questions/grid.ts';
import { bridgeProjections, bridgingProjections, stepsBetween } from '../../scenario/questions/projection-bridge.ts';
import { renewalOf } from '../../scenario/questions/renewal.ts';
import { riskEnds } from '../../scenario/questions/risk-ends.ts';
import { sensitivityIndices } from '../../scenario/questions/sensitivity-indices.ts';
import { tornado } from '../../scenario/questions/tornado.ts';
import { readUncertainty } from '../../scenario/simulation/read-uncertainty.ts';
import type { Progress, Signal } from '../answering.ts';
import { inSteps } from './in-steps.ts';
import type { BridgeAsk, ChanceAsk, ClosingAsk, GridAsk, IndicesAsk, LeverQuestions, RenewalAsk, TornadoAsk } from './lever-questions.ts';

export interface OpenProjection {
  readonly made: Evaluator;
  readonly tables: SourceTables;
  readonly from: string | undefined;
  readonly executor: Executor;
}

type Answers = { readonly [Q in keyof LeverQuestions]: (ask: LeverQuestions[Q]['ask'], progress: Progress, signal: Signal) => LeverQuestions[Q]['give'] | Promise<LeverQuestions[Q]['give']> };

/** Answers to questions that take many runs of a projection. @param open throws where none is open */
export function leverAnswers(open: () => OpenProjection): Answers {
  return {
    tornado: (ask) => tornadoOf(open(), ask),
    indices: (ask, progress, signal) => indicesOf(open(), ask, progress, signal),
    grid: (ask, progress, signal) => gridOf(open(), ask, progress, signal),
    breakEven: (ask) => {
      const { made, from } = open();
      return breakEven(made, { ...ask, ...(from !== undefined && { from }) });
    },
    chance: (ask, progress, signal) => chanceOf(open(), ask, progress, signal),
    closing: (ask) => closingOf(open(), ask),
    bridge: (ask) => bridgeOf(open(), ask),
    renewal: (ask, progress, signal) => renewalAnswer(open(), ask, progress, signal),
  };
}

const spanOf = ({ from, executor }: OpenProjection) => ({ executor, ...(from !== undefined && { from }) });

function tornadoOf(open: OpenProjection, { target, overrides, levers, risks }: TornadoAsk): LeverQuestions['tornado']['give'] {
  const { made, from } = open;
  const refused = (issues: readonly Issue[]) => ({ target, baseline: undefined, bars: [], issues });
  if (!risks) return tornado(made, { levers, target, overrides, ...spanOf(open) });
  const { uncertainty, issues } = readUncertainty(risks, made.model);
  if (!uncertainty) return refused(issues);
  const { last } = made.observations;
  const reaches = last === undefined || target.period > last;
  const ends = reaches ? riskEnds(uncertainty.risks, made.run({ to: target.period, overrides, ...(from !== undefined && { from }) }), risks) : [];
  return tornado(made, { levers: [...levers, ...ends], target, overrides, ...spanOf(open) });
}

function indicesOf(open: OpenProjection, ask: IndicesAsk, progress: Progress, signal: Signal): LeverQuestions['indices']['give'] | Promise<LeverQuestions['indices']['give']> {
  const { uncertainty, issues } = readUncertainty(ask, open.made.model);
  if (!uncertainty) return { target: ask.target, mean: undefined, variance: undefined, blocks: [], paths: ask.paths, without: 0, issues };
  const { target, overrides, paths, seed } = ask;
  return inSteps(sensitivityIndices(open.made, uncertainty, { target, overrides, paths, seed, ...spanOf(open) }), progress, signal);
}

function gridOf(open: OpenProjection, { drawn, ...ask }: GridAsk, progress: Progress, signal: Signal): LeverQuestions['grid']['give'] | Promise<LeverQuestions['grid']['give']> {
  const { from, made } = open;
  const span = from === undefined ? {} : { from };
  if (!drawn) return inSteps(leverGrid(made, { ...ask, ...span }), progress, signal);
  const { uncertainty, issues } = readUncertainty(drawn, made.model);
  if (!uncertainty) return { rows: [], issues };
  const { seed, method, paths } = drawn;
  return inSteps(leverGrid(made, { ...ask, ...span, uncertain: { uncertainty, settings: { seed, method, paths, ...spanOf(open) } } }), progress, signal);
}

function chanceOf(open: OpenProjection, ask: ChanceAsk, progress: Progress, signal: Signal): LeverQuestions['chance']['give'] | Promise<LeverQuestions['chance']['give']> {
  const { lever, condition, chance, overrides, seed, method, paths } = ask;
  const { uncertainty, issues } = readUncertainty(ask, open.made.model);
  if (!uncertainty) return { value: null, holds: undefined, chance: undefined, interval: undefined, again: undefined, best: undefined, curve: [], paths, runs: 0, issues };
  return inSteps(solveForChance(open.made, uncertainty, { lever, condition, chance, overrides }, { seed, method, paths, ...spanOf(open) }), progress, signal);
}

function closingOf({ made, from }: OpenProjection, { to, overrides, plans = plansOfRules(made) }: ClosingAsk): LeverQuestions['closing']['give'] {
  return closingRules(made, plans, { to, overrides, ...(from !== undefined && { from }) });
}

function bridgeOf({ made, tables, from }: OpenProjection, { before, after, steps, targets }: BridgeAsk): LeverQuestions['bridge']['give'] {
  const { model } = made;
  const projection = (overrides: BridgeAsk['before']) => ({ model, tables, overrides, made });
  return bridgeProjections({ before: projection(before), after: projection(after), steps: steps ?? stepsBetween(before, after, model), targets, ...(from !== undefined && { from }) });
}

function renewalAnswer({ made, tables, from }: OpenProjection, { origin, overrides, targets, titles }: RenewalAsk, progress: Progress, signal: Signal): Promise<LeverQuestions['renewal']['give']> {
  const now = { model: made.model, tables, overrides, made };
  return inSteps(bridgingProjections({ ...renewalOf(now, origin, titles), after: now, targets, ...(from !== undefined && { from }) }), progress, signal);
}
