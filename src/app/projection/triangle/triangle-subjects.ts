import { projectionPastWords } from '../../../i18n/projection-past.ts';
import type { Place } from '../../../i18n/issue.ts';
import type { Label } from '../../../language/model.ts';
import type { TriangleMethod, WorkedTriangle } from '../../../runner/projection/triangle-questions.ts';
import type { FigureSubject, MadeInput, MadeSubject, Subject } from '../../state/subject.ts';
import type { ShownTriangle } from './shown-triangle.ts';
import { factorText } from './triangle-tables.ts';

const wordsIn = (locale: keyof Label) => projectionPastWords(locale).triangle;
const label = (of: (locale: keyof Label) => string): Label => ({ zh: of('zh'), en: of('en') });

/** A number that is opened when somebody looks: what it rests on goes back to the rows. */
function later(called: Label, make: () => Subject): MadeInput {
  return {
    label: called,
    get subject() {
      return make();
    },
  };
}

/** Numbers of a triangle opened up: what is known with its cells, what the chain ladder makes of it with its factors. */
export class TriangleSubjects {
  private readonly worked: WorkedTriangle;
  private readonly shown: ShownTriangle;

  constructor(worked: WorkedTriangle, shown: ShownTriangle) {
    this.worked = worked;
    this.shown = shown;
  }

  /** A number of the table by its name: `cell 3 5`, `ultimate 3`, `reserve 3`, `total`, `factor 2`, `to-ultimate 2`; positions from 0. */
  get(name: string): Subject | undefined {
    const [kind, first, second] = name.split(' ');
    const [i, j] = [Number(first), Number(second)];
    switch (kind) {
      case 'cell':
        return this.cell(i, j);
      case 'ultimate':
        return this.ultimate(i);
      case 'reserve':
        return this.reserve(i);
      case 'factor':
        return this.factor(i);
      case 'to-ultimate':
        return this.toUltimate(i);
      default:
        return kind === 'total' ? this.total() : undefined;
    }
  }

  /** What a method says of each origin. */
  method({ method, reserve, byOrigin, standing }: TriangleMethod): MadeSubject {
    const { labels } = this.worked.triangle;
    return {
      ...this.amount(label((locale) => `${wordsIn(locale).names[method]} · ${wordsIn(locale).reserve}`), reserve),
      rule: label((locale) => wordsIn(locale).methodRule(wordsIn(locale).names[method], wordsIn(locale).standings[standing])),
      inputs: byOrigin ? labels.map((origin, i): MadeInput => ({ label: { zh: origin, en: origin }, ...this.inputOf(byOrigin[i]!) })) : [],
    };
  }

  private get unit(): Pick<MadeSubject, 'unitText' | 'money'> {
    const { money } = this.shown;
    return money === undefined ? { unitText: 'count' } : { unitText: 'yuan', money };
  }

  private amount(called: Label, value: number | null): Pick<MadeSubject, 'kind' | 'label' | 'value' | 'unitText' | 'money' | 'signed'> {
    return { kind: 'made', signed: false, label: called, value: value !== null && this.shown.money === undefined ? Math.round(value) : value, ...this.unit };
  }

  private inputOf(value: number): { readonly value: number; readonly unitText: string } {
    return { value, unitText: this.unit.unitText === 'count' ? 'ratio' : 'yuan' };
  }

  private nameOf(i: number, j: number): Label {
    return label((locale) => wordsIn(locale).cellName(this.worked.triangle.labels[i]!, String(j + 1)));
  }

  private at(i: number, j: number): number {
    return this.worked.completed[i * this.worked.triangle.developments + j]!;
  }

  private cell(i: number, j: number): Subject {
    return j < this.worked.triangle.known[i]! ? this.known(i, j) : this.projected(i, j);
  }

  /** Rows that make a known amount: one where amounts are cumulative, else all up to it. */
  private known(i: number, j: number): Subject {
    const { rows, form } = this.shown;
    const origin = this.worked.triangle.labels[i]!;
    const own = rows.filter((row) => row.origin === origin && row.paid !== null && (form === 'cumulative' ? row.development === j + 1 : row.development <= j + 1)).toSorted((a, b) => a.development - b.development);
    const figure = (row: (typeof own)[number]): FigureSubject => ({ kind: 'figure', label: this.nameOf(i, row.development - 1), value: row.paid, unitText: this.unit.unitText === 'count' ? 'ratio' : 'yuan', mark: 'observed', place: this.placeOf(row) });
    if (form === 'cumulative' && own.length === 1) return figure(own[0]!);
    return {
      ...this.amount(this.nameOf(i, j), this.at(i, j)), rule: label((locale) => wordsIn(locale).knownRule),
      inputs: own.map((row): MadeInput => ({ label: label((locale) => wordsIn(locale).paidIn(String(row.development))), subject: figure(row) })),
    };
  }

  private placeOf(row: ShownTriangle['rows'][number]): Place {
    const { file, part, rows } = this.shown;
    const cell = part?.rows[rows.indexOf(row)]?.cell;
    return file === undefined ? {} : { file, ...(part?.sheet ? { sheet: part.sheet } : {}), ...(cell ? { cell } : {}) };
  }

  private projected(i: number, j: number): MadeSubject {
    return {
      ...this.amount(this.nameOf(i, j), this.at(i, j)),
      rule: label((locale) => wordsIn(locale).projectedRule(factorText(this.worked.factors[j - 1]!))),
      inputs: [
        later(this.nameOf(i, j - 1), () => this.cell(i, j - 1)),
        later(this.factorName(j - 1), () => this.factor(j - 1)),
      ],
    };
  }

  private factorName(k: number): Label {
    return label((locale) => wordsIn(locale).factorName(String(k + 1), String(k + 2)));
  }

  /** The sum of what the origins had come to at the end of a development, to that at its beginning. */
  private factor(k: number): MadeSubject {
    const { known, labels } = this.worked.triangle;
    const factor = this.worked.factors[k]!;
    const seen = labels.flatMap((_, i) => (known[i]! > k + 1 ? [i] : []));
    const sum = (j: number): number => seen.reduce((all, i) => all + this.at(i, j), 0);
    const [after, before] = [sum(k + 1), sum(k)];
    const isRatio = seen.length > 0 && Math.abs(after / before - factor) <= 1e-9 * Math.abs(factor);
    return {
      kind: 'made', signed: false, unitText: 'ratio', value: factor, label: this.factorName(k),
      rule: label((locale) => (isRatio ? wordsIn(locale).factorRule(String(k + 1), String(k + 2), seen.length, factorText(factor)) : wordsIn(locale).factorGiven)),
      inputs: seen.flatMap((i): MadeInput[] => [k + 1, k].map((j) => later(label((locale) => wordsIn(locale).cellName(labels[i]!, String(j + 1))), () => this.cell(i, j)))),
    };
  }

  private toUltimate(j: number): MadeSubject {
    const { factors, toUltimate } = this.worked;
    const coming = Array.from({ length: Math.max(0, factors.length - j) }, (_, at) => j + at);
    return {
      kind: 'made', signed: false, unitText: 'ratio', value: toUltimate[j]!, label: label((locale) => wordsIn(locale).toUltimateName(String(j + 1))),
      rule: label((locale) => wordsIn(locale).toUltimateRule(coming.map((k) => factorText(factors[k]!)).join(' × ') || '1')),
      inputs: coming.map((k): MadeInput => later(this.factorName(k), () => this.factor(k))),
    };
  }

  /** The latest diagonal times the factors to come. */
  private ultimate(i: number): MadeSubject {
    const { triangle, toUltimate, ultimate } = this.worked;
    const last = triangle.known[i]! - 1;
    return {
      ...this.amount(label((locale) => `${triangle.labels[i]!} · ${wordsIn(locale).ultimate}`), ultimate[i]!),
      rule: label((locale) => wordsIn(locale).ultimateRule(String(last + 1), factorText(toUltimate[last]!))),
      inputs: [
        later(this.nameOf(i, last), () => this.cell(i, last)),
        later(label((locale) => wordsIn(locale).toUltimateName(String(last + 1))), () => this.toUltimate(last)),
      ],
    };
  }

  private reserve(i: number): MadeSubject {
    const { triangle, ultimate, latest } = this.worked;
    const last = triangle.known[i]! - 1;
    return {
      ...this.amount(label((locale) => `${triangle.labels[i]!} · ${wordsIn(locale).reserve}`), ultimate[i]! - latest[i]!),
      rule: label((locale) => wordsIn(locale).reserveRule),
      inputs: [
        later(label((locale) => wordsIn(locale).ultimate), () => this.ultimate(i)),
        later(this.nameOf(i, last), () => this.cell(i, last)),
      ],
    };
  }

  private total(): MadeSubject {
    const { triangle, ultimate, latest } = this.worked;
    return {
      ...this.amount(label((locale) => `${wordsIn(locale).total} · ${wordsIn(locale).reserve}`), triangle.labels.reduce((sum, _, i) => sum + ultimate[i]! - latest[i]!, 0)),
      rule: label((locale) => wordsIn(locale).totalRule),
      inputs: triangle.labels.map((origin, i): MadeInput => later({ zh: origin, en: origin }, () => this.reserve(i))),
    };
  }
}
