import { called } from '../../language/called.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Model, Period } from '../../language/model.ts';
import { elementKeys } from '../../language/names.ts';
import type { Override } from '../../language/override.ts';
import { baselineValue } from './levers.ts';
import type { Questions } from './plan-profiles.ts';

/** A share of the plan that may be raised: an element of a parameter, or one band of a bracket table. */
interface Share {
  readonly called: Issue['values'];
  readonly path: string;
  /** From 1; undefined where it is no band. */
  readonly band: number | undefined;
  readonly value: number;
  readonly raised: Override;
}

/** A point. */
const rise = 0.01;
const leastChange = 0.02;

/**
 * Shares whose rise by a point raises payments of some made persons and lowers those of others, and payment ratios that
 * fall from one band to the next. That a parameter is a payment ratio and not a reduction is seen from what it does.
 *
 * @param ratios paths of parameters that no rise of which may lower payments at all
 */
export function ratioFaults(
  model: Model, period: Period, overrides: readonly Override[], { asked, ask }: Questions, ratios: readonly string[],
): readonly Issue[] {
  const month = period.length === 4 ? `${period}-01` : period;
  const paid = ask(overrides).own;
  const shares = sharesOf(model, overrides, month);
  const effects = shares.map((share) => {
    const own = ask([...overrides, share.raised]).own;
    const change = own.map((after, index) => paid[index]! - after);
    const worst = change.reduce((least, one, index) => (one < change[least]! ? index : least), 0);
    return { share, raises: change.some((one) => one > leastChange), lowers: change[worst]! < -leastChange, worst, change: change[worst]! };
  });
  const turning = effects.filter(({ share, raises, lowers }) => lowers && (raises || ratios.some((path) => share.path === path || share.path.startsWith(`${path}.`))));
  const falling = effects.flatMap(({ share, raises, lowers }, index): readonly Issue[] => {
    const before = effects[index - 1];
    const follows = share.band !== undefined && share.band > 1 && before?.share.path === share.path;
    if (!follows || lowers || before.lowers || !(raises || before.raises) || share.value >= before.share.value) return [];
    return [{ code: 'plan/band-ratio-falls', severity: 'warning', place: { path: share.path }, values: { ...share.called, band: share.band!, value: share.value, before: before.share.value } }];
  });
  return [
    ...turning.map(({ share, worst, change }): Issue => {
      const { profile, expense } = asked[worst]!;
      const values = { ...share.called, band: share.band ?? '–', profileZh: profile.label.zh, profileEn: profile.label.en, claim: profile.claim, expense: Math.round(expense), change: Number((-change).toFixed(2)) };
      return { code: share.band === undefined ? 'plan/ratio-lowers' : 'plan/band-ratio-lowers', severity: 'warning', place: { path: share.path }, values };
    }),
    ...falling,
  ];
}

function sharesOf(model: Model, overrides: readonly Override[], month: string): readonly Share[] {
  return [...model.quantities.values()].filter(({ kind, unitText, type }) => kind === 'parameter' && unitText === '1' && type !== 'choice').flatMap((quantity) =>
    elementKeys(quantity.dimensions, model.dimensions).flatMap((element): readonly Share[] => {
      const path = element === '' ? quantity.name : `${quantity.name}.${element}`;
      const value = baselineValue(model, overrides, path, month);
      const most = quantity.maximum ?? 1;
      const words = called(model, quantity, element);
      if (typeof value === 'number') return value + rise <= most ? [{ called: words, path, band: undefined, value, raised: { path, from: month, value: value + rise } }] : [];
      return (value ?? []).map((row, index) => ({
        called: words, path, band: index + 1, value: row.value,
        raised: { path, from: month, value: value!.map((other, at) => (at === index ? { ...other, value: Math.min(most, other.value + rise) } : other)) },
      }));
    }),
  );
}
