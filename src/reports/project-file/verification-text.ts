import { projectFileWords } from '../../i18n/project-file.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { NumberStyle } from '../../i18n/quantity-text.ts';
import type { Cause, MovedFigure, Verification } from '../../project/verify.ts';
import { figureText, movementText } from './figure-text.ts';

/** A verification in words. */
export interface VerificationText {
  readonly headline: string;
  /** What changed since, a sentence each; and what that means where it is not plain. */
  readonly causes: readonly string[];
  readonly figures: readonly FigureText[];
}

export interface FigureText {
  readonly run: string;
  readonly label: string;
  readonly period: string;
  readonly was: string;
  readonly is: string;
  /** Empty where one side is missing. */
  readonly change: string;
}

export function verificationText(verification: Verification, style: NumberStyle): VerificationText {
  const { locale } = style;
  const words = projectFileWords(locale).verify;
  const { verdict, causes, compared, moved, rounded } = verification;
  const headline = {
    same: words.same(compared),
    rounding: words.rounding(compared, rounded),
    differs: words.differs(moved.length, compared),
    unknown: words.unknown,
  }[verdict];
  const meaning = verdict === 'differs' && causes.length === 0 ? [words.nothingChanged] : verdict !== 'differs' && verdict !== 'unknown' && causes.length > 0 ? [words.causesWithoutEffect] : [];
  return {
    headline,
    causes: [...causes.map((cause) => causeText(cause, locale)), ...meaning],
    figures: moved.map((figure) => movedText(figure, style)),
  };
}

/** A figure that moved, in one sentence. */
export function figureSentence({ label, period, was, is, change }: FigureText, locale: Locale): string {
  return projectFileWords(locale).verify.figure(label, period, was, is, change);
}

function causeText({ kind, name, was, is }: Cause, locale: Locale): string {
  const words = projectFileWords(locale).verify;
  if (kind === 'program') return words.programChanged(was ?? '–', is ?? '–');
  if (kind === 'scenario') return words.scenarioChanged;
  if (kind === 'code') return words.codeChanged((was ?? '').slice(0, 8), (is ?? '').slice(0, 8));
  if (was === undefined) return kind === 'data' ? words.dataNew(name) : words.modelNew(name);
  if (is === undefined) return kind === 'data' ? words.dataGone(name) : words.modelGone(name);
  return kind === 'data' ? words.dataChanged(name) : words.modelChanged(name);
}

function movedText({ run, label, element, unit, period, was, is }: MovedFigure, style: NumberStyle): FigureText {
  return {
    run: projectFileWords(style.locale).verify.run[run],
    label: label[style.locale] + (element === '' ? '' : ` [${element}]`),
    period,
    was: figureText(was, unit, style),
    is: figureText(is, unit, style),
    change: movementText(was, is, unit, style),
  };
}
