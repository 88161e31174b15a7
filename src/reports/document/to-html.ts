import { languageTag } from '../../i18n/locale.ts';
import { pageStyle } from './page-style.ts';
import { pictureMarkup } from './picture-markup.ts';
import { plainText } from './plain-text.ts';
import type { Block, Inline, ReportDocument, ReportFigure, ReportTable } from './report-document.ts';

/** A report as one HTML page that needs nothing else: to be read, kept and printed. Everything written in it is text. */
export function toHtml(report: ReportDocument): string {
  const { title, body } = toPage(report);
  return `<!doctype html>
<html lang="${languageTag(report.locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** What the page is called, and the markup of its body; `pageStyle` is its style sheet. */
export function toPage(report: ReportDocument): { readonly title: string; readonly body: string } {
  const { title, subtitle, standing, blocks, runHeader } = report;
  const head = [`<h1>${escaped(title)}</h1>`, ...(subtitle ? [`<p class="subject">${escaped(subtitle)}</p>`] : []), ...(standing ? [`<p class="state">${escaped(standing)}</p>`] : [])];
  const foot = runHeader.length === 0 ? [] : [`<footer>\n${runHeader.map(([name, value]) => `<p>${escaped([name, value].filter((part) => part !== '').join(' '))}</p>`).join('\n')}\n</footer>`];
  return { title: [title, subtitle].filter(Boolean).join(' '), body: [...head, ...blocks.map(block).filter((part) => part !== ''), ...foot].join('\n') };
}

function block(part: Block): string {
  switch (part.kind) {
    case 'heading':
      return `<h${part.level + 1}>${escaped(part.text)}</h${part.level + 1}>`;
    case 'paragraph':
      return part.content.length === 0 ? '' : `<p${part.own === undefined ? '' : ' class="own"'}>${sentence(part.content)}</p>`;
    case 'list': {
      const name = part.ordered ? 'ol' : 'ul';
      return part.items.length === 0 ? '' : `<${name}>${part.items.map((item) => `<li>${sentence(item)}</li>`).join('')}</${name}>`;
    }
    case 'facts':
      return `<dl>${part.items.map(([name, value]) => `<div><dt>${escaped(name)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>`;
    case 'remark':
      return `<p class="${part.tone === 'warning' ? 'made' : 'remark'}">${sentence(part.content)}</p>`;
    case 'table':
      return table(part);
    case 'figure':
      return figure(part);
    case 'signatures':
      return `<div class="signatures">\n${part.fields.map(({ role, person, note }) => `<div><p class="role">${escaped(role)}</p><p class="person">${escaped(person) || '&nbsp;'}</p><p class="note">${escaped(note)}</p></div>`).join('\n')}\n</div>`;
  }
}

function sentence(content: readonly Inline[]): string {
  return content.map((piece) => (piece.kind === 'words' && piece.strong ? `<strong>${escaped(piece.text)}</strong>` : escaped(piece.text))).join('');
}

function table({ title, columns, rows, wordColumns = 1, lastWords = 0, note }: ReportTable): string {
  const wordy = (at: number): boolean => at > 0 && (at < wordColumns || at >= columns.length - lastWords);
  const head = columns.map((column, at) => `<th scope="col"${wordy(at) ? ' class="clause"' : ''}>${escaped(column)}</th>`).join('');
  const body = rows.map(({ cells, level = 0, strong, heading }) => {
    if (heading) return `<tr class="head"><th colspan="${columns.length}">${escaped(cells[0]?.text ?? '')}</th></tr>`;
    const row = cells.map(({ text }, at) => (at === 0 ? `<th scope="row">${escaped(text)}</th>` : `<td${wordy(at) ? ' class="clause"' : ''}>${escaped(text)}</td>`));
    return `<tr class="level-${level}${strong ? ' strong' : ''}">${row.join('')}</tr>`;
  });
  const caption = title ? `<caption>${escaped(title)}</caption>` : '';
  return `<div class="wide"><table>${caption}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>${note ? `\n<p class="note">${escaped(note)}</p>` : ''}`;
}

function figure({ title, description, svg, table: rows }: ReportFigure): string {
  if (svg === '') return rows ? table({ ...rows, title }) : '';
  return `<figure><figcaption>${escaped(title)}</figcaption>${pictureMarkup(svg)}<p class="note">${escaped(description)}</p></figure>`;
}

function escaped(written: string): string {
  return plainText(written).replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);
}
