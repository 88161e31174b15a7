import type { CaseResult, OracleAdapter } from './adapter.ts';
import { caseFolders } from './case-folders.ts';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Runs sets of outside cases and prints a line for each case. A set without an adapter or without cases is said and not
 * counted; an adapter that throws, or finds no case in a folder, counts as one failure.
 */
export async function runSets(
  sets: readonly string[],
  cases: string,
  adapters: readonly OracleAdapter[],
  print: (line: string) => void,
): Promise<Tally> {
  let passed = 0;
  let failed = 0;
  for (const set of sets) {
    const adapter = adapters.find((each) => each.set === set);
    const folders = caseFolders(cases, set);
    if (adapter === undefined) print(`${set}: no adapter yet`);
    else if (folders.length === 0) print(`${set}: no cases here`);
    else print(`${set}:`);

    for (const folder of adapter === undefined ? [] : folders) {
      const results = await resultsOf(adapter!, folder);
      for (const result of results) print(`  ${line(result)}`);
      passed += results.filter(({ pass }) => pass).length;
      failed += results.filter(({ pass }) => !pass).length;
    }
  }
  return { passed, failed };
}

async function resultsOf(adapter: OracleAdapter, folder: string): Promise<readonly CaseResult[]> {
  const fault = (reason: string): CaseResult[] => [
    { id: adapter.set, expected: 'cases that run', got: reason, error: null, tolerance: 0, pass: false },
  ];
  try {
    const results = await adapter.run(folder);
    return results.length > 0 ? results : fault('no case found');
  } catch (error) {
    return fault(error instanceof Error ? error.message : String(error));
  }
}

function line({ id, expected, got, error, tolerance, pass }: CaseResult): string {
  return `${pass ? 'pass' : 'FAIL'}  ${id}  expected ${expected}  got ${got}  error ${error ?? '-'}  tolerance ${tolerance}`;
}
