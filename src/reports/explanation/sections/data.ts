import type { Block, ReportRow } from '../../document/report-document.ts';
import { filled, say } from '../../document/say.ts';
import { cited, type Explained } from '../context.ts';
import { assumptionsOf, type Assumed } from '../sensitivity.ts';

/** What is published, what is worked out and what is assumed, with where each assumption comes from. */
export function dataBlocks(context: Explained): readonly Block[] {
  const { words: { data: words }, input: { years, notes }, label, run, period } = context;
  const [first, last] = [years.observed[0], years.observed.at(-1)];
  const rest = filled(words.ahead, { years: run.periods.filter((each) => each > (last ?? '') && each <= period).join(context.words.and) });
  const rows = assumptionsOf(context).filter(({ quantity }) => !quantity.name.startsWith('closing_')).map((assumed) => row(context, assumed));
  return [
    ...(last === undefined ? [] : [{ kind: 'paragraph', content: [...say(first === last ? words.observedOne : words.observed, { first: first!, last, rest })] } as const]),
    { kind: 'table', title: words.assumptions, columns: [words.assumption, words.value, words.origin], rows, lastWords: 1, note: words.assumedNote },
    ...(notes === undefined ? [] : [{ kind: 'paragraph', content: say(notes.length === 0 ? words.noNotes : words.notes) } as const]),
    ...(notes === undefined || notes.length === 0 ? [] : [{ kind: 'list', ordered: true, items: notes.map(({ severity, text }) => (severity === 'warning' ? say(words.warning, { text: label(text) }) : say('{text}', { text: label(text) }))) } as const]),
    { kind: 'paragraph', content: say(words.generated) },
  ];
}

function row(context: Explained, { quantity, element }: Assumed): ReportRow {
  const { runs, label, cell, period } = context;
  const of = cell(quantity.name, period, element);
  return {
    cells: [
      { text: label(runs.label(of.reference)) },
      { text: runs.figure(of)?.text ?? '—', value: runs.value(of) ?? null, of: { run: of.run, reference: of.reference } },
      { text: originText(context, { quantity, element }) },
    ],
  };
}

/** Where an assumption's value comes from: the scenario, figures it was worked back from, one it keeps, or its source; and that it is assumed. */
function originText(context: Explained, { quantity, element }: Assumed): string {
  const { words: { data: words, stop }, run, period, label } = context;
  const isSet = run.overrides.some(({ quantity: own, element: part, override }) => own === quantity && (part === '' || part === element) && override.from <= `${period.slice(0, 4)}-12` && (override.until ?? '9999') >= `${period.slice(0, 4)}-01`);
  if (isSet) return words.changed;
  const past = run.periods.filter((each) => each < period);
  const derived = quantity.calibrate && past.findLast((each) => run.mark(quantity.name, each, element) === 'computed');
  if (derived !== undefined) return filled(words.derived, { year: derived });
  const kept = past.findLast((each) => run.mark(quantity.name, each, element) === 'observed');
  if (kept !== undefined) return filled(words.kept, { year: kept });
  const dated = quantity.values.findLast(({ from, until }) => from <= `${period.slice(0, 4)}-12` && (until === undefined || until >= `${period.slice(0, 4)}-01`));
  const source = cited(dated?.source ?? quantity.source, context) || words.noSource;
  const note = dated?.note ?? quantity.description;
  const isAssumed = dated === undefined || dated.status === 'assumed';
  return [isAssumed ? words.assumed : '', source, note ? label(note).replace(/[。.]$/, '') : ''].filter(Boolean).join(stop.trim() === '。' ? '；' : '; ');
}
