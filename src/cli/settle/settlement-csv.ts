import type { Locale } from '../../i18n/locale.ts';
import type { FigureTable } from '../../plots/figure.ts';
import type { SettledFlow, SettledNumber, SettledPayment, SettledSide, SettledYear } from '../../scenario/corridor/settlement.ts';
import { dayText } from '../../tables/claims/calendar.ts';
import { lossCauses } from '../../tables/statement/loss-causes.ts';
import { clauseText } from '../../language/clause-text.ts';
import type { SettledContract } from './settled-contract.ts';

const columns = ['year', 'section', 'name', 'label', 'unit', 'amount', 'from', 'to', 'share', 'clause', 'payer', 'payee', 'month'] as const;
type Cells = Partial<Record<(typeof columns)[number], string | number>>;

/** A settlement as rows, one a number: yuan and fractions. */
export function settlementCells({ settlement, corrections, outlook, period, lossItems, late }: SettledContract, locale: Locale): FigureTable {
  const number = (section: string, { name, label, unitText, value }: SettledNumber, more: Cells = {}): Cells => ({
    section,
    name,
    label: label[locale],
    unit: unitText,
    amount: value,
    ...more,
  });
  const paid = (section: string, { name, label, amount, from, to }: SettledFlow, more: Cells = {}): Cells => ({
    section,
    name,
    label: label[locale],
    unit: 'yuan',
    amount,
    payer: from,
    payee: to,
    ...more,
  });
  const due = (section: string, payment: SettledPayment): Cells =>
    paid(section, payment, {
      month: payment.month,
      ...(payment.instalment !== undefined && { name: `${payment.name}.${payment.instalment}` }),
    });
  const side = (name: string, { amount, rate, parts, rest }: SettledSide): readonly Cells[] => [
    number(name, amount),
    number(`${name}_rate`, rate),
    ...parts.flatMap((part) => [
      number(`${name}_part`, part, { label: part.destination[locale] }),
      ...part.bands.map(({ from, to, value, amount: own, source }): Cells => ({
        section: `${name}_band`,
        name: part.name,
        label: part.destination[locale],
        unit: 'yuan',
        amount: own,
        from,
        ...(to !== undefined && { to }),
        share: value,
        clause: clauseText(source),
      })),
    ]),
    number(`${name}_rest`, rest),
  ];
  const ofYear = (year: SettledYear): readonly Cells[] =>
    [
      number('base', year.base),
      ...side('surplus', year.surplus),
      ...side('loss', year.loss),
      ...year.figures.map((figure) => number('figure', figure)),
      ...year.flows.map((flow) => paid('flow', flow)),
      ...year.owed.map((payment) => due('owed', payment)),
      ...year.calendar.map((payment) => due('calendar', payment)),
      ...year.stocks.flatMap(({ opening, closing }) => [number('stock_opening', opening), number('stock_closing', closing)]),
      ...Object.entries(year.balances).map(([party, amount]): Cells => ({ section: 'balance', name: party, unit: 'yuan', amount })),
      ...Object.values(year.results).map((result) => number('result', result)),
    ].map((cells) => ({ year: year.period, ...cells }));
  const corrected = (corrections ?? []).flatMap(({ period, due: owed, stocks }) =>
    [
      ...owed.map((flow) => paid('correction', flow)),
      ...stocks.map(({ before, after }) =>
        number('correction_stock', after.closing, { from: before.closing.value, to: after.closing.value }),
      ),
    ].map((cells): Cells => ({ year: period, ...cells })),
  );
  const expected: readonly Cells[] = outlook
    ? [
        ...outlook.payments.map(({ amount, label, from, to, distribution }): Cells => ({
          section: 'outlook_expected',
          name: amount,
          label: label[locale],
          unit: 'yuan',
          amount: distribution.expected,
          share: distribution.above,
          payer: from,
          payee: to,
        })),
        {
          section: 'outlook_expected',
          name: 'to_insurer',
          unit: 'yuan',
          amount: outlook.expectedToInsurer,
          share: outlook.settlement.above,
          payer: 'fund',
          payee: 'insurer',
        },
        {
          section: 'outlook_expected',
          name: 'to_fund',
          unit: 'yuan',
          amount: outlook.expectedToFund,
          share: outlook.settlement.below,
          payer: 'insurer',
          payee: 'fund',
        },
      ].map((cells) => ({ year: outlook.period, ...cells }))
    : [];
  const spans = (period?.spans ?? []).map(({ from, until, source }): Cells => ({
    section: 'contract_period',
    name: period!.name,
    from,
    ...(until !== undefined && { to: until }),
    clause: clauseText(source),
  }));
  const losses = lossItems.map(({ year, amount, cause, evidence, counted }): Cells => ({
    year,
    section: counted ? 'policy_loss' : 'policy_loss_not_counted',
    unit: 'yuan',
    amount,
    ...(cause && { name: cause, label: lossCauses[cause].label[locale] }),
    clause: [cause && lossCauses[cause].article, evidence].filter((text) => text !== undefined).join(' '),
  }));
  const later = late.map(({ id, year, settledIn, amount, reported }): Cells => ({
    year: String(year),
    section: 'late_claim',
    name: id,
    unit: 'yuan',
    amount: amount / 100,
    to: String(settledIn),
    month: dayText(reported),
  }));
  const rows = [...spans, ...settlement.years.flatMap(ofYear), ...losses, ...later, ...corrected, ...expected];
  return { columns, rows: rows.map((cells) => columns.map((column) => cells[column] ?? null)) };
}
