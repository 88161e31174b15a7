import type { Issue } from '../../i18n/issue.ts';
import { messages } from '../../i18n/locale.ts';
import type { Source } from '../../language/model.ts';
import type { RowExplanation, RowInput } from '../../language/run/explain-row.ts';
import type { RowRun } from '../../language/run/row-session.ts';
import type { ReadChanges } from '../open/changes.ts';
import { dataJson, modelJson } from '../open/header-json.ts';
import type { OpenedModel } from '../open/model.ts';
import type { RowData } from '../open/row-data.ts';
import { issuesJson } from '../text/issue-lines.ts';
import type { Json } from '../text/json-text.ts';
import type { World } from '../world.ts';
import type { PersonRows } from './person-rows.ts';
import { bandsOf, rowFormulaLines, rowInputText, rowStyle } from './row-formula.ts';

/** One person's rows, opened, as `hengsuan.person/1`. */
export function personJson(
  { person, run, rows }: PersonRows,
  opened: OpenedModel,
  data: RowData,
  changes: ReadChanges,
  issues: readonly Issue[],
  world: World,
): Json {
  return {
    format: 'hengsuan.person/1',
    program: { name: messages('en').program.name, version: world.version },
    model: modelJson(opened),
    data: dataJson([data.source]),
    scenario: changes.scenario ? { id: changes.scenario.id, name: { ...changes.scenario.name }, file: changes.file } : null,
    set: changes.set.map(({ change }): Json => ({ ...change, value: change.value as Json })),
    period: run.period,
    person,
    rows: rows.map(({ key, read, opened: cells }) => ({
      key,
      read: read.map(({ name, cell }) => ({ quantity: name, value: cell })),
      cells: cells.map((explanation) => cellJson(explanation, run)),
    })),
    issues: issuesJson(issues),
  };
}

function cellJson(explanation: RowExplanation, run: RowRun): Json {
  const { quantity, element, value, how, inputs, place, source } = explanation;
  const [zh, en] = (['zh', 'en'] as const).map((locale) => rowFormulaLines(explanation, run.model, rowStyle(locale)));
  return {
    quantity: quantity.name,
    element: element === '' ? null : element,
    label: { ...quantity.label },
    unit: quantity.unitText,
    value,
    how,
    formula: zh && en ? { text: zh.text, words: { zh: zh.words, en: en.words }, values: { zh: zh.values, en: en.values } } : null,
    recomputed: explanation.recomputed ?? null,
    inputs: inputs.map((input) => inputJson(input, run)),
    place: { ...place },
    source: sourceJson(source),
  };
}

function inputJson(input: RowInput, run: RowRun): Json {
  const { quantity, element, value, over, pieces } = input;
  const bands = bandsOf(input);
  return {
    quantity: quantity.name,
    element: element === '' ? null : element,
    label: { ...quantity.label },
    unit: quantity.unitText,
    value:
      quantity.type === 'category'
        ? elementOf(input, run)
        : quantity.type === 'brackets'
          ? bands.map((band) => ({ ...band }))
          : (value ?? null),
    text: { zh: rowInputText(input, run.model, rowStyle('zh')), en: rowInputText(input, run.model, rowStyle('en')) },
    over: over ?? null,
    pieces: pieces.map(({ from, until, months, value: piece, status, source, note }) => ({
      from,
      until: until ?? null,
      months,
      value: piece,
      status,
      source: sourceJson(source),
      note: note ? { ...note } : null,
    })),
  };
}

function elementOf({ quantity, value }: RowInput, { model }: RowRun): string | null {
  return model.dimensions.get(quantity.category ?? '')?.elements[value ?? -1] ?? null;
}

function sourceJson(source: Source | undefined): Json {
  return source === undefined ? null : source === 'none' ? 'none' : { ...source };
}
