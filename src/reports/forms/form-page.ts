import { formsWords } from '../../i18n/forms.ts';
import { scaleName } from '../../i18n/scales.ts';
import type { FormLine } from '../../tables/forms/form-definition.ts';
import type { FormOfRun } from './fill-form.ts';
import { columnLabel, lineLabel } from './form-labels.ts';
import { formBlocks } from './form-layout.ts';
import type { FormOutput } from './form-output.ts';
import { figureText, ownUnit } from './form-table.ts';

const style = `
@page { size: A4 landscape; margin: 12mm; }
body { font: 10pt 'Noto Sans CJK SC', 'Microsoft YaHei', 'SimSun', sans-serif; color: #000; }
h1 { margin: 0 0 4mm; font-size: 15pt; text-align: center; }
p { display: flex; justify-content: space-between; margin: 0 0 1.5mm; font-size: 9pt; }
table { width: 100%; margin-bottom: 4mm; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 1mm 1.5mm; border: 0.4pt solid #000; font-weight: 400; text-align: left; }
thead th { text-align: center; font-weight: 600; }
td { text-align: right; white-space: nowrap; }
td.words { text-align: left; white-space: normal; }
.total { font-weight: 600; }
.part { padding-left: 6mm; }
.sub { padding-left: 10mm; }
footer { font-size: 8pt; color: #444; }
`;

/** A form as a page for paper: title, unit, both sides beside each other, what every output says of its run. */
export function formPage(form: FormOfRun, { locale, month, runHeader }: FormOutput): { readonly language: string; readonly title: string; readonly body: string; readonly style: string } {
  const words = formsWords(locale);
  const { definition, columns, year } = form;
  const heads = [words.item, ...columns.map((column) => columnLabel(column, year, locale, month))].map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  const side = (line: FormLine | undefined): string => {
    if (!line) return '<th></th>' + '<td></td>'.repeat(columns.length);
    const unit = ownUnit(line, locale);
    const label = lineLabel(line, locale) + (unit === '' ? '' : locale === 'zh' ? `（${unit}）` : ` (${unit})`);
    const look = [line.total ? 'total' : '', line.level === 1 ? 'part' : line.level > 1 ? 'sub' : ''].filter((one) => one !== '').join(' ');
    const figures = columns.map((column) => `<td class="${column.words ? 'words' : line.total ? 'total' : ''}">${escaped(figureText(form, line, column, locale))}</td>`);
    return `<th scope="row" class="${look}">${escaped(label)}</th>${figures.join('')}`;
  };
  const tables = formBlocks(definition).map(({ left, right, rows }) => {
    const sections = [left, ...(right ? [right] : [])];
    const top = sections.map(({ label }) => `<th colspan="${columns.length + 1}">${escaped(label[locale])}</th>`).join('');
    const body = rows.map((row) => `<tr>${side(row.left)}${right ? side(row.right) : ''}</tr>`).join('');
    return `<table><thead><tr>${top}</tr><tr>${sections.map(() => heads).join('')}</tr></thead><tbody>${body}</tbody></table>`;
  });
  const line = `<p><span>${escaped(definition.reconstructed ? words.reconstructed : '')}</span><span>${escaped(words.unitLine(scaleName(form.money, locale)))}</span></p>`;
  const footer = `<footer>${runHeader.map(([name, value]) => escaped(name === '' ? value : `${name} ${value}`)).join(' · ')}</footer>`;
  return { language: locale === 'zh' ? 'zh-CN' : 'en', title: definition.title[locale], body: `<h1>${escaped(definition.title[locale])}</h1>${line}${tables.join('')}${footer}`, style };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
