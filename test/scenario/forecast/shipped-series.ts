import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../scripts/setup/root.mjs';
import { readBreaks } from '../../../src/scenario/forecast/read-breaks.ts';
import { yearSeries, type YearSeries } from '../../../src/scenario/forecast/year-series.ts';
import type { SourceTables } from '../../../src/language/model.ts';
import { readDataPackage } from '../../../src/tables/data-package.ts';

/** Tables of a dataset that comes with the program. */
export function shippedTables(dataset: string): SourceTables {
  const folder = path.join(root, 'datasets', dataset);
  const descriptor = JSON.parse(readFileSync(path.join(folder, 'datapackage.json'), 'utf8')) as { resources: { path: string }[] };
  return readDataPackage(descriptor, Object.fromEntries(descriptor.resources.map(({ path: file }) => [file, readFileSync(path.join(folder, file))]))).tables;
}

export function shippedSeries(dataset: string): readonly YearSeries[] {
  return yearSeries(shippedTables(dataset), dataset);
}

export const shippedBreaks = readBreaks(readFileSync(path.join(root, 'models/series-breaks.yaml'), 'utf8'), 'models/series-breaks.yaml');
