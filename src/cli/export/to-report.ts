import type { Issue } from '../../i18n/issue.ts';
import type { Locale } from '../../i18n/locale.ts';
import { toHtml } from '../../reports/document/to-html.ts';
import type { CommandLine } from '../command-line.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { shownPath, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';
import type { Export, Exported } from './export-format.ts';
import { reportNames, reportWriters } from './reports/report-writer.ts';

/** Writes the report that the line asks for, as one HTML page or as a Word file. */
export function toReport(format: 'html' | 'docx'): Export {
  return async (path: string, line: CommandLine, world: World): Promise<Exported | Outcome> => {
    const asked = line.value('report') ?? 'explanation';
    const name = reportNames.find((each) => each === asked);
    if (name === undefined) throw usage.valueWrong('--report', asked, reportNames.join(', '));
    const made = await (await reportWriters[name]())(line, world);
    if ('refused' in made) return made.refused;
    const bytes = format === 'html' ? new TextEncoder().encode(toHtml(made.report)) : await (await import('../../reports/document/to-word.ts')).toWord(made.report);
    const issue = unwritten(path, bytes, world);
    if (issue) return refusal([issue], line.locale);
    const file = shownPath(world, path);
    const title = [made.report.title, made.report.subtitle].filter(Boolean).join(' ');
    return { entry: { kind: format, file, bytes: bytes.length, report: name, title }, said: said(file, bytes.length, title, line.locale), stderr: made.stderr };
  };
}

function said(file: string, bytes: number, title: string, locale: Locale): string {
  const size = `${Math.max(1, Math.round(bytes / 1024))} kB`;
  return locale === 'zh' ? `已写出 ${file}（${size}）：${title}\n` : `Wrote ${file} (${size}): ${title}\n`;
}

/** The issue that says why the file could not be written. */
function unwritten(path: string, bytes: Uint8Array, world: World): Issue | undefined {
  const file = shownPath(world, path);
  try {
    world.write(path, [bytes]);
    return undefined;
  } catch (error) {
    const { code } = error as { readonly code?: string };
    if (code === undefined) throw error;
    return { code: 'cli/file-not-written', severity: 'error', place: { file }, values: { file, detail: code } };
  }
}
