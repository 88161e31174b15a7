import type { HandedOver } from '../answering.ts';
import type { Questions } from './questions.ts';

/** Columns of parts: they are made for the answer, and asked about once. */
export const answerColumns: HandedOver<Questions, 'give'> = (question, give) =>
  question === 'part' ? (give as Questions['part']['give']).columns.flatMap((columns) => columns.map(({ values }) => values.buffer as ArrayBuffer)) : [];

export const askedColumns: HandedOver<Questions, 'ask'> = (question, ask) =>
  question === 'points' ? (ask as Questions['points']['ask']).columns.flatMap(({ parts }) => parts.map(({ buffer }) => buffer as ArrayBuffer)) : [];
