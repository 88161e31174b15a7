import { readFileSync } from 'node:fs';
import { compared, type CaseResult, type CaseValue, type OracleAdapter } from '../adapter.ts';
import { caseFiles } from '../csv-rows.ts';
import { answer, type Answer } from '../textbook/answers.ts';
import { factsOf, type Inputs } from '../textbook/facts.ts';

type Expected = CaseValue | readonly Expected[];

interface Exercise {
  readonly case_id: string;
  readonly topic: string;
  readonly inputs: Inputs;
  readonly expected: Readonly<Record<string, Expected>>;
  readonly tolerance: { readonly abs?: number; readonly rel?: number };
}

function exercise(one: Exercise): CaseResult[] {
  const facts = factsOf(one.inputs);
  return Object.entries(one.expected).flatMap(([name, expected]) => each(`${one.case_id}.${name}`, expected, answer(name, one.topic, one.inputs, facts), one.tolerance));
}

/** One result for every figure of a list, by its places. */
function each(id: string, expected: Expected, got: Answer | undefined, tolerance: Exercise['tolerance']): CaseResult[] {
  if (typeof expected === 'object' && expected !== null) {
    return expected.flatMap((part, index) => each(`${id}[${index}]`, part, Array.isArray(got) ? (got[index] as Answer) : null, tolerance));
  }
  const allowed = (tolerance.abs ?? 0) + (tolerance.rel ?? 0) * (typeof expected === 'number' ? Math.abs(expected) : 0);
  return [compared(id, expected, typeof got === 'number' ? got : 'no answer', allowed)];
}

export const adapter: OracleAdapter = {
  set: 'textbook-loss-data-analytics',
  run: async (folder): Promise<readonly CaseResult[]> =>
    caseFiles(folder, '.json').flatMap((file) =>
      (JSON.parse(readFileSync(file, 'utf8')) as Exercise[]).flatMap((one) => {
        try {
          return exercise(one);
        } catch (error) {
          return [compared(one.case_id, 'an exercise that is understood', (error as Error).message)];
        }
      }),
    ),
};
