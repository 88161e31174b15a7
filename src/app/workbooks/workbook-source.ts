import type { WorkbookWords } from '../../i18n/workbook.ts';
import type { BuiltWorkbook } from '../../runner/built-workbook.ts';

export type SourceName = keyof WorkbookWords['sources'];
export type RunChoice = keyof WorkbookWords['runs'];

/** Something that can be written as a workbook. What it says of itself follows its task. */
export interface WorkbookSource {
  readonly title: string;
  /** Whether the scenario differs from the baseline. */
  readonly changed: boolean;
  readonly state: 'ready' | 'working' | 'missing';
  /** Opens what has to be opened; called in an effect. */
  keep(): void;
  /**
   * Writes the sheets with the run header. Reads all it depends on before it first waits, so that an effect sees it.
   * Undefined where another question came in between.
   *
   * @throws TypeError unless it is ready
   */
  build(choice: RunChoice): Promise<BuiltWorkbook | undefined>;
}
