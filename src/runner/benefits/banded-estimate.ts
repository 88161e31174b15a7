import { readModel } from '../../language/read/read-model.ts';
import { wasmExecutor } from '../../language/run-kernel/wasm/executor.ts';
import { openBanded } from '../../scenario/benefits/banded-plan.ts';
import { fitBands } from '../../scenario/benefits/fit-care.ts';
import { openFitted } from '../../scenario/benefits/fitted-plan.ts';
import { readBandedTable } from '../../scenario/benefits/read-banded-table.ts';
import { openFile } from '../../tables/index.ts';
import { plainTable } from '../../tables/plain-table.ts';
import type { BandedAnswer, BandedAsk } from './questions.ts';

/** What each payer pays on a table by bands, with bounds, under each variant. */
export async function bandedEstimate({ plan, texts, file, method, period, variants }: BandedAsk): Promise<BandedAnswer> {
  const { model, issues } = readModel(texts[plan] ?? '', `${plan}.yaml`, (id) => texts[id]);
  const opened = await openFile(file);
  const [grid] = opened.grids;
  if (!model || !grid) return { variants: [], issues: [...issues, ...opened.findings.issues] };
  const reading = readBandedTable(plainTable(file.name, grid, []), model);
  if (!reading.table) return { variants: [], issues: reading.issues };
  const executor = wasmExecutor();
  const session = method === 'banded' ? openBanded(model, reading.table, executor) : openFitted(model, fitBands(reading.table), executor);
  try {
    const estimates = variants.map((overrides) => session.run({ period, overrides }));
    const [first] = estimates;
    return {
      variants: estimates.map(({ persons, expense, payments }) => ({ persons, expense, payments })),
      issues: [...reading.issues, ...(first?.issues ?? [])],
    };
  } finally {
    session.close();
  }
}
