/** Years in order, those that follow each other as a stretch: 2023, 2049–2050. */
export function yearsText(years: readonly string[]): string {
  const stretches: [string, string][] = [];
  for (const year of years.toSorted()) {
    const last = stretches.at(-1);
    if (last && Number(last[1]) + 1 === Number(year)) last[1] = year;
    else stretches.push([year, year]);
  }
  return stretches.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ');
}
