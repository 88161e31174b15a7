import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles } from '../csv-rows.ts';
import { countryResults, type CountryFiles } from '../population/country.ts';
import { smallCaseResults, type SmallCase } from '../population/small-case.ts';

const kinds = /^(.+?)-(base-population(?:-\d+)?|mx-abridged|percent-asfr|tfr-srb-migration|expected-e0|expected-population-medium|textbook-method-vs-published|total-population-bands)$/;

/** The files of each country, by the words before what they hold. */
function countries(folder: string): ReadonlyMap<string, CountryFiles> {
  const found = new Map<string, Record<string, string>>();
  for (const file of caseFiles(folder, '.csv')) {
    const [, country, kind] = kinds.exec(path.basename(file, '.csv')) ?? [];
    if (country === undefined || kind === undefined) continue;
    found.set(country, { ...found.get(country), [kind]: file });
  }
  return found;
}

function smallCases(file: string): readonly SmallCase[] {
  const content = JSON.parse(readFileSync(file, 'utf8')) as readonly SmallCase[] | { readonly cases?: readonly SmallCase[] } | SmallCase;
  if (Array.isArray(content)) return content as readonly SmallCase[];
  return 'cases' in content && Array.isArray(content.cases) ? (content.cases as readonly SmallCase[]) : [content as SmallCase];
}

/** What cannot be read is a case that fails. */
function attempted(id: string, results: () => readonly CaseResult[]): readonly CaseResult[] {
  try {
    return results();
  } catch (error) {
    return [compared(id, 'a result', (error as Error).message)];
  }
}

/** Populations of the UN to 2100, published life tables, and projection matrices. */
export const adapter: OracleAdapter = {
  set: 'population-projection',
  run: (folder) => Promise.resolve([
    ...[...countries(folder)].flatMap(([country, files]) => attempted(country, () => countryResults(country, files))),
    ...caseFiles(folder, '.json').flatMap((file) => attempted(path.basename(file), () => smallCases(file).flatMap((one) => attempted(one.case_id, () => smallCaseResults(one))))),
  ]),
};
