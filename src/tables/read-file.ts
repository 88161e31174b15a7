import type { ReadChoices } from './choices.ts';
import { interpret } from './interpret.ts';
import { openFile, type InputFile } from './read/open-file.ts';
import type { Progress } from './read/read-workbook.ts';
import type { TableReading } from './reading.ts';

/** Opens and reads one file. To let the user change choices without reading the bytes again, use `openFile` and `interpret`. */
export async function readFile(file: InputFile, choices: ReadChoices = {}, progress?: Progress): Promise<TableReading> {
  return interpret(await openFile(file, choices, progress), choices);
}
