import { answerRequests } from '../answer-requests.ts';
import { ContractDesk } from './contract-desk.ts';
import type { Questions } from './questions.ts';

const desk = new ContractDesk();
answerRequests<Questions>((question, ask, progress, signal) => desk.answer(question, ask, progress, signal));
