import { parentPort } from 'node:worker_threads';
import { answerColumns } from '../../../src/runner/projection/handed-over.ts';
import { ProjectionDesk } from '../../../src/runner/projection/projection-desk.ts';
import type { Question, Questions } from '../../../src/runner/projection/questions.ts';

/** A projection's desk on a thread of its own, as the page has it in a worker. */
const desk = new ProjectionDesk();
parentPort!.on('message', ({ id, question, ask }: { id: number; question: Question; ask: Questions[Question]['ask'] }) => {
  void desk.answer(question, ask, () => undefined, { aborted: false }).then((answer) => parentPort!.postMessage({ id, answer }, answerColumns(question, answer)));
});
