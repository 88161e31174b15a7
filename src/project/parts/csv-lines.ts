import { csvField } from '../../i18n/csv-field.ts';

/** A text as a guarded field of CSV. One that begins with an apostrophe itself gets another, so that no two texts are one field. */
export function textField(text: string): string {
  return csvField(text.startsWith("'") ? `'${text}` : text);
}

/** Rows of a CSV (RFC 4180) as texts. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A byte order mark belongs to no field.
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    let field: string;
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n') end++;
      field = text.slice(at, end);
      at = end;
    }
    row.push(field);
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
