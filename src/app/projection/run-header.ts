import { numberText } from '../../i18n/numbers.ts';
import { scaleName } from '../../i18n/scales.ts';
import { placeOverride } from '../../language/run/parameter-values.ts';
import { cellLabel } from '../explain/explanation-view.ts';
import { fingerprint, shortFingerprint } from '../state/fingerprint.ts';
import type { TaskHeader } from '../state/workbench.svelte.ts';
import { shown } from '../ui/shown.ts';
import type { ProjectionContext } from './context.ts';
import { spreadText } from './spread.ts';

export interface ProjectionDigests {
  readonly data: string;
  readonly model: string;
  readonly study: string;
}

/** Digests of what decides every number: figures, model texts, and what was set. */
export async function projectionDigests({ files, study }: Pick<ProjectionContext['bench'], 'files' | 'study'>): Promise<ProjectionDigests> {
  const [data, model, set] = await Promise.all([
    fingerprint((files?.datasets ?? []).map((dataset) => dataset.fingerprint).join(' ')), fingerprint(JSON.stringify(files?.texts ?? {})), fingerprint(JSON.stringify(study)),
  ]);
  return { data, model, study: set };
}

/** What every output of the task says about how it came about. @param study of the run it shows: that of the baseline has nothing set */
export function projectionHeader({ workbench, bench, words }: ProjectionContext, digests: ProjectionDigests, study: ProjectionContext['bench']['study'] = bench.study): TaskHeader | undefined {
  if (!bench.isOpen) return undefined;
  const { model, entry } = bench;
  const { program, workbench: common } = workbench.words;
  const between = workbench.locale === 'zh' ? '；' : '; ';
  const called = (path: string) => {
    const placed = placeOverride({ path, from: '2000-01', value: 0 }, model, []);
    return placed && { quantity: placed.quantity, label: workbench.say(cellLabel(model, placed.quantity.name, placed.element)) };
  };
  const changes = study.set.flatMap(({ path, from, value }) => {
    const found = called(path);
    const option = typeof value === 'string' ? found?.quantity.choices[value] : undefined;
    return found ? [`${found.label} ${option ? workbench.say(option) : shown(Number(value), found.quantity.unitText, workbench.numbers)} (${from.slice(0, 4)}–)`] : [];
  });
  const spreads = study.assume.flatMap((assumed) => {
    const found = called(assumed.path);
    return found ? [`${found.label} ${spreadText(assumed, found.quantity, words, workbench.numbers)}`] : [];
  });
  return {
    name: workbench.say(entry.title),
    compared: { baseline: workbench.say(entry.title), changes: study.set.length },
    rows: [
      [words.projection, `${workbench.say(entry.title)} · ${words.horizon} ${bench.to}`],
      [words.headerChanges, changes.length === 0 ? common.unchanged : changes.join(between)],
      [words.headerDraws, words.drawnBy(numberText(bench.paths, 0), String(study.seed))],
      [common.printedUnit, scaleName(workbench.money, workbench.locale)],
      [words.uncertain, spreads.join(between)],
    ],
    fingerprints: [program.dataHash(shortFingerprint(digests.data)), program.parameterHash(shortFingerprint(digests.model)), program.scenarioHash(shortFingerprint(digests.study))],
  };
}
