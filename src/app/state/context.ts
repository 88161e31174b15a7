import { createContext } from 'svelte';
import type { Autosave } from './autosave.svelte.ts';
import type { Project } from './project.svelte.ts';
import type { Workbench } from './workbench.svelte.ts';

export const [useWorkbench, provideWorkbench] = createContext<Workbench>();
export const [useAutosave, provideAutosave] = createContext<Autosave>();

/** The open project; components that need it stand where one is open. */
export function useProject(): () => Project {
  const workbench = useWorkbench();
  return () => {
    if (!workbench.project) throw new TypeError('useProject: an open project; got none');
    return workbench.project;
  };
}
