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
    zh: {
      message: '模型 {model} 逐行计算，需要“{table}”表。',
      remedy: '请用 --data 指明一个 CSV、Parquet 或 Excel 文件（首行是列名），或 synthetic:resident:20000:7 这样的合成人群。',
    },
    en: {
      message: 'The model {model} works row by row on a table “{table}”.',
      remedy:
        'Name one CSV, Parquet or Excel file with --data, whose first row holds the names of the columns, or a synthetic population such as synthetic:resident:20000:7.',
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
  'cli/to-not-used': {
    zh: { message: '--to {to} 没有作用：目标写明了 {period} 年，预测算到这一年为止。', remedy: '要看别的年份，请改 --target 里的年份；否则去掉 --to。' },
    en: { message: '--to {to} does nothing: the target names {period}, and the projection ends there.', remedy: 'To look at another year, change it in --target; otherwise leave --to out.' },
  },
  'cli/only-rows': {
    zh: { message: '{option} 只用于逐行计算的模型，{model} 按年或按月计算。', remedy: '请去掉 {option}。' },
    en: { message: '{option} is for models that work row by row; {model} works over years or months.', remedy: 'Leave {option} out.' },
  },
  'cli/file-not-written': {
    zh: { message: '“{file}”写不进去（{detail}）。', remedy: '请检查文件夹是否存在、有无写入权限、磁盘空间。' },
    en: {
      message: '“{file}” cannot be written ({detail}).',
      remedy: 'Check that its folder exists, the permissions and the space on the disk.',
    },
  },
  'cli/json-too-long': {
    zh: { message: '{rows} 行、{columns} 列作为 JSON 太长，最多 {limit} 格。', remedy: '请用 --csv 或 --parquet 文件名，长短不限。' },
    en: {
      message: '{rows} rows of {columns} columns are too long for JSON; {limit} cells are the most.',
      remedy: 'Use --csv or --parquet FILE, which may be of any length.',
    },
  },
  'cli/column-no-category': {
    zh: { message: '列“{column}”不是分类，而“{labelZh}”（{name}）读的是分类。', remedy: '请在模型里换一列（column:），或在表里给出分类。' },
    en: {
      message: 'The column “{column}” holds no categories, which “{labelEn}” ({name}) reads.',
      remedy: 'Bind another column in the model (column:), or give categories in the table.',
    },
  },
  'cli/column-no-number': {
    zh: { message: '列“{column}”不是数，而“{labelZh}”（{name}）读的是数。', remedy: '请在模型里换一列（column:），或在表里给出数。' },
    en: {
      message: 'The column “{column}” holds no numbers, which “{labelEn}” ({name}) reads.',
      remedy: 'Bind another column in the model (column:), or give numbers in the table.',
    },
  },
  'cli/not-a-plan': {
    zh: {
      message: '模型 {model} 不是待遇方案：没有写明结算（settlement）或按人分组（axis.group）。',
      remedy: '请改用 models/benefits 里的方案，或在模型里补上。',
    },
    en: {
      message: 'The model {model} is no benefit plan: it names no settlement, or no group of rows for each member (axis.group).',
      remedy: 'Use a plan of models/benefits, or add them to the model.',
    },
  },
  'cli/not-a-contract': {
    zh: { message: '“{labelZh}”（{model}）没有写明走廊（corridor），不是按盈亏分档的年度合同。', remedy: '请改用有走廊的合同，例如 shandong-2016，或在模型里补上 corridor。' },
    en: {
      message: '“{labelEn}” ({model}) names no corridor, so it is no yearly contract that shares by bands.',
      remedy: 'Use a contract with a corridor, such as shandong-2016, or add a corridor to the model.',
    },
  },
  'cli/treaty-of-years': {
    zh: { message: '“{labelZh}”是再保险条款，不按盈亏分档，没有可清算的走廊。', remedy: '请用 hengsuan run {model} --data statement.csv（列 year、item、amount）逐年计算。' },
    en: { message: '“{labelEn}” are treaty terms that share nothing by bands of surplus and loss: there is no corridor to settle.', remedy: 'Work them out with hengsuan run {model} --data statement.csv (columns year, item, amount).' },
  },
  'cli/treaty-of-claims': {
    zh: { message: '“{labelZh}”是按逐笔赔款计算的再保险条款，没有可清算的走廊。', remedy: '请用 hengsuan run {model} --data claims.csv（列 settlement、day、member、expense）逐笔计算。' },
    en: { message: '“{labelEn}” are treaty terms that work claim by claim: there is no corridor to settle.', remedy: 'Work them out with hengsuan run {model} --data claims.csv (columns settlement, day, member, expense).' },
  },
  'cli/statement-empty': {
    zh: { message: '“{file}”里没有一个结算数。', remedy: '请填入各年度、各项目的金额。' },
    en: { message: '“{file}” holds no figure of a statement.', remedy: 'Give amounts by year and item.' },
  },
  'cli/total-unknown': {
    zh: { message: '合同没有叫“{found}”的金额，无法作为核对的合计。', remedy: '可以写：{known}。' },
    en: { message: 'The contract has no amount called “{found}” to be explained.', remedy: 'Known are {known}.' },
  },
  'cli/insurer-year': {
    zh: { message: '保险公司的表里没有 {year} 年的数。', remedy: '表里有：{known}。' },
    en: { message: 'The insurer’s figures do not reach {year}.', remedy: 'They are of {known}.' },
  },
  'cli/claim-list-form': {
    zh: { message: '“{file}”里认不出结算编号和赔付金额两列（有：{headers}）。', remedy: '请用 --columns id=列名,amount=列名,day=列名 指明。' },
    en: {
      message: '“{file}” has no columns for settlement numbers and amounts paid that are known (it has {headers}).',
      remedy: 'Name them: --columns id=HEADER,amount=HEADER,day=HEADER.',
    },
  },
  'cli/payment-unknown': {
    zh: { message: '方案没有叫“{found}”的支付，无法与送审的赔付比对。', remedy: '请用 --payment 写：{known}；几项相加写作 a+b。' },
    en: { message: 'The plan has no payment “{found}” to be matched with the insurer’s claims.', remedy: 'Name it with --payment: {known}; sums are written a+b.' },
  },
  'cli/claims-statement': {
    zh: {
      message: '{sideZh}的赔付明细合计 {lines} 元，而结算表写 {stated} 元，差 {difference} 元。',
      remedy: '请查对明细的期间和范围；明细与结算表对不上时，逐笔比对不能说明全部差额。',
    },
    en: {
      message: 'Claim lines of {sideEn} add to {lines} yuan and the statement says {stated}: {difference} off.',
      remedy: 'Check period and scope of the lines; where they do not make the statement, they cannot explain its difference.',
    },
  },
  'cli/no-claims': {
    zh: { message: '没有一行可用于计算。', remedy: '`hengsuan run` 会列出各行被略过的原因；也请检查 --known 的年份。' },
    en: { message: 'No row can be used.', remedy: '`hengsuan run` says why each row is left out; check the year of --known as well.' },
  },
  'cli/nothing-to-compare': {
    zh: { message: '没有写明要比较的改革或情景。', remedy: '请用 --scenario 指明情景文件（可重复），或用 --set 改数。' },
    en: {
      message: 'No reform or scenario is named.',
      remedy: 'Name scenario files with --scenario, which may be repeated, or change values with --set.',
    },
  },
  'cli/reform-twice': {
    zh: { message: '有两个情景的标识都是“{id}”。', remedy: '请给其中一个换一个标识（文件里的 scenario:）。' },
    en: { message: 'Two scenarios have the id “{id}”.', remedy: 'Give one of them another (scenario: in its file).' },
  },
  'cli/division-unknown': {
    zh: { message: '不能按“{found}”分：数据里没有这一列，或只有一种取值。', remedy: '可以写：{known}。' },
    en: {
      message: 'Results cannot be divided by “{found}”: the data have no such column, or one value only.',
      remedy: 'Known are {known}.',
    },
  },
  'cli/measures-many': {
    zh: {
      message: '“{nameZh}”有 {count} 项措施，超过 {limit} 项，不分项列出影响。',
      remedy: '请给一起做的改动写上同样的 reason，合为一项。',
    },
    en: {
      message: '“{nameEn}” has {count} measures, more than {limit}; their effects are not split.',
      remedy: 'Give changes that are made together the same reason, which makes them one measure.',
    },
  },
  'cli/person-unknown': {
    zh: { message: '数据里没有“{person}”这个人的结算。', remedy: '请检查个人编号；`hengsuan run … --csv` 可列出全部编号。' },
    en: { message: 'The data hold no claim of a person “{person}”.', remedy: 'Check the number; `hengsuan run … --csv` lists them all.' },
  },
  'cli/person-not-given': {
    zh: { message: '模型 {model} 逐行计算，要写明查哪个人。', remedy: '请加 --person 个人编号。' },
    en: {
      message: 'The model {model} works row by row; say whose rows are to be opened.',
      remedy: 'Add --person with the number of a member.',
    },
  },
  'cli/no-members': {
    zh: { message: '模型 {model} 没有写明哪些行属于同一个人（axis.group）。', remedy: '请在模型的 axis 里写上 group。' },
    en: { message: 'The model {model} does not say which rows belong to one member (axis.group).', remedy: 'Add group to its axis.' },
  },
  'cli/not-a-row-number': {
    zh: { message: '“{name}”不是逐行的数。', remedy: '请写一个变量或数值输入；参数会随读它的公式一起列出。' },
    en: {
      message: '“{name}” is no number of a row.',
      remedy: 'Name a variable or an input that holds numbers; parameters are listed with the formulas that read them.',
    },
  },
  'cli/payer-unknown': {
    zh: { message: '“{found}”不是方案里的支付方。', remedy: '可以写：{known}；几项相加写作 a+b。' },
    en: { message: '“{found}” is no payer of the plan.', remedy: 'Known are {known}; sums are written a+b.' },
  },
  'cli/lever-unknown': {
    zh: { message: '限制里的“{found}”不是所写的杠杆。', remedy: '可以写：{known}。' },
    en: { message: 'The limit’s “{found}” is none of the levers.', remedy: 'Known are {known}.' },
  },
  'cli/order-unknown': {
    zh: { message: '次序里的“{found}”没有生效的取值。', remedy: '请写参数的一项（如 ratio.primary），分档表写作 名称#档次。' },
    en: {
      message: 'The order’s “{found}” has no value in force.',
      remedy: 'Name one element of a parameter (ratio.primary), or a band of a bracket table (name#band).',
    },
  },
  'cli/part-unknown': {
    zh: { message: '“{division}”里没有“{found}”。', remedy: '可以写：{known}。' },
    en: { message: '“{division}” has no “{found}”.', remedy: 'Known are {known}.' },
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
