import { plot, type PlotOptions } from '@observablehq/plot';
import { html } from 'htl';
import type { Figure } from '../../src/plots/figure.ts';

/** A figure of the program with its source below it, and its rows as a table to open. */
export function shownFigure({ options, table }: Figure, source: string): HTMLElement {
  return html`<figure>
    ${drawn(options)}
    <details><summary>数据 Data</summary>${shownTable(table.columns, table.rows)}</details>
    <figcaption>${source}</figcaption>
  </figure>`;
}

/** A figure of the notebook's own with its source below it. */
export function shownPlot(options: PlotOptions, source: string): HTMLElement {
  return html`<figure>${drawn(options)}<figcaption>${source}</figcaption></figure>`;
}

/** One picture to those who hear it: Plot names its parts, which have no role. */
function drawn(options: PlotOptions): Element {
  const figure = plot(options);
  for (const part of figure.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const picture = figure instanceof SVGElement ? figure : [...figure.children].findLast((child) => child instanceof SVGElement);
  picture?.setAttribute('role', 'img');
  picture?.setAttribute('aria-label', options.ariaLabel ?? '');
  return figure;
}

/** Rows as a table; numbers stand to the right as they are given. */
export function shownTable(columns: readonly string[], rows: readonly (readonly (string | number | null)[])[], source?: string): HTMLElement {
  return html`<figure>
    <div class="rows" tabindex="0" role="region" aria-label=${columns.join(' · ')}><table>
      <thead><tr>${columns.map((name, at) => html`<th class=${isNumeric(rows[0]?.[at]) ? 'number' : ''}>${name}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td class=${isNumeric(cell) ? 'number' : ''}>${cell ?? '—'}</td>`)}</tr>`)}</tbody>
    </table></div>
    ${source === undefined ? '' : html`<figcaption>${source}</figcaption>`}
  </figure>`;
}

function isNumeric(cell: string | number | null | undefined): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^[−+-]?[\d\s  .,]+%?$/.test(cell));
}
