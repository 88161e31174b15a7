import type { CommandLine } from '../command-line.ts';
import { toCsv } from '../../plots/csv-text.ts';
import { hasErrors } from '../open/has-errors.ts';
import { openProjectFile } from '../open/project-file.ts';
import type { Outcome } from '../outcome.ts';
import { refusal } from '../refusal.ts';
import { issueLinesText } from '../text/issue-lines.ts';
import { jsonText } from '../text/json-text.ts';
import type { World } from '../world.ts';
import { heldAgainstPresent } from './held.ts';
import { verificationCells, verificationJson, verificationLines } from './verification-output.ts';

/**
 * `hengsuan verify FILE`: whether a project file is whole, and whether the present program, models and data still give its
 * results. 0 where they do; 1 where they differ or the file is damaged.
 */
export async function verifyFile(line: CommandLine, world: World): Promise<Outcome> {
  const path = line.arguments[0]!;
  const opening = await openProjectFile(path, world);
  if (!opening.file) return refusal(opening.issues, line.locale);
  const { held, issues: ground } = await heldAgainstPresent(opening.file, path, world);
  const issues = [...opening.issues, ...ground];
  if (!held) return refusal(issues, line.locale);
  const checked = { file: opening.file, path, held, issues };
  const stdout = line.has('json')
    ? jsonText(verificationJson(checked, world))
    : line.has('csv')
      ? toCsv(verificationCells(checked))
      : verificationLines(checked, line.locale);
  const { verdict } = held.verification;
  const isSame = (verdict === 'same' || verdict === 'rounding') && !hasErrors(issues);
  return { stdout, stderr: issueLinesText(issues, line.locale), code: isSame ? 0 : 1 };
}
