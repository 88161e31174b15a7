import type { SourceTables } from '../../src/language/model.ts';
import { readDataPackage } from '../../src/tables/index.ts';

const files = import.meta.glob<string>('../../datasets/*/*', { query: '?raw', import: 'default' });

/** The tables of a folder of `datasets/`. @throws RangeError where there is no such folder, or a table in it is not sound */
export async function openDataset(name: string): Promise<SourceTables> {
  const prefix = `../../datasets/${name}/`;
  const own = Object.entries(files).filter(([path]) => path.startsWith(prefix));
  const texts = Object.fromEntries(await Promise.all(own.map(async ([path, load]) => [path.slice(prefix.length), await load()] as const)));
  if (texts['datapackage.json'] === undefined) throw new RangeError(`openDataset: a folder of datasets/; got ${name}`);
  const { tables, issues } = readDataPackage(JSON.parse(texts['datapackage.json']), texts);
  const wrong = issues.find(({ severity }) => severity === 'error');
  if (wrong) throw new RangeError(`openDataset: sound tables; got ${name} with ${wrong.code}`);
  return tables;
}
