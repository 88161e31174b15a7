import { nearestText } from '../../actuarial/nearest-text.ts';
import type { Issue } from '../../i18n/issue.ts';
import type { BudgetContestSettings } from '../../scenario/forecast/budget-contest.ts';
import { forecasterOf, forecasters, type Forecaster } from '../../scenario/forecast/forecaster.ts';
import { readBreaks, type BreaksReading } from '../../scenario/forecast/read-breaks.ts';
import type { CommandLine } from '../command-line.ts';
import { fileBytes, isIssue } from '../open/files.ts';
import { textOf, type World } from '../world.ts';
import { usage } from '../wrong-usage.ts';

const usualMethods = ['last', 'growth', 'mean3', 'drift', 'log-linear-trend', 'damped-holt', 'theta', 'combination'];
const mostYears = 50;

/** What a line of `backtest` asks for beside names. */
export interface BacktestRequest {
  readonly origins: readonly number[];
  readonly horizon: number;
  readonly methods: readonly Forecaster[];
  readonly knowledge: BudgetContestSettings['knowledge'];
  readonly biasFrom: BudgetContestSettings['biasFrom'];
  readonly breaks: BreaksReading;
}

/** Reads the options. @throws WrongUsage for a value of a wrong form; an unknown method or an unreadable file is an issue */
export function readRequest(line: CommandLine, world: World): BacktestRequest | Issue {
  const origins = line.values('origin').map((text) => {
    if (!/^\d{4}$/.test(text)) throw usage.valueWrong('--origin', text, 'YYYY');
    return Number(text);
  });
  const horizon = line.value('horizon') ?? '3';
  if (!/^[1-9]\d?$/.test(horizon) || Number(horizon) > mostYears) throw usage.valueWrong('--horizon', horizon, `1–${mostYears}`);
  const knowledge = line.value('knowledge') ?? 'drafting';
  if (knowledge !== 'drafting' && knowledge !== 'outturn') throw usage.valueWrong('--knowledge', knowledge, 'drafting, outturn');
  const biasFrom = line.value('bias') ?? 'earlier';
  if (biasFrom !== 'earlier' && biasFrom !== 'others') throw usage.valueWrong('--bias', biasFrom, 'earlier, others');
  const methods = methodsOf(line.values('method'));
  if ('code' in methods) return methods;
  const breaks = openBreaks(line.value('breaks'), world);
  return 'code' in breaks ? breaks : { origins, horizon: Number(horizon), methods, knowledge, biasFrom, breaks };
}

function methodsOf(lists: readonly string[]): readonly Forecaster[] | Issue {
  const named = lists.flatMap((list) => list.split(',')).map((name) => name.trim()).filter((name) => name !== '');
  if (named.includes('all')) return forecasters;
  const ids = named.length === 0 ? usualMethods : [...new Set(named)];
  const known = forecasters.map(({ id }) => id);
  const unknown = ids.find((id) => forecasterOf(id) === undefined);
  if (unknown === undefined) return ids.map((id) => forecasterOf(id)!);
  const near = nearestText(unknown, known);
  return { code: 'forecast/method-unknown', severity: 'error', place: {}, values: { method: unknown, known: [...(near === undefined ? [] : [near]), ...known.filter((id) => id !== near)].join(', ') } };
}

/** The shipped breaks, with those of the line's own file. */
function openBreaks(own: string | undefined, world: World): BreaksReading | Issue {
  const file = 'models/series-breaks.yaml';
  const shipped = readBreaks(textOf(world, `${world.folder}/${file}`), file);
  if (own === undefined) return shipped;
  const bytes = fileBytes(world, own);
  if (isIssue(bytes)) return bytes;
  const read = readBreaks(new TextDecoder().decode(bytes), own);
  return {
    breaks: [...shipped.breaks, ...read.breaks],
    leftOut: [...shipped.leftOut, ...read.leftOut],
    issues: [...shipped.issues, ...read.issues],
  };
}
