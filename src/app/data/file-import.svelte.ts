import { readInWorker } from '../../runner/read-in-worker.ts';
import type { FileReading, Guess, OpenReading, ReadChoices, SheetView } from '../../runner/file-reading.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { Label } from '../../language/model.ts';
import type { SheetChoices } from '../../tables/choices.ts';
import { History } from '../state/history.svelte.ts';

export type ImportState = 'reading' | 'read' | 'failed';

/** One file on its way in: read apart from the page, understood by guesses that the person may answer otherwise. */
export class FileImport {
  readonly name: string;
  readonly choices = new History<ReadChoices>({});
  state: ImportState = $state('reading');
  rowsRead = $state(0);
  rereading = $state(false);
  reading: FileReading | undefined = $state.raw(undefined);
  /** The sheet on screen. */
  sheetName: string | undefined = $state(undefined);
  /** The issue that was asked to be shown in its cell. */
  shownIssue: Issue | undefined = $state.raw(undefined);
  /** How each contract's table is to be taken, where the person has decided. */
  decided: Readonly<Record<string, 'extend' | 'replace'>> = $state.raw({});
  private open: OpenReading | undefined;
  private asked = 0;

  constructor(name: string) {
    this.name = name;
  }

  async read(bytes: Promise<ArrayBuffer>): Promise<void> {
    try {
      const content = new Uint8Array(await bytes);
      this.open = readInWorker({ name: this.name, bytes: content }, {}, (done) => (this.rowsRead = done));
      this.take(await this.open.first);
    } catch {
      this.state = 'failed';
    }
  }

  get errors(): number {
    return this.reading?.issues.filter((issue) => issue.severity === 'error').length ?? 0;
  }

  get takable(): boolean {
    return this.state === 'read' && !this.rereading && (this.reading?.tables.length ?? 0) > 0;
  }

  get sheet(): SheetView | undefined {
    const sheets = this.reading?.sheets ?? [];
    return sheets.find(({ name }) => name === this.sheetName) ?? sheets.find(({ summary }) => summary) ?? sheets[0];
  }

  sheetChoices(sheet: string): SheetChoices {
    return this.choices.value.sheets?.[sheet] ?? {};
  }

  chooseForSheet(sheet: string, change: Partial<SheetChoices>, what: Label): void {
    const { sheets } = this.choices.value;
    this.choose({ ...this.choices.value, sheets: { ...sheets, [sheet]: { ...sheets?.[sheet], ...change } } }, what);
  }

  choose(choices: ReadChoices, what: Label): void {
    this.choices.change(choices, what);
    void this.readAgain();
  }

  undo(): void {
    this.choices.undo();
    void this.readAgain();
  }

  redo(): void {
    this.choices.redo();
    void this.readAgain();
  }

  guessOf(kind: Guess['kind'], sheet: string, subject: string): Guess | undefined {
    return this.reading?.guesses.find((guess) => guess.kind === kind && guess.sheet === sheet && guess.subject === subject);
  }

  rows(sheet: string, from: number, count: number): Promise<readonly (readonly string[])[]> {
    return this.open?.rows(sheet, from, count) ?? Promise.resolve([]);
  }

  show(issue: Issue): void {
    this.shownIssue = issue;
    if (issue.place.sheet !== undefined) this.sheetName = issue.place.sheet;
  }

  close(): void {
    this.open?.close();
  }

  private async readAgain(): Promise<void> {
    if (!this.open) return;
    const asked = ++this.asked;
    this.rereading = true;
    try {
      const reading = await this.open.again(this.choices.value);
      if (asked === this.asked) this.take(reading);
    } catch {
      this.state = 'failed';
    }
  }

  private take(reading: FileReading): void {
    this.reading = reading;
    this.state = 'read';
    this.rereading = false;
  }
}
