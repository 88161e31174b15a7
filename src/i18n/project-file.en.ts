import type { ProjectFileWords } from './project-file.ts';

const one = (count: number, singular: string, plural: string): string => `${count} ${count === 1 ? singular : plural}`;

export const projectFileEn: ProjectFileWords = {
  verify: {
    title: 'Verification',
    same: (count) => `Computed again, all ${one(count, 'figure is', 'figures are')} exactly as saved.`,
    rounding: (count, rounded) => `Computed again, all ${one(count, 'figure is', 'figures are')} as saved (${rounded} of them up to the last digits, which machines round differently).`,
    differs: (moved, count) => `Computed again, ${moved} of ${one(count, 'figure', 'figures')} ${moved === 1 ? 'differs' : 'differ'} from what was saved.`,
    unknown: 'The file holds no results, so there is nothing to compare with.',
    dataChanged: (name) => `The data changed: ${name}`,
    dataGone: (name) => `Data used when it was saved are gone: ${name}`,
    dataNew: (name) => `There are data that were not there when it was saved: ${name}`,
    modelChanged: (name) => `The model changed: ${name}`,
    modelGone: (name) => `A model used when it was saved is used no longer: ${name}`,
    modelNew: (name) => `The model uses a file that was not there when it was saved: ${name}`,
    programChanged: (was, is) => `The program’s version changed: ${was} → ${is}`,
    nothingChanged: 'Data, model and program are what they were, so the differences have no known cause; check whether the file was changed.',
    causesWithoutEffect: 'None of this changed a result.',
    figure: (label, period, was, is, change) => `${label} ${period}: ${was} → ${is}${change === '' ? '' : ` (${change})`}`,
    more: (count) => `${count} more.`,
    run: { baseline: 'Baseline', scenario: 'Scenario' },
    columns: { run: 'Run', quantity: 'Item', period: 'Period', was: 'Saved', is: 'Now', change: 'Change' },
    saved: (time, by, program) => `Saved ${by === undefined ? '' : `by ${by} `}at ${time} by version ${program}`,
  },
};
