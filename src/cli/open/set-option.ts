import type { ScenarioChange } from '../../scenario/scenario.ts';
import { usage } from '../wrong-usage.ts';

const form = 'PATH=VALUE[@YYYY-MM[..YYYY-MM]]';
const month = /^\d{4}-(0[1-9]|1[0-2])$/;
const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A change as `--set` writes it. `from` is absent where the line leaves it to the model. */
export type SetOption = Omit<ScenarioChange, 'from'> & { readonly from?: string };

/** Reads `path=value@2027-01..2027-06`; a year stands for its first or last month, 2% for 0.02. @throws WrongUsage */
export function readSetOption(text: string): SetOption {
  const [, path, value, from, until] = /^([^=@\s]+)=([^@\s]+)(?:@([^.]+?)(?:\.\.(.+))?)?$/.exec(text) ?? [];
  if (path === undefined || value === undefined) throw usage.valueWrong('--set', text, form);
  const first = from === undefined ? undefined : monthOf(from, '01');
  const last = until === undefined ? undefined : monthOf(until, '12');
  if ([first, last].some((given) => given !== undefined && !month.test(given))) throw usage.valueWrong('--set', text, form);
  if (first !== undefined && last !== undefined && last < first) throw usage.valueWrong('--set', text, form);
  return { path, value: read(value), ...(first !== undefined && { from: first }), ...(last !== undefined && { until: last }) };
}

function monthOf(text: string, ending: '01' | '12'): string {
  return /^\d{4}$/.test(text) ? `${text}-${ending}` : text;
}

function read(value: string): number | string {
  if (number.test(value)) return Number(value);
  const share = value.slice(0, -1);
  // Divided, not multiplied by 0.01: 7% is the float64 nearest to 0.07.
  return value.endsWith('%') && number.test(share) ? Number(share) / 100 : value;
}
