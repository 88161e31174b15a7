import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/cli`: what the command line names and does not find. */
export const cliIssues = {
  'project/form': {
    zh: { message: '项目清单里“{field}”的写法不对。', remedy: '请写成：{allowed}。' },
    en: { message: '“{field}” in the list of projects is not written as it should be.', remedy: 'Write: {allowed}.' },
  },
  'cli/file-missing': {
    zh: { message: '没有“{file}”这个文件或文件夹。', remedy: '请检查路径；相对路径从当前文件夹算起。' },
    en: { message: 'There is no file or folder “{file}”.', remedy: 'Check the path; a relative one starts in the current folder.' },
  },
  'cli/file-unreadable': {
    zh: { message: '“{file}”打不开（{detail}）。', remedy: '请检查读取权限，或文件是否正被其他程序占用。' },
    en: { message: '“{file}” cannot be opened ({detail}).', remedy: 'Check its permissions, or whether another program holds it.' },
  },
  'cli/no-datapackage': {
    zh: { message: '文件夹“{file}”里没有 datapackage.json。', remedy: '请指到数据集文件夹，或用 --data 逐个指明表格文件。' },
    en: {
      message: 'The folder “{file}” has no datapackage.json.',
      remedy: 'Name the folder of a dataset, or name each table file with --data.',
    },
  },
  'cli/json': {
    zh: { message: '“{file}”不是正确的 JSON（{detail}）。', remedy: '请检查括号、逗号和引号。' },
    en: { message: '“{file}” is not sound JSON ({detail}).', remedy: 'Check its brackets, commas and quotation marks.' },
  },
  'cli/model-unknown': {
    zh: { message: '没有叫“{name}”的项目或模型，也没有这个文件。', remedy: '可用的有：{known}；也可以写模型文件的路径。' },
    en: {
      message: 'There is no project, model or file called “{name}”.',
      remedy: 'Known are {known}; the path of a model file will do as well.',
    },
  },
  'cli/model-misspelt': {
    zh: {
      message: '没有叫“{name}”的项目或模型，最接近的是“{nearest}”。',
      remedy: '如果指的是“{nearest}”，请改正；也可以写模型文件的路径。',
    },
    en: {
      message: 'There is no project or model called “{name}”; the nearest is “{nearest}”.',
      remedy: 'Write “{nearest}” if that is meant; the path of a model file will do as well.',
    },
  },
  'cli/data-not-given': {
    zh: { message: '模型 {model} 没有随附数据集。', remedy: '请用 --data 指明数据集文件夹或表格文件。' },
    en: { message: 'The model {model} comes without a dataset.', remedy: 'Name a dataset folder or table files with --data.' },
  },
  'cli/table-not-given': {
    zh: { message: '数据里没有“{table}”表，这些量没有观测值：{names}。', remedy: '如果应当有，请用 --data 加上这张表。' },
    en: {
      message: 'The data hold no table “{table}”; these quantities are not observed: {names}.',
      remedy: 'If they should be, add the table with --data.',
    },
  },
  'cli/row-table-not-given': {
    zh: { message: '模型 {model} 逐行计算，需要“{table}”表。', remedy: '请用 --data 指明一个 CSV 或 Excel 文件，首行是列名。' },
    en: {
      message: 'The model {model} works row by row on a table “{table}”.',
      remedy: 'Name one CSV or Excel file with --data; its first row holds the names of the columns.',
    },
  },
  'cli/row-table-many': {
    zh: { message: '模型 {model} 逐行计算，只读一张表，却写了 {count} 个 --data。', remedy: '请只写一个。' },
    en: { message: 'The model {model} works row by row on one table, but --data is given {count} times.', remedy: 'Give it once.' },
  },
  'cli/end-unknown': {
    zh: { message: '没有任何观测值，不知道算到哪一期。', remedy: '请用 --to 指明最后一期。' },
    en: { message: 'Nothing is observed, so it is not known where to end.', remedy: 'Name the last period with --to.' },
  },
  'cli/period-form': {
    zh: { message: '{option} 写的是“{found}”，此模型的一期写作 {form}。', remedy: '请写成 {form}。' },
    en: { message: '{option} says “{found}”; a period of this model is written {form}.', remedy: 'Write {form}.' },
  },
  'cli/periods-order': {
    zh: { message: '起始期 {from} 在截止期 {to} 之后。', remedy: '请检查 --from 和 --to。' },
    en: { message: 'The first period, {from}, is after the last, {to}.', remedy: 'Check --from and --to.' },
  },
  'cli/periods-many': {
    zh: { message: '从 {from} 到 {to} 有 {count} 期，最多 {limit} 期。', remedy: '请检查 --from 和 --to。' },
    en: { message: 'From {from} to {to} there are {count} periods; {limit} are the most.', remedy: 'Check --from and --to.' },
  },
  'cli/period-outside': {
    zh: { message: '{period} 不在计算的期间 {first}–{last} 内。', remedy: '请改写这一期，或用 --from 从更早的一期算起。' },
    en: { message: '{period} is outside the run from {first} to {last}.', remedy: 'Name another period, or begin earlier with --from.' },
  },
  'cli/quantity-unknown': {
    zh: { message: '模型里没有“{name}”。', remedy: '`hengsuan run` 列出全部名称。' },
    en: { message: 'The model has no “{name}”.', remedy: '`hengsuan run` lists all names.' },
  },
  'cli/quantity-misspelt': {
    zh: { message: '模型里没有“{name}”，最接近的是“{nearest}”。', remedy: '如果指的是“{nearest}”，请改正；`hengsuan run` 列出全部名称。' },
    en: {
      message: 'The model has no “{name}”; the nearest is “{nearest}”.',
      remedy: 'Write “{nearest}” if that is meant; `hengsuan run` lists all names.',
    },
  },
  'cli/element-wanted': {
    zh: { message: '“{name}”分项给出，要写明是哪一项。', remedy: '在期间后面加方括号，如 {name}@2027[…]；可写的有：{elements}。' },
    en: { message: '“{name}” is given by element; say which.', remedy: 'Add it behind the period, {name}@2027[…]; it has {elements}.' },
  },
  'cli/element': {
    zh: { message: '“{name}”没有这样的分项：“{found}”。', remedy: '可写的有：{elements}。' },
    en: { message: '“{name}” has no element “{found}”.', remedy: 'It has {elements}.' },
  },
  'cli/element-not-wanted': {
    zh: { message: '“{name}”没有分项，却写了“{found}”。', remedy: '请去掉方括号部分。' },
    en: { message: '“{name}” has no elements, but “{found}” is written.', remedy: 'Leave the part in square brackets out.' },
  },
  'cli/year-observed': {
    zh: { message: '{year} 年已有决算数，不能再编预算。', remedy: '请写 {first} 年或更晚。' },
    en: { message: '{year} is observed already; no budget is drawn up for it.', remedy: 'Name {first} or a later year.' },
  },
  'cli/not-a-budget': {
    zh: { message: '模型 {model} 没有预算表（没有叫 income 的合计，或没有科目）。', remedy: '请用 `hengsuan run`，或改用预算模型。' },
    en: {
      message: 'The model {model} has no budget form (no total called income, or no form lines).',
      remedy: 'Use `hengsuan run`, or a budget model.',
    },
  },
  'cli/time-axis': {
    zh: { message: '模型 {model} 逐行计算，这个命令只用于按年或按月的模型。', remedy: '请用 `hengsuan run`。' },
    en: { message: 'The model {model} works row by row; this command takes models over years or months.', remedy: 'Use `hengsuan run`.' },
  },
  'cli/check-failed': {
    zh: {
      message: '{period} 的勾稽不成立：{labelZh}，相差 {difference} {unitZh}，允许 {tolerance}。',
      remedy: '请核对这一期的数据和公式；`hengsuan explain` 可查每个数的来历。',
    },
    en: {
      message: 'A check fails in {period}: {labelEn}; off by {difference} {unitEn}, allowed {tolerance}.',
      remedy: 'Check the figures and formulas of that period; `hengsuan explain` opens each number.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
