import type { Model } from '../../language/model.ts';
import { readModel } from '../../language/read/read-model.ts';
import { evaluator, type Evaluator } from '../../language/run/evaluate.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import type { ContractYear } from '../../scenario/corridor/contract-year.ts';
import { statementTable } from '../../tables/statement/statement.ts';
import type { ContractAsked } from './questions.ts';

/** Contracts read before, each with the statement it was last run on: a term moved compiles nothing anew. */
export class OpenedContracts {
  private readonly models = new Map<string, { readonly text: string; readonly model: Model | undefined }>();
  private readonly made = new Map<string, { readonly figures: string; readonly model: Model; readonly evaluator: Evaluator }>();
  private readonly executor = wasmExecutor();

  /** The year of a contract, ready to be asked; undefined where its file is broken. */
  year({ contract, texts, figures, from, period, overrides }: ContractAsked): ContractYear | undefined {
    const model = this.model(contract, texts);
    if (!model) return undefined;
    const key = JSON.stringify(figures);
    const known = this.made.get(contract);
    const opened = known?.model === model && known.figures === key ? known : { figures: key, model, evaluator: evaluator(model, { statement: statementTable(figures.map(({ year, item, amount }) => ({ year, id: item, amount, place: { path: `${year} ${item}` } }))) }) };
    this.made.set(contract, opened);
    return { made: opened.evaluator, period, from, overrides, ...(this.executor && { executor: this.executor }) };
  }

  private model(id: string, texts: Readonly<Record<string, string>>): Model | undefined {
    const text = texts[id] ?? '';
    const known = this.models.get(id);
    if (known?.text === text) return known.model;
    const { model } = readModel(text, `models/${id}.yaml`, (other) => texts[other]);
    this.models.set(id, { text, model });
    return model;
  }
}
