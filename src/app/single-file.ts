/** Where the workbench is one file, this begins it: its script is the page and, started again from its own text, each worker. */
const workers = import.meta.glob('/src/runner/**/*-worker.ts');

if (typeof document === 'undefined') void workers[self.name]?.();
else void import('./main.ts');
