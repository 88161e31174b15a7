// eslint-disable-next-line no-restricted-imports -- here it is a peer to measure against
import { op, table, rolling } from 'arquero';
import type { ClaimColumns } from './columns.ts';

/** One of the plan's five running sums (eligible expense so far, by member) and its sum by level, in Arquero. */
export function arqueroSums({ member, level, expense, excluded, ownFirst }: ClaimColumns): () => void {
  const claims = table({ member, level, expense, excluded, ownFirst });
  return () => {
    claims
      .derive({ eligible: (d: Record<string, number>) => d['expense']! - d['excluded']! - d['ownFirst']! })
      .groupby('member')
      .derive({ so_far: rolling((d: Record<string, number>) => op.sum(d['eligible']!)) })
      .ungroup()
      .groupby('level')
      .rollup({ so_far: (d: Record<string, number>) => op.sum(d['so_far']!) })
      .objects();
  };
}
