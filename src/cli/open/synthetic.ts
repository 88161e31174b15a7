import type { Issue } from '../../i18n/issue.ts';
import { evaluator } from '../../language/run/evaluate.ts';
import { assumptionsOf } from '../../scenario/population/assumptions.ts';
import type { Scheme } from '../../scenario/population/elements.ts';
import { generateClaims } from '../../scenario/population/generate-claims.ts';
import type { SyntheticClaims } from '../../scenario/population/synthetic-claims.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import type { DataSource } from './data-part.ts';
import { digest } from './digest.ts';
import { openModel } from './model.ts';

/** People who do not exist, as `--data` names them: `synthetic:resident:100000:7` or `synthetic:resident:100000:7:2021`. */
export interface SyntheticName {
  readonly scheme: Scheme;
  readonly persons: number;
  readonly seed: number;
  /** The last year of the assumptions by default. */
  readonly year: string | undefined;
}

const form = 'synthetic:employee|resident:PERSONS:SEED[:YEAR]';
const mostPersons = 20_000_000;
const assumptions = 'population/synthetic-claims';

/** What a name of `--data` says of a synthetic population; undefined for a name of a file. @throws WrongUsage where it says it wrongly */
export function syntheticName(name: string): SyntheticName | undefined {
  if (!name.startsWith('synthetic:')) return undefined;
  const [, scheme, persons, seed, year] = /^synthetic:(employee|resident):(\d{1,8}):(\d{1,15})(?::(\d{4}))?$/.exec(name) ?? [];
  if (!scheme || Number(persons) < 1 || Number(persons) > mostPersons)
    throw usage.valueWrong('--data', name, `${form}, PERSONS ≤ ${mostPersons}`);
  return { scheme: scheme as Scheme, persons: Number(persons), seed: Number(seed), year };
}

export interface SyntheticOpening {
  readonly table: SyntheticClaims | undefined;
  readonly source: DataSource | undefined;
  readonly issues: readonly Issue[];
}

/** Draws the population from the assumptions that come with the program. @throws WrongUsage for a year they do not reach */
export function openSynthetic(name: string, { scheme, persons, seed, year }: SyntheticName, world: World): SyntheticOpening {
  const { opened, issues } = openModel(assumptions, world);
  if (!opened) return { table: undefined, source: undefined, issues };
  const { model, text } = opened;
  const years = (model.quantities.get('insured')?.values ?? []).map(({ from }) => from.slice(0, 4)).sort();
  const period = year ?? years.at(-1)!;
  if (period < years[0]! || period > years.at(-1)!) throw usage.valueWrong('--data', name, `${form}, YEAR ${years[0]!}–${years.at(-1)!}`);
  world.progress(name);
  const run = evaluator(model, {}).run({ from: period, to: period });
  const table = generateClaims(assumptionsOf(run, period), { persons, scheme, seed });
  // What decides every number: the assumptions and the name.
  return { table, source: { path: name, title: table.title, sha256: digest(`${text}\n${name}:${period}`) }, issues: [] };
}
