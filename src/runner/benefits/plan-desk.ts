import { readModel } from '../../language/read/read-model.ts';
import type { Override } from '../../language/override.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { openRows } from '../../language/run/row-session.ts';
import { divisionsOf, incomesOf } from '../../scenario/benefits/divisions.ts';
import { effectByMeasure } from '../../scenario/benefits/effect-by-measure.ts';
import { withBehaviour } from '../../scenario/benefits/behaviour.ts';
import { planColumns } from '../../scenario/benefits/plan-columns.ts';
import { planAmounts, planResult, type PlanAmounts, type PlanResult } from '../../scenario/benefits/plan-result.ts';
import { bandedEstimate } from './banded-estimate.ts';
import { movedPersons } from './moved-persons.ts';
import type { OpenPlan } from './open-plan.ts';
import { otherWork } from '../other-work.ts';
import { openPopulation, type OpenedClaims } from './open-population.ts';
import { paymentCurve } from './payment-curve.ts';
import { personSteps } from './person-steps.ts';
import { reviewed } from './reviewed.ts';
import { solved } from './solve-in-steps.ts';
import type { BehaviourAnswer, BehaviourAsk, MeasuresAnswer, Population, Progress, Question, Questions, ResultsAsk, Signal, VariantResult } from './questions.ts';

/** Half a fen: amounts that differ by less are the same. */
const sameAmount = 0.005;
/** Results kept, each with the own payment of every person. */
const mostKept = 6;

/** One plan on one population, on the thread it is made on. */
export class PlanDesk {
  private claims: { readonly name: string; readonly opened: OpenedClaims } | undefined;
  private open: OpenPlan | undefined;
  private readonly kept = new Map<string, PlanResult>();

  /** @throws TypeError where something is asked before a plan and a population are open */
  async answer<Q extends Question>(question: Q, ask: Questions[Q]['ask'], progress: Progress, signal: Signal): Promise<Questions[Q]['give']> {
    return (await this.answers[question](ask as never, progress, signal)) as Questions[Q]['give'];
  }

  private readonly answers: { readonly [Q in Question]: (ask: Questions[Q]['ask'], progress: Progress, signal: Signal) => Questions[Q]['give'] | Promise<Questions[Q]['give']> } = {
    open: (ask, progress, signal) => this.opened(ask, progress, signal),
    amounts: ({ period, variants }) => variants.map((overrides) => planAmounts(this.ready.session, period, overrides)),
    results: (ask) => this.results(ask),
    measures: ({ period, measures }): MeasuresAnswer => {
      const { effects, whole } = effectByMeasure(this.ready.session, period, [], measures);
      return { effects: effects.map(({ measure, shared, sequential }) => ({ id: measure.id, shared, sequential })), whole };
    },
    sweep: ({ period, overrides, path, values }) =>
      values.map((value) => planAmounts(this.ready.session, period, [...overrides.filter((one) => one.path !== path), { path, from: `${period}-01`, value }])),
    solve: (ask, progress, signal) => {
      const open = this.ready;
      return solved(open, ask, progress, () => signal.aborted || this.open !== open);
    },
    curve: (ask) => paymentCurve(this.ready.model, ask),
    behaviour: (ask) => this.behaviour(ask),
    banded: (ask) => bandedEstimate(ask),
    review: (ask) => reviewed(ask),
    person: (ask) => personSteps(this.ready.session, this.ready.table, ask),
  };

  private get ready(): OpenPlan {
    if (!this.open) throw new TypeError('PlanDesk: an open plan and population; got none');
    return this.open;
  }

  private async opened({ plan, texts, population, populationName }: Questions['open']['ask'], progress: Progress, signal: Signal): Promise<Population> {
    this.open?.session.close();
    this.open = undefined;
    this.kept.clear();
    if (this.claims?.name !== populationName) {
      this.claims = undefined;
      this.claims = { name: populationName, opened: await openPopulation(population, progress, signal) };
    }
    const { opened } = this.claims;
    const { model, issues } = readModel(texts[plan] ?? '', `${plan}.yaml`, (id) => texts[id]);
    const said = { name: populationName, synthetic: opened.synthetic, title: opened.title, insured: opened.insured, calibration: opened.calibration, reading: opened.reading };
    if (!model || !opened.table || opened.table.rowCount === 0) {
      return { ...said, claims: 0, persons: 0, leftOutByPlan: 0, divisions: [], incomes: false, issues: [...opened.issues, ...issues], ready: false };
    }
    const session = openRows(model, { claims: opened.table }, wasmExecutor());
    const errors = session.inputs.issues.some(({ severity }) => severity === 'error');
    const ready = !errors && session.inputs.count > 0 && model.settlement !== undefined;
    const divisions = ready ? divisionsOf(session, opened.table) : [];
    const incomes = ready ? incomesOf(session, opened.table) : undefined;
    if (ready) this.open = { model, table: opened.table, session, divisions, incomes };
    return {
      ...said, claims: session.inputs.count, persons: session.groups, leftOutByPlan: session.inputs.leftOut,
      divisions: divisions.map(({ id, parts, persons }) => ({ id, parts, ofPersons: persons !== undefined })),
      incomes: incomes !== undefined, issues: [...opened.issues, ...session.inputs.issues], ready,
    };
  }

  /** Works out one thing after the other and lets other questions in between; undefined where another plan has been opened. */
  private async results({ period, variants }: ResultsAsk): Promise<readonly VariantResult[] | undefined> {
    const open = this.ready;
    const { session } = open;
    const given: VariantResult[] = [];
    const inBetween = async <T>(work: () => T): Promise<T | undefined> => {
      await otherWork();
      return this.open === open ? work() : undefined;
    };
    let baseline: PlanResult | undefined;
    for (const variant of variants) {
      const { id, overrides } = variant;
      const result = await inBetween(() => this.result(variant, period));
      const checks = result && (await inBetween(() => this.checks(period, overrides)));
      const from = baseline;
      const moved = from && result && (await inBetween(() => movedPersons(from, result, (person) => session.groupName(person))));
      const withoutEffect = result && (await inBetween(() => (from ? this.withoutEffect(period, overrides, result) : [])));
      if (!result || !checks || !withoutEffect) return undefined;
      baseline ??= result;
      const { variant: _variant, ownByPerson: _own, divisions, ...rest } = result;
      given.push({ ...rest, id, divisions: divisions.map(({ division, parts }) => ({ id: division.id, parts })), checks, moved, withoutEffect });
    }
    return given;
  }

  private result(variant: ResultsAsk['variants'][number], period: string): PlanResult {
    const { session, divisions, incomes } = this.ready;
    const key = JSON.stringify([period, variant.overrides]);
    const known = this.kept.get(key) ?? planResult(session, variant, { period, divisions, incomes });
    this.kept.delete(key);
    this.kept.set(key, known);
    if (this.kept.size > mostKept) this.kept.delete(this.kept.keys().next().value!);
    return known;
  }

  private checks(period: string, overrides: readonly Override[]): VariantResult['checks'] {
    const { checks } = this.ready.session.run({ period, overrides, columns: [], checks: true });
    return checks.filter(({ holds }) => !holds).map(({ check, failing, difference }) => ({ label: check.label, severity: check.severity, failing, difference }));
  }

  private behaviour({ period, overrides, elasticity }: BehaviourAsk): BehaviourAnswer {
    const { session, model } = this.ready;
    const executor = wasmExecutor();
    const byService = planColumns(model).inputs.some(({ column, quantity }) => column === 'service' && quantity.type === 'category');
    const moved = withBehaviour(session, { period, baseline: [], reform: overrides, elasticity: byService ? { by: 'service', values: elasticity } : elasticity.inpatient, ...(executor && { executor }) });
    try {
      return { static: planAmounts(session, period, overrides), responding: planAmounts(moved, period, overrides), byService };
    } finally {
      moved.close();
    }
  }

  /** Changes whose removal leaves every payer's amount as it is. */
  private withoutEffect(period: string, overrides: readonly Override[], whole: PlanAmounts): readonly number[] {
    return overrides.flatMap((_, at) => (sameAmounts(whole, planAmounts(this.ready.session, period, overrides.toSpliced(at, 1))) ? [at] : []));
  }
}

function sameAmounts(a: PlanAmounts, b: PlanAmounts): boolean {
  return Math.abs(a.own - b.own) < sameAmount && a.layers.every(({ amount }, at) => Math.abs(amount - b.layers[at]!.amount) < sameAmount);
}
