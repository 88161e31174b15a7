import { messages, type Locale, type Messages } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { CellReference, Explanation } from '../../language/result.ts';
import type { Session } from '../open/session.ts';
import { cellAddress, cellLabel } from '../text/cell-label.ts';
import { numberStyle, valueWithUnit } from '../text/cell-text.ts';
import { placeAddress } from '../text/issue-lines.ts';
import { aligned } from '../text/text-table.ts';
import { titleLines } from '../text/title-lines.ts';
import { formulaLines, inputText } from './formula-lines.ts';
import { pieceLines, sourceText } from './source-lines.ts';

/** Opened numbers as a tree: each number once, what was put in beneath it. */
export function explainText(
  session: Session,
  asked: readonly CellReference[],
  opened: ReadonlyMap<string, Explanation>,
  locale: Locale,
): string {
  const style = numberStyle(session.run, session.opened.project?.money, locale);
  const shown = new Set<string>();
  const block = (reference: CellReference, indent: string): readonly string[] => {
    const address = cellAddress(reference);
    const explanation = opened.get(address);
    if (!explanation || shown.has(address)) return [];
    shown.add(address);
    const lines = cellLines(session, explanation, style).map((line) => indent + line);
    return ['', ...lines, ...explanation.inputs.flatMap((input) => block(input.reference, `${indent}    `))];
  };
  return [...titleLines(session, locale), ...asked.flatMap((reference) => block(reference, '')), ''].join('\n');
}

function cellLines({ model }: Session, explanation: Explanation, style: NumberStyle): readonly string[] {
  const { locale } = style;
  const words = messages(locale);
  const { quantity, reference, value, mark, place, source, status, inputs, usedBy } = explanation;
  const formula = formulaLines(explanation, model, style);
  const origin = source === undefined || explanation.pieces.length > 0 ? [] : [sourceText(source, locale)];
  const rows = inputs.map((input) => {
    const own = model.quantities.get(input.reference.quantity)!;
    return [
      `    ${cellAddress(input.reference)}`,
      cellLabel(model, own, input.reference.element ?? '', locale),
      inputText(input, model, style),
      words.marks[input.mark],
    ];
  });
  return [
    `${cellAddress(reference)}  ${cellLabel(model, quantity, reference.element ?? '', locale)}  ${valueWithUnit(value, quantity, style)}  ${words.marks[mark]} · ${howWords(explanation, words)}`,
    ...(quantity.description ? [`  ${quantity.description[locale]}`] : []),
    ...(formula ? [`  ${formula.text}`, `  = ${formula.words}`, `  = ${formula.values}`] : []),
    ...pieceLines(explanation, style).map((line) => `  ${line}`),
    ...(place ? [`  ${words.data.source}  ${placeAddress(place)}${status === undefined ? '' : `  ${status}`}`] : []),
    ...origin.map((text) => `  ${words.data.sources}  ${text}`),
    ...(rows.length > 0 ? [`  ${words.explanation.inputs}`, ...aligned(rows)] : []),
    ...(usedBy.length > 0 ? [`  ${words.explanation.usedBy}  ${usedBy.map(cellAddress).join(', ')}`] : []),
  ];
}

function howWords({ how }: Explanation, { explanation }: Messages): string {
  const words: Readonly<Record<Explanation['how'], string>> = {
    table: explanation.byTable,
    formula: explanation.byFormula,
    project: explanation.byProjection,
    calibrate: explanation.byCalibration,
    parameter: explanation.byParameter,
    override: explanation.byOverride,
    missing: explanation.byNothing,
  };
  return words[how];
}
