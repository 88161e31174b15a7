import { accuracy, naiveScale, type Accuracy } from '../../../src/actuarial/forecasting/accuracy.ts';
import { dieboldMariano } from '../../../src/actuarial/forecasting/diebold-mariano.ts';
import { errorsByHorizon, rollingErrors } from '../../../src/actuarial/forecasting/rolling-origin.ts';
import type { CaseResult } from '../adapter.ts';
import { accepted, figuresCompared, methodNamed, relative, textIn, type Context, type Figures } from './forecasting-case.ts';

function accuracyFigures({ me, rmse, mae, mpe, mape, mase, acf1, theilsU, smape }: Accuracy) {
  return { ME: me, RMSE: rmse, MAE: mae, MPE: mpe, MAPE: mape, MASE: mase, ACF1: acf1, "Theil's U": theilsU, sMAPE: smape };
}

export function holdOut({ one, series, settings, tolerance, holdout }: Context): CaseResult[] {
  const kept = typeof settings['holdout'] === 'number' ? settings['holdout'] : holdout;
  const values = Array.from(series.values);
  const training = values.slice(0, values.length - kept);
  const fitted = accepted(methodNamed(one.method.split(',').at(-1)!).fit({ ...series, values: training }));
  const scale = naiveScale(training, /seasonal/.test(textIn(settings, 'mase_scale', series.frequency > 1 ? 'seasonal' : '')) ? series.frequency : 1);
  const test = accuracy(values.slice(training.length), fitted.forecast(kept).mean, scale);
  const results = figuresCompared(one.case_id, one.expected, accuracyFigures(test), relative(tolerance.figure));
  if (one.expected_training === undefined) return results;
  // The set gives no Theil's U in sample.
  const own = { ...accuracyFigures(accuracy(training, fitted.fitted, scale)), "Theil's U": null };
  return [...results, ...figuresCompared(`${one.case_id}.training`, one.expected_training, own, relative(tolerance.figure))];
}

export function rollingOrigin({ one, series, settings, tolerance }: Context): CaseResult[] {
  const steps = Number(settings['h'] ?? one.h ?? 1);
  const window = settings['window'];
  const errors = rollingErrors(methodNamed(one.method.split(',').at(-1)!), series, {
    steps,
    initial: Number(settings['initial'] ?? 0),
    ...(typeof window === 'number' ? { window } : {}),
  });
  const by = errorsByHorizon(errors);
  const got = { n_errors_by_h: by.map(({ count }) => count), rmse_by_h: by.map(({ rmse }) => rmse), mae_by_h: by.map(({ mae }) => mae), bias_by_h: by.map(({ bias }) => bias) };
  return figuresCompared(one.case_id, one.expected, got, relative(tolerance.figure));
}

export function dieboldMarianoCase({ one, series, settings, tolerance, holdout }: Context): CaseResult[] {
  const kept = typeof settings['holdout'] === 'number' ? settings['holdout'] : holdout;
  const values = Array.from(series.values);
  const training = { ...series, values: values.slice(0, values.length - kept) };
  const [, first = 'naive', second = 'drift'] = /,\s*(.+?) vs\.? (.+?)(?: on|,|$)/.exec(one.method) ?? [];
  const errors = [first, second].map((word) => {
    const { mean } = accepted(methodNamed(word).fit(training)).forecast(kept);
    return values.slice(-kept).map((value, step) => value - mean[step]!);
  });
  const horizon = Number(settings['h'] ?? /h\s*=\s*(\d+)/.exec(one.method)?.[1] ?? 1);
  const power = Number(settings['power'] ?? /power\s*=?\s*(\d+)/.exec(one.method)?.[1] ?? 2);
  const test = dieboldMariano(errors[0]!, errors[1]!, { horizon, power });
  const got: Figures = test === null ? {} : { statistic: test.statistic, p_value: test.probability };
  return figuresCompared(one.case_id, one.expected, got, relative(tolerance.figure));
}
