import type { Label } from '../../language/model.ts';
import type { SettlementContext } from '../settlement/context.ts';
import { bothCorridor } from '../settlement/context.ts';
import { bothWork } from './context.ts';
import { reviewWorkWords } from '../../i18n/review-work.ts';
import type { YearCorrection } from './prior-years.ts';

/** A line of the report: a payment that is due on top, or a stock as signed and as it is now. Yuan. */
export interface CorrectionRow {
  readonly key: string;
  readonly year: string;
  /** Who signed when; at the first line of a year. */
  readonly signed: string;
  readonly name: Label;
  readonly before: number | null;
  readonly after: number | null;
  readonly due: number | null;
}

export function correctionRows(corrections: readonly YearCorrection[], { workbench, desk }: Pick<SettlementContext, 'workbench' | 'desk'>): readonly CorrectionRow[] {
  const parties = desk.model?.corridor?.parties ?? {};
  const { signedBy } = reviewWorkWords(workbench.locale);
  return corrections.flatMap(({ period, due, stocks, person, time }) => {
    const way = (from: string, to: string, locale: keyof Label): string => bothCorridor((w) => w.paysTo(parties[from]?.[locale] ?? from, parties[to]?.[locale] ?? to))[locale];
    const rows = [
      ...due.map(({ name, label, amount, from, to }) => ({
        key: `${period} ${name}`, name: { zh: `${label.zh}（${way(from, to, 'zh')}）`, en: `${label.en} (${way(from, to, 'en')})` }, before: null, after: null, due: amount,
      })),
      ...stocks.flatMap(({ before, after }) =>
        (['opening', 'closing'] as const).flatMap((side) =>
          Math.abs(before[side].value - after[side].value) < 0.005 ? [] : [{ key: `${period} ${after[side].name}`, name: stockName(after[side].label, side), before: before[side].value, after: after[side].value, due: null }],
        ),
      ),
    ];
    return rows.map((row, at) => ({ ...row, year: period, signed: at === 0 ? signedBy(person, time.slice(0, 10)) : '' }));
  });
}

/** The name of a stock says itself whether it is the opening or the closing one, in most contracts. */
function stockName(label: Label, side: 'opening' | 'closing'): Label {
  const word = bothWork((w) => (side === 'opening' ? w.stockOpening : w.stockClosing));
  const named = (locale: keyof Label): string => (label[locale].toLowerCase().includes(word[locale]) ? label[locale] : `${label[locale]} · ${word[locale]}`);
  return { zh: named('zh'), en: named('en') };
}
