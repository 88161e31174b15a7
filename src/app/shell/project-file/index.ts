export { handleOf } from './dropped-handle.ts';
export { ProjectDesk } from './project-desk.svelte.ts';
export { default as ProjectMenu } from './ProjectMenu.svelte';
export { default as ProjectNotice } from './ProjectNotice.svelte';
export { default as ProjectPanel } from './ProjectPanel.svelte';
