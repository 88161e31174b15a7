import type { EvaluatedRun } from '../../language/run/evaluate.ts';
import type { Source } from '../../language/model.ts';
import type { CellReference, Explanation } from '../../language/result.ts';
import { headerJson } from '../open/header-json.ts';
import type { Session } from '../open/session.ts';
import { cellJson } from '../run/run-json.ts';
import { cellAddress } from '../text/cell-label.ts';
import { numberStyle } from '../text/cell-text.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { formulaLines } from './formula-lines.ts';

/** Opened numbers as `hengsuan.explain/1`: cells by address, each once; inputs name further cells by their address. */
export function explainJson(
  session: Session,
  asked: readonly CellReference[],
  opened: ReadonlyMap<string, Explanation>,
  world: World,
): Json {
  return {
    ...headerJson('hengsuan.explain/1', session, world),
    asked: asked.map(cellAddress),
    cells: Object.fromEntries([...opened].map(([address, explanation]) => [address, cell(session, explanation)])),
    issues: issuesJson(session.issues),
  };
}

function cell({ run, model, opened }: Session, explanation: Explanation): Json {
  const { quantity, reference, mark, how, place, source, status } = explanation;
  const [zh, en] = (['zh', 'en'] as const).map((locale) =>
    formulaLines(explanation, model, numberStyle(run, opened.project?.money, locale)),
  );
  return {
    ...referenceJson(reference),
    label: { ...quantity.label },
    unit: quantity.unitText,
    value: valueJson(run, reference),
    mark,
    how,
    formula: zh && en ? { text: zh.text, words: { zh: zh.words, en: en.words }, values: { zh: zh.values, en: en.values } } : null,
    recomputed: explanation.recomputed ?? null,
    inputs: explanation.inputs.map((input) => ({
      cell: cellAddress(input.reference),
      label: { ...input.label },
      unit: input.unitText,
      value: valueJson(run, input.reference),
      mark: input.mark,
    })),
    place: place ? { ...place } : null,
    source: sourceJson(source),
    status: status ?? null,
    pieces: explanation.pieces.map((piece) => ({
      from: piece.from,
      until: piece.until ?? null,
      months: piece.months,
      value: piece.value,
      status: piece.status,
      source: sourceJson(piece.source),
      note: piece.note ? { ...piece.note } : null,
    })),
    used_by: explanation.usedBy.map(cellAddress),
  };
}

function referenceJson({ quantity, period, element }: CellReference): { readonly [name: string]: Json } {
  return { quantity, period, element: element ?? null };
}

function valueJson(run: EvaluatedRun, { quantity, period, element }: CellReference): Json {
  return cellJson(run, run.model.quantities.get(quantity)!, period, element ?? '');
}

function sourceJson(source: Source | undefined): Json {
  return source === undefined ? null : source === 'none' ? 'none' : { ...source };
}
