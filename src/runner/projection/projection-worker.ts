import { answerRequests } from '../answer-requests.ts';
import { answerColumns } from './handed-over.ts';
import { ProjectionDesk } from './projection-desk.ts';
import type { Questions } from './questions.ts';

const desk = new ProjectionDesk();
answerRequests<Questions>((question, ask, progress, signal) => desk.answer(question, ask, progress, signal), answerColumns);
