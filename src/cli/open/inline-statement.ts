import { usage } from '../wrong-usage.ts';
import type { StatementCells } from '../../tables/statement/statement-cell.ts';

const form = 'FILE, YEAR:ITEM=AMOUNT[,ITEM=AMOUNT …][;YEAR:…]';

/** Whether a name stands for figures and not for a file: `2024:premium=100,claims_paid=88`. */
export function isInlineStatement(name: string): boolean {
  return /^\d{4}:/.test(name);
}

/** The figures that stand on the line itself, in yuan and persons. @throws WrongUsage */
export function cellsOfLine(text: string, option: string): StatementCells {
  const cells = text.split(';').flatMap((part) => {
    const [, year, items] = /^(\d{4}):(.+)$/.exec(part.trim()) ?? [];
    if (year === undefined || items === undefined) throw usage.valueWrong(`--${option}`, text, form);
    return items.split(',').map((figure) => {
      const [, item, value] = /^([^=]+)=([^=]+)$/.exec(figure.trim()) ?? [];
      if (item === undefined || value === undefined) throw usage.valueWrong(`--${option}`, text, form);
      return { year, item, value, ownUnits: [], units: [], place: { path: `--${option} ${year}:${item}` } };
    });
  });
  return { cells, issues: [] };
}
