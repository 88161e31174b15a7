import type { Model } from '../../language/model.ts';
import type { Override } from '../../language/override.ts';
import type { CellReference, Explanation } from '../../language/result.ts';
import type { PlainColumn, PlainGiven } from '../../runner/projection/plain-run.ts';
import type { ProjectionRunner } from '../../runner/projection/projection-runner.ts';
import { courseQuantities } from './asks.ts';
import { populationNames, populationQuantities, type PopulationQuantities } from './population-quantities.ts';
import type { OpenedFiles } from './projection-files.ts';
import type { WholeStudy } from './study.ts';

export type RunSide = 'baseline' | 'scenario';

/** What is asked of the projection that is open. */
interface OpenBench {
  readonly runner: ProjectionRunner;
  readonly files: OpenedFiles | undefined;
  readonly model: Model;
  readonly study: WholeStudy;
  readonly isOpen: boolean;
  readonly openName: string;
  failure: unknown;
}

/** Baseline and scenario without draws: people, checks, explanations, and which changes do nothing. */
export class PlainSides {
  private readonly bench: OpenBench;
  private given: Readonly<Partial<Record<RunSide, { readonly asked: string; readonly give: PlainGiven }>>> = $state.raw({});

  constructor(bench: OpenBench) {
    this.bench = bench;
  }

  clear(): void {
    this.given = {};
  }

  /** The people of the model that is open. */
  readonly population: PopulationQuantities | undefined = $derived.by(() => this.bench.files && populationQuantities(this.bench.files.model));
  private readonly wanted: readonly string[] = $derived.by(() => [...courseQuantities.filter((name) => this.bench.files?.model.quantities.has(name)), ...populationNames(this.population)]);

  private keyOf(side: RunSide): string {
    return JSON.stringify([this.bench.study.to, side === 'baseline' ? [] : this.bench.study.set]);
  }

  /** Asks for the run without draws of both sides. @returns stops the waiting */
  refresh(): (() => void) | undefined {
    if (!this.bench.isOpen) return undefined;
    const { bench, wanted } = this;
    const { openName, study } = bench;
    const timer = setTimeout(() => {
      for (const side of ['baseline', 'scenario'] as const) {
        const asked = this.keyOf(side);
        if (this.given[side]?.asked === asked) continue;
        bench.runner.ask('plain', { to: study.to, overrides: side === 'baseline' ? [] : study.set, wanted }, { lane: `plain ${side}` }).answer.then(
          (give) => give && bench.openName === openName && (this.given = { ...this.given, [side]: { asked, give } }),
          (failure: unknown) => bench.openName === openName && (bench.failure = failure),
        );
      }
    }, 60);
    return () => clearTimeout(timer);
  }

  run(side: RunSide): PlainGiven | undefined {
    return this.given[side]?.give;
  }

  column(side: RunSide, quantity: string, element = ''): PlainColumn | undefined {
    return this.given[side]?.give.columns.find((column) => column.quantity === quantity && column.element === element);
  }

  get isStale(): boolean {
    return this.given.scenario?.asked !== this.keyOf('scenario');
  }

  /** A number of the run without draws; undefined where it was not asked for. */
  value(side: RunSide, { quantity, period, element = '' }: CellReference): number | undefined {
    const given = this.given[side]?.give;
    return this.column(side, quantity, element)?.values[given?.periods.indexOf(period) ?? -1] ?? undefined;
  }

  /** Whether the scenario itself sets a cell. */
  isSet({ quantity, period, element = '' }: CellReference): boolean {
    return this.bench.study.set.some(({ path, from }) => (path === quantity || path === `${quantity}.${element}`) && from.slice(0, 4) <= period);
  }

  /** Opens a number of the run without draws; where a table gives it, with the table's own place. */
  async explain(side: RunSide, reference: CellReference): Promise<Explanation | undefined> {
    const { files, study } = this.bench;
    const quantity = files?.model.quantities.get(reference.quantity);
    if (!files || !quantity) return undefined;
    const found = await this.bench.runner.ask('explain', { to: study.to, overrides: side === 'baseline' ? [] : study.set, reference }, { lane: 'explain' }).answer;
    if (!found) return undefined;
    const table = found.how === 'table' ? files.tables[found.place?.file ?? ''] : undefined;
    const row = (found.place?.row ?? 0) - 1;
    const source = table?.source(row);
    return { ...found, quantity, ...(table && { place: table.place(row, found.place?.column ?? '') }), ...(source !== undefined && { source }) };
  }

  /** Changes that leave income, expenditure and balance as they are. */
  idle: readonly string[] = $state.raw([]);

  /** Looks which changes do nothing, by leaving each out of all others. @returns stops the waiting */
  review(): (() => void) | undefined {
    const { study, openName } = this.bench;
    if (!this.bench.isOpen || study.set.length === 0) return undefined;
    const wanted = courseQuantities.filter((name) => this.bench.model.quantities.has(name));
    let stopped = false;
    const values = async (overrides: readonly Override[]): Promise<string | undefined> => {
      const given = stopped ? undefined : await this.bench.runner.ask('plain', { to: study.to, overrides, wanted }, { lane: 'idle', slow: true }).answer;
      return given && JSON.stringify(given.columns.map((column) => column.values));
    };
    const look = async (): Promise<void> => {
      const all = await values(study.set);
      const idle: string[] = [];
      for (const change of study.set) {
        const without = await values(study.set.filter((other) => other !== change));
        if (without !== undefined && without === all) idle.push(change.path);
      }
      if (!stopped && this.bench.openName === openName) this.idle = idle;
    };
    const timer = setTimeout(() => void look().catch((failure: unknown) => this.bench.openName === openName && (this.bench.failure = failure)), 700);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }
}
