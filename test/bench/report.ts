/** Writing the explanation of a budget, as a document, as HTML and as Word. */
import { toHtml } from '../../src/reports/document/to-html.ts';
import { toWord } from '../../src/reports/document/to-word.ts';
import { budgets, told } from '../reports/explanation/explained-budget.ts';

const timed = async (run: () => unknown, times = 5): Promise<number> => {
  await run();
  const start = performance.now();
  for (let i = 0; i < times; i++) await run();
  return (performance.now() - start) / times;
};

console.log('\nthe explanation of a budget, mean of five (target: all of it under 1 s)');
for (const budget of budgets) {
  const changes = [{ path: 'control_target', from: '2023-01', value: 0.02 }];
  const { report } = told(budget, changes);
  const figures = [await timed(() => told(budget, changes)), await timed(() => toHtml(report)), await timed(() => toWord(report))];
  console.log(`  ${budget.id.padEnd(22)} ${['document', 'HTML', 'Word'].map((name, at) => `${name} ${figures[at]!.toFixed(0).padStart(4)} ms`).join('   ')}   ${figures.reduce((sum, ms) => sum + ms, 0).toFixed(0)} ms`);
}
