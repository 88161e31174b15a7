import { readFileSync } from 'node:fs';
import type { Override } from '../../../src/language/override.ts';
import type { Settlement } from '../../../src/scenario/corridor/settlement.ts';
import { settle } from '../../../src/scenario/corridor/settle.ts';
import { settled, term } from '../../scenario/corridor/contracts.ts';
import { compared, type CaseResult, type OracleAdapter } from '../adapter.ts';
import { caseFiles, caseNumber, csvRows, type CaseRow } from '../csv-rows.ts';

/** Amounts are settled to the cent. */
const cent = 0.005;

const contracts: readonly { readonly names: RegExp; readonly id: string; readonly year: string; readonly target: string }[] = [
  { names: /part[\s-]*d|1395w-115/i, id: 'medicare-part-d', year: '2006', target: 'target' },
  { names: /regional|advantage|1395w-27a|\bma\b/i, id: 'medicare-advantage-regional', year: '2006', target: 'target' },
  { names: /michigan|pihp|shared-risk/i, id: 'michigan', year: '2015', target: 'premium' },
  { names: /aca|1342|18062|153\.5|graham|cms-2014/i, id: 'us-aca-1342', year: '2014', target: 'target' },
];

interface Asked {
  readonly words: string;
  readonly year: string | undefined;
  readonly target: number;
  readonly costs: number;
}

/** The contract a case names, settled for one year; undefined where no contract of that name is known. */
function settledCase({ words, year, target, costs }: Asked): Settlement | undefined {
  const contract = contracts.find(({ names }) => names.test(words));
  if (!contract) return undefined;
  const condition: readonly Override[] = contract.id === 'medicare-part-d' && conditionMet(words) ? [term('sixty_percent', 'met')] : [];
  return settle(settled(contract.id, { [year ?? contract.year]: { [contract.target]: target, claims_paid: costs } }, condition));
}

/** Whether the words of a case, its number apart, say that the 60% condition is met. */
function conditionMet(words: string): boolean {
  const told = words.replace(/[\w-]*-\d+\b/g, '');
  return /\b60\b|60[\s-]*(%|percent|pct)|sixty|\b90\s*%/i.test(told) && !/not met|unmet|without/i.test(told);
}

/** What the fund pays the insurer at settlement, below zero where the insurer pays. */
function paymentToPlan(settlement: Settlement | undefined): number | null {
  const year = settlement?.years[0];
  if (!year) return null;
  return year.owed.reduce((sum, { amount, to }) => sum + (to === 'insurer' ? amount : -amount), 0);
}

function csvResults(row: CaseRow): readonly CaseResult[] {
  const id = row['case_id'] ?? 'case without id';
  const [target, costs] = [caseNumber(row, 'target_amount'), caseNumber(row, 'allowable_costs')];
  const settlement = settledCase({ words: [row['scheme'], id, row['note']].join(' '), year: row['year'], target, costs });
  const results: CaseResult[] = [compared(id, caseNumber(row, 'payment_to_plan'), paymentToPlan(settlement), cent)];
  if (row['plan_net_cost_after_payment'] !== undefined) {
    const left = settlement?.years[0]?.results['insurer'];
    results.push(compared(`${id} net cost`, caseNumber(row, 'plan_net_cost_after_payment'), left ? target - left.value : null, cent));
  }
  return results;
}

interface Published {
  readonly case_id: string;
  readonly source?: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected_published: Readonly<Record<string, unknown>>;
  readonly tolerance?: string;
}

function publishedResults(published: Published): readonly CaseResult[] {
  const { case_id: id, inputs, expected_published: expected, tolerance } = published;
  const words = JSON.stringify({ ...published, expected_published: undefined, tolerance: undefined });
  const within = Number(/[\d.]+/.exec(tolerance ?? '')?.[0] ?? cent);
  return Object.entries(expected).map(([name, value]): CaseResult => {
    if (/proration|rate/.test(name)) {
      const items = { target: 1, claims_paid: 1, collections: Number(inputs['collections']), payment_requests: Number(inputs['payment_requests'] ?? inputs['requests']) };
      return compared(id, Number(value), settled('us-aca-1342', { 2014: items }).value('collectable_share', '2014') ?? null, within);
    }
    const target = inputs['target'] ?? inputs['target_amount'];
    const anyTarget = typeof target === 'string' ? 10_000_000 : Number(target);
    const scaled = (of: unknown) => (typeof of === 'string' ? (/T/.test(of) ? Number.parseFloat(of) * anyTarget : Number(of)) : Number(of));
    const settlement = settledCase({ words, year: typeof inputs['year'] === 'number' || typeof inputs['year'] === 'string' ? `${inputs['year']}` : undefined, target: anyTarget, costs: scaled(inputs['allowable_costs'] ?? inputs['costs']) });
    return compared(id, scaled(value), paymentToPlan(settlement), within);
  });
}

/** What cannot be read, or what the program throws on, is a case that fails. */
function attempted(id: string, results: () => readonly CaseResult[]): readonly CaseResult[] {
  try {
    return results();
  } catch (error) {
    return [compared(id, 'a result', (error as Error).message)];
  }
}

/** Payments under the American risk corridors, by statute and as published. */
export const adapter: OracleAdapter = {
  set: 'risk-corridors',
  run: (folder) => {
    const rows = caseFiles(folder, '.csv').flatMap((file) => csvRows(file).flatMap((row) => attempted(row['case_id'] ?? file, () => csvResults(row))));
    const published = caseFiles(folder, '.json').flatMap((file) => {
      const content = JSON.parse(readFileSync(file, 'utf8')) as Published | readonly Published[];
      return (Array.isArray(content) ? (content as readonly Published[]) : [content as Published]).flatMap((one) => attempted(one.case_id ?? file, () => publishedResults(one)));
    });
    return Promise.resolve([...rows, ...published]);
  },
};
