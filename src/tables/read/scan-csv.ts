export interface ScannedText {
  readonly rows: string[][];
  readonly delimiter: string;
  /** Line (from 1) of a quotation mark that is never closed. */
  readonly openQuoteLine?: number;
}

/**
 * Splits delimited text (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF, CRLF or CR) into cells.
 * The delimiter is the one of comma, tab, semicolon and the Chinese comma that the first lines use most.
 */
export function scanCsv(text: string, progress?: (done: number, total: number) => void): ScannedText {
  const delimiter = likelyDelimiter(text);
  const cut = delimiter.charCodeAt(0);
  const length = text.length;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let openQuoteLine: number | undefined;
  while (at < length) {
    let cell: string;
    if (text.charCodeAt(at) === 34) {
      const quoted = quotedCell(text, at);
      if (!quoted.closed) openQuoteLine ??= lineOf(text, at);
      at = quoted.end;
      let end = at;
      while (end < length && text.charCodeAt(end) !== cut && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
      cell = quoted.text + text.slice(at, end);
      at = end;
    } else {
      let end = at;
      for (; end < length; end++) {
        const code = text.charCodeAt(end);
        if (code === cut || code === 10 || code === 13) break;
      }
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    if (at >= length) break;
    const code = text.charCodeAt(at);
    at++;
    if (code === cut) {
      if (at === length) row.push('');
      continue;
    }
    if (code === 13 && text.charCodeAt(at) === 10) at++;
    rows.push(row);
    row = [];
    if (progress && rows.length % 10_000 === 0) progress(at, length);
  }
  if (row.length > 0) rows.push(row);
  progress?.(length, length);
  return openQuoteLine === undefined ? { rows, delimiter } : { rows, delimiter, openQuoteLine };
}

function quotedCell(text: string, start: number): { readonly text: string; readonly end: number; readonly closed: boolean } {
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: content + text.slice(from), end: text.length, closed: false };
    content += text.slice(from, quote);
    if (text.charCodeAt(quote + 1) !== 34) return { text: content, end: quote + 1, closed: true };
    content += '"';
    from = quote + 2;
  }
}

function likelyDelimiter(text: string): string {
  const head = text.slice(0, 4000).replace(/"(?:[^"]|"")*"/g, '');
  let best = ',';
  let most = 0;
  for (const candidate of [',', '\t', ';', '\uff0c']) {
    const count = head.split(candidate).length - 1;
    if (count > most) {
      best = candidate;
      most = count;
    }
  }
  return best;
}

function lineOf(text: string, position: number): number {
  return text.slice(0, position).split(/\r\n|\r|\n/).length;
}
