/** Our name of a figure for the spellings that peers and papers use. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(ldf|f|factors?|link_ratios?|dev(elopment)?_factors?|age_to_age)$/, 'ldf'],
  [/^(ldf|f)_(se|std_err)|^(std_err)$/, 'ldf_se'],
  [/^(cdf|age_to_ultimate|to_ultimate)$/, 'cdf'],
  [/^(completion(_factors?)?(_by_age)?|percent_reached)$/, 'completion'],
  [/^(ult|ultimates?)$/, 'ultimate'],
  [/^(ibnr|reserves?|future(_value)?|unpaid)$/, 'ibnr'],
  [/^(latest|current(_value)?|latest_diagonal)$/, 'latest'],
  [/^((mack|ibnr|prediction|ultimate|standard|total|std)_(se|error|std_err)|se|msep_root|rmsep|std_error)$/, 'se'],
  [/^process(_(risk|se|error|std_err))?$/, 'process'],
  [/^param(eter)?(_(risk|se|error|std_err))?$/, 'parameter'],
  [/^(scale_phi|phi|scale|dispersion)$/, 'phi'],
  [/^(scale_)?sigma_?2$/, 'sigma2'],
  [/^sigma(_squared|\^2|_sq)$/, 'sigma_squared'],
  [/^(total_)?cv(_pct|_percent)?$/, 'cv'],
  [/^(cdr_?1?|cdr_?1?_se|cdr_se|one_year_se)$/, 'cdr1'],
  [/^cdr_?(\d+)(_se)?$/, 'cdr$1'],
  [/^(elr|loss_ratio|expected_loss_ratio|kappa|ultimate_ratio)$/, 'elr'],
  [/^(tail|tail_factor|tail_cdf)$/, 'tail'],
  [/^(zeta|incremental_loss_ratios?|increment_ratios?)$/, 'zeta'],
  [/^(z|cy_z|calendar_z)$/, 'cy_z'],
  [/^(sd|std|std_dev)$/, 'sd'],
];

/** `total_mack_se` is `total_se`; `ultimate_paid` keeps its side. */
export function quantityName(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9.^]+/g, '_').replace(/_by_(origin|month|age|development)/, '').replace(/_from_\d+(st|nd|rd|th)$/, '');
  const side = /_(paid|incurred|reported)$/.exec(plain)?.[0] ?? /^(paid|incurred|reported)_/.exec(plain)?.[0].replace(/^(.*)_$/, '_$1') ?? '';
  const base = plain.replace(/_(paid|incurred|reported)$|^(paid|incurred|reported)_/, '');
  const known = (text: string): string | undefined => {
    const found = spellings.find(([pattern]) => pattern.test(text));
    return found && text.replace(found[0], found[1]);
  };
  const whole = base.startsWith('total_') ? known(base.slice('total_'.length)) : undefined;
  return (base.startsWith('total_') && base !== 'total_se' ? `total_${whole ?? base.slice('total_'.length)}` : (known(base) ?? base)) + side;
}
