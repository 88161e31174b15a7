import type { Model, SourceTables } from '../../language/model.ts';
import type { Issue } from '../../i18n/issue.ts';
import { readModel } from '../../language/read/read-model.ts';
import { readProjections, type ProjectionEntry } from '../../scenario/projections.ts';
import projectionsText from '../../../models/projections.yaml?raw';
import { allModels } from '../all-model-files.ts';
import { openDatasetAt, type Dataset } from '../datasets.ts';

const addresses = import.meta.glob<string>(['/datasets/*/*', '!/datasets/{curves,local-budgets}/*'], { query: '?url&no-inline', import: 'default', eager: true });

/** The projections that the program brings with it, whose model is there. */
export const projections: readonly ProjectionEntry[] = readProjections(projectionsText, 'models/projections.yaml').projections.filter(({ model }) => allModels(model) !== undefined);

/** A projection's model and figures. */
export interface OpenedFiles {
  readonly entry: ProjectionEntry;
  readonly model: Model;
  /** Texts of the model's file and of all it uses, by id. */
  readonly texts: Readonly<Record<string, string>>;
  readonly tables: SourceTables;
  readonly datasets: readonly Dataset[];
  readonly issues: readonly Issue[];
}

/**
 * Reads a projection's model and opens its datasets, a person's own laid over that of the open budget.
 *
 * @throws RangeError where the model that is shipped is not sound
 */
export async function openProjection(entry: ProjectionEntry, own: Dataset | undefined): Promise<OpenedFiles> {
  const texts: Record<string, string> = {};
  const { model, issues } = readModel(allModels(entry.model) ?? '', `${entry.model}.yaml`, (id) => {
    const text = allModels(id);
    if (text !== undefined) texts[id] = text;
    return text;
  });
  if (!model) throw new RangeError(`openProjection: a sound model; got ${entry.model} with ${issues[0]?.code ?? 'no issue'}`);
  texts[entry.model] = allModels(entry.model)!;
  const datasets = await Promise.all(entry.datasets.map((name) => (own?.name === name ? Promise.resolve(own) : openDatasetAt(name, addresses))));
  // Tables of later datasets go before those of earlier ones.
  const tables = Object.assign({}, ...datasets.map((dataset) => dataset.tables)) as SourceTables;
  return { entry, model, texts, tables, datasets, issues };
}
