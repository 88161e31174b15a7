import { answerRequests } from '../answer-requests.ts';
import { PlanDesk } from './plan-desk.ts';
import type { Questions } from './questions.ts';

const desk = new PlanDesk();
answerRequests<Questions>((question, ask, progress, signal) => desk.answer(question, ask, progress, signal));
