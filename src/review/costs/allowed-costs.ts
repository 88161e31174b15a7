import type { Issue } from '../../i18n/issue.ts';
import type { Label, Source } from '../../language/model.ts';
import { fenOf, givenText, isCountable } from '../fen.ts';
import { allocated, sharesOf } from './allocation.ts';
import type { CostCap, CostItem, CostRules } from './cost-rules.ts';

/** What becomes of one item: `claimed` = `elsewhere` + `disallowed` + `allowed`, in whole fen. */
export interface CostRow {
  readonly item: CostItem;
  readonly claimed: number;
  /** Part that other projects bear, with the key's clause. */
  readonly elsewhere: number;
  readonly keyClause?: Source;
  readonly disallowed: number;
  readonly disallowedClause?: Source;
  readonly allowed: number;
}

/** What a cap takes away of what the items allow, fen. */
export interface CapRow {
  readonly label: Label;
  readonly most: number;
  readonly counted: number;
  readonly cut: number;
  readonly clause: Source;
}

export interface AllowedCosts {
  readonly rows: readonly CostRow[];
  readonly caps: readonly CapRow[];
  /** Fen: `claimed` = `elsewhere` + `disallowed` + `capped` + `allowed`; `own` and `shared` are the parts of `allowed` before caps. */
  readonly total: {
    readonly claimed: number;
    readonly elsewhere: number;
    readonly disallowed: number;
    readonly capped: number;
    readonly allowed: number;
    readonly own: number;
    readonly shared: number;
  };
  readonly issues: readonly Issue[];
}

/**
 * What of the insurer's costs counts under the agreement's rules, item by item with the clause. Shared costs are laid on
 * the project by their key, kinds that are not allowed go, and caps cut the rest in their order. Nothing is worked out on
 * rules that do not hold: an item whose key fails counts as wholly borne elsewhere, and the issue is an error.
 */
export function allowedCosts(items: readonly CostItem[], rules: CostRules): AllowedCosts {
  const issues: Issue[] = [];
  const keys = new Map(
    rules.keys.map((key) => {
      const { shares, issues: found } = sharesOf(key);
      issues.push(...found);
      return [key.id, { key, shares }];
    }),
  );
  for (const { kind, share = 1 } of rules.disallowed) {
    if (!(share >= 0 && share <= 1))
      issues.push({
        code: 'review/rate-above-one',
        severity: 'error',
        place: {},
        values: { labelZh: kind, labelEn: kind, rate: givenText(share) },
      });
  }
  const known = new Set<string>();
  const rows = items.flatMap((item) => {
    const place = item.place ?? {};
    const values = { item: item.id, labelZh: item.label.zh, labelEn: item.label.en };
    if (known.has(item.id)) return refuse(issues, 'review/item-twice', place, values);
    known.add(item.id);
    if (!isCountable(item.amount)) return refuse(issues, 'review/amount-unusable', place, { ...values, found: givenText(item.amount) });
    const claimed = fenOf(item.amount);
    let here = claimed;
    let keyClause: Source | undefined;
    if (item.scope === 'shared') {
      const found = keys.get(item.key ?? '');
      if (!found)
        issues.push({
          code: 'review/key-unknown',
          severity: 'error',
          place,
          values: { ...values, key: item.key ?? '–', known: [...keys.keys()].join(', ') || '–' },
        });
      else if (found.shares && !found.shares.has(rules.project))
        issues.push({
          code: 'review/key-without-project',
          severity: 'error',
          place,
          values: { ...values, key: found.key.id, project: rules.project },
        });
      here = (found?.shares && allocated(claimed, found.shares).get(rules.project)) ?? 0;
      keyClause = found?.key.clause;
    }
    const rule = rules.disallowed.find(({ kind }) => kind === item.kind);
    const disallowed = rule ? Math.round(here * Math.min(1, Math.max(0, rule.share ?? 1))) : 0;
    return [
      {
        item,
        claimed,
        elsewhere: claimed - here,
        ...(keyClause && { keyClause }),
        disallowed,
        ...(rule && { disallowedClause: rule.clause }),
        allowed: here - disallowed,
      },
    ];
  });
  const caps = capRows(rows, rules.caps, issues);
  const sum = (amount: (row: CostRow) => number, scope?: CostItem['scope']) =>
    rows.reduce((all, row) => all + (scope === undefined || row.item.scope === scope ? amount(row) : 0), 0);
  const capped = caps.reduce((all, { cut }) => all + cut, 0);
  return {
    rows,
    caps,
    issues,
    total: {
      claimed: sum((row) => row.claimed),
      elsewhere: sum((row) => row.elsewhere),
      disallowed: sum((row) => row.disallowed),
      capped,
      allowed: sum((row) => row.allowed) - capped,
      own: sum((row) => row.allowed, 'own'),
      shared: sum((row) => row.allowed, 'shared'),
    },
  };
}

/** Caps in their order; what one has cut of a kind is not cut again by a later one that covers it. */
function capRows(rows: readonly CostRow[], caps: readonly CostCap[], issues: Issue[]): readonly CapRow[] {
  const made: (CapRow & { readonly kinds: readonly string[] | undefined })[] = [];
  for (const { label, rate, base, kinds, clause } of caps) {
    const values = { labelZh: label.zh, labelEn: label.en, rate: givenText(rate) };
    if (rate > 1) issues.push({ code: 'review/rate-above-one', severity: 'error', place: {}, values });
    else if (!(rate >= 0) || !isCountable(base) || base < 0)
      issues.push({ code: 'review/cap-unusable', severity: 'error', place: {}, values: { ...values, base: givenText(base) } });
    else {
      const covers = (kind: string) => kinds === undefined || kinds.includes(kind);
      const cutBefore = made
        .filter((earlier) => kinds === undefined || earlier.kinds?.every(covers))
        .reduce((all, { cut }) => all + cut, 0);
      const counted = rows.reduce((all, row) => all + (covers(row.item.kind) ? row.allowed : 0), 0) - cutBefore;
      const most = fenOf(rate * base);
      made.push({ label, kinds, clause, most, counted, cut: Math.max(0, counted - most) });
    }
  }
  return made.map(({ label, clause, most, counted, cut }) => ({ label, clause, most, counted, cut }));
}

function refuse(issues: Issue[], code: string, place: Issue['place'], values: Issue['values']): readonly CostRow[] {
  issues.push({ code, severity: 'error', place, values });
  return [];
}
