import type { Issue } from '../../i18n/issue.ts';
import { elementKeys } from '../../language/names.ts';
import type { Model } from '../../language/model.ts';

/** Cells of a document that is held as one text: about 200 MB of it. */
const mostCells = 10_000_000;

/** That a run over rows would make too long a document; undefined where it does not. */
export function tooLongForJson(rows: number, model: Model): Issue | undefined {
  const shown = [...model.quantities.values()].filter(({ kind }) => kind !== 'parameter');
  const columns = shown.reduce((count, { dimensions }) => count + elementKeys(dimensions, model.dimensions).length, 0);
  const cells = rows * columns;
  return cells <= mostCells
    ? undefined
    : { code: 'cli/json-too-long', severity: 'error', place: {}, values: { rows, columns, limit: mostCells } };
}
