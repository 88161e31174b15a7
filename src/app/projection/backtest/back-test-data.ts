import type { BackTestAsk } from '../../../runner/projection/back-test-questions.ts';
import { plainTables } from '../../../runner/projection/plain-tables.ts';
import { seriesTables } from '../../../runner/projection/series-tables.ts';
import { readModel } from '../../../language/read/read-model.ts';
import breaks from '../../../../models/series-breaks.yaml?raw';
import { openDatasetAt } from '../../datasets.ts';
import { modelLibrary } from '../../model-files.ts';
import type { Project } from '../../state/project.svelte.ts';

const addresses = import.meta.glob<string>(['/datasets/*/*', '!/datasets/{curves,demography}/*'], { query: '?url&no-inline', import: 'default', eager: true });
const names = [...new Set(Object.keys(addresses).map((path) => path.split('/')[2]!))];

export interface BackTestSettings {
  readonly horizon: number;
  readonly knowledge: BackTestAsk['knowledge'];
  readonly biasFrom: BackTestAsk['biasFrom'];
}

/** The question for every dataset of the program, those of the open budget with a person's own tables laid over, and for its model. */
export async function backTestAsk({ dataset: own, entry, model, modelText, shippedText }: Project, settings: BackTestSettings): Promise<BackTestAsk> {
  const shipped = await Promise.all(names.map((name) => (name === own.name ? Promise.resolve(own) : openDatasetAt(name, addresses))));
  const texts: Record<string, string> = { [entry.model]: modelText ?? shippedText };
  readModel(texts[entry.model]!, `${entry.model}.yaml`, (id) => {
    const text = modelLibrary(id);
    if (text !== undefined) texts[id] = text;
    return text;
  });
  return {
    ...settings, breaks,
    datasets: shipped.map(({ name, tables }) => ({ dataset: name, tables: seriesTables(tables) })).filter(({ tables }) => Object.keys(tables).length > 0),
    own: { model: entry.model, texts, tables: plainTables(model, own.tables), overrides: entry.overrides },
  };
}
