import { toCsv } from '../../plots/csv-text.ts';
import type { CommandLine } from '../command-line.ts';
import { readColumnsOption } from '../open/claim-list.ts';
import { openContract } from '../open/contract.ts';
import { hasErrors } from '../open/has-errors.ts';
import type { Outcome } from '../outcome.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import { clausedLinesText, contractRefusal } from './contract-refusal.ts';
import { readOutlookOption } from './outlook-option.ts';
import { settledContract } from './settled-contract.ts';
import { settlementCells } from './settlement-csv.ts';
import { settlementJson } from './settlement-json.ts';
import { settlementText } from './settlement-text.ts';

/** `hengsuan settle CONTRACT --statement FILE`: every year in order; nothing where contract or statement is broken. */
export async function settle(line: CommandLine, world: World): Promise<Outcome> {
  const statement = line.value('statement');
  if (statement === undefined) throw usage.argumentMissing('--statement FILE');
  const outlook = line.value('outlook');
  const asked = outlook === undefined ? undefined : readOutlookOption(outlook);
  const claims = line.value('claims');
  const columns = readColumnsOption(line.value('columns'));
  if (claims === undefined && line.has('columns')) throw usage.argumentMissing('--claims FILE');
  const contract = openContract(line.arguments[0]!, world);
  if (!('opened' in contract)) return contractRefusal(contract.issues, undefined, line.locale);
  const settled = await settledContract(contract, { statement, before: line.value('before'), predecessor: line.value('predecessor'), claims, columns, outlook: asked }, line, world);
  if (!('settlement' in settled)) return contractRefusal(settled.issues, contract.model, line.locale);
  if (hasErrors(settled.issues)) return contractRefusal(settled.issues, contract.model, line.locale);
  const stdout = line.has('json')
    ? jsonText(settlementJson(settled, world))
    : line.has('csv')
      ? toCsv(settlementCells(settled, line.locale))
      : settlementText(settled, line.locale);
  const remarks = settled.issues.filter(({ severity }) => severity !== 'note');
  return { stdout, stderr: clausedLinesText(remarks, contract.model, line.locale), code: 0 };
}
