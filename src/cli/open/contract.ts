import type { Issue } from '../../i18n/issue.ts';
import type { Corridor, Model } from '../../language/model.ts';
import type { World } from '../world.ts';
import { openModel, type OpenedModel } from './model.ts';
import { modelPath } from './model-files.ts';

/** A sound model with a corridor on the yearly axis. */
export interface OpenedContract {
  readonly opened: OpenedModel;
  readonly model: Model;
  readonly corridor: Corridor;
  /** What reading the file remarked. */
  readonly issues: readonly Issue[];
}

/** Opens a contract: the id of one under `models/corridor`, with or without that folder, or the path of a file. */
export function openContract(name: string, world: World): OpenedContract | Pick<OpenedContract, 'issues'> {
  const short = `corridor/${name}`;
  const { opened, issues } = openModel(!name.startsWith('.') && world.kind(modelPath(world, short)) === 'file' ? short : name, world);
  if (!opened) return { issues };
  const { model } = opened;
  if (model.corridor && model.axis.kind === 'time' && model.axis.step === 'year')
    return { opened, model, corridor: model.corridor, issues };
  const isTreaty = model.id.startsWith('corridor/');
  const values = { model: model.id, labelZh: model.title.zh, labelEn: model.title.en };
  const code = !isTreaty ? 'cli/not-a-contract' : model.axis.kind === 'time' ? 'cli/treaty-of-years' : 'cli/treaty-of-claims';
  return { issues: [{ code, severity: 'error', place: { file: model.file }, values }] };
}
