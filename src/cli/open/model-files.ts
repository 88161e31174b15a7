import type { ModelLibrary } from '../../language/read/read-model.ts';
import { textOf, type World } from '../world.ts';

/** Ids of the model files that come with the program, in order. Other files of `models/` say no `model:`. */
export function shippedModels(world: World): readonly string[] {
  return yamlFiles(world, '').filter((id) => /^model:/m.test(textOf(world, modelPath(world, id))));
}

export function modelPath(world: World, id: string): string {
  return `${world.folder}/models/${id}.yaml`;
}

/** Where model files find the ones they use. */
export function modelLibrary(world: World): ModelLibrary {
  return (id) => {
    const path = modelPath(world, id);
    const isInside = !id.split('/').includes('..');
    return isInside && world.kind(path) === 'file' ? textOf(world, path) : undefined;
  };
}

function yamlFiles(world: World, folder: string): readonly string[] {
  return world.list(`${world.folder}/models/${folder}`).flatMap((name) => {
    const id = folder + name;
    if (name.endsWith('.yaml')) return [id.slice(0, -'.yaml'.length)];
    return world.kind(`${world.folder}/models/${id}`) === 'folder' ? yamlFiles(world, `${id}/`) : [];
  });
}
