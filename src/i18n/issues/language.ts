import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/language`: model files, tables that do not fit a model, and runs. `{labelZh}` and `{labelEn}` are one quantity's two labels. */
export const languageIssues = {
  // model files: form
  'model/too-long': {
    zh: { message: '文件有 {length} 个字符，超过上限 {limit}。', remedy: '请拆成几个模型，用 uses 互相引用；数据请放在数据表里。' },
    en: { message: 'The file has {length} characters, more than the {limit} allowed.', remedy: 'Split it into several models that use each other; figures belong in tables.' },
  },
  'model/too-many-entries': {
    zh: { message: '模型共有 {count} 个参数、输入、变量和核对，超过上限 {limit} 个。', remedy: '同类的量请用维度合成一个；其余拆成几个模型，用 uses 互相引用。' },
    en: { message: 'The model has {count} parameters, inputs, variables and checks, more than the {limit} allowed.', remedy: 'Make one quantity with a dimension out of like ones, and split the rest into models that use each other.' },
  },
  'model/yaml': {
    zh: { message: '文件不是合格的 YAML：{detail}', remedy: '请检查标出的行：缩进用空格且对齐，冒号后有空格，引号和括号成对，含冒号或逗号的文字加引号。' },
    en: { message: 'The file is not valid YAML: {detail}', remedy: 'Check the marked line: indentation by aligned spaces, a space after each colon, quotation marks and brackets in pairs, quotes around text with a colon or comma.' },
  },
  'model/form': {
    zh: { message: '文件不是模型：最外层应当是“名称: 内容”。', remedy: '请以 model、title、axis 等栏目开头；可从 models 文件夹复制一个来改。' },
    en: { message: 'The file is not a model: its outermost level must be “name: content”.', remedy: 'Begin with model, title and axis; a file of the models folder is a good start.' },
  },
  'model/field-unknown': {
    zh: { message: '这里没有“{field}”这一栏。', remedy: '请检查拼写；可用的栏目：{allowed}。' },
    en: { message: 'There is no field “{field}” here.', remedy: 'Check the spelling; fields there are: {allowed}.' },
  },
  'model/field-missing': {
    zh: { message: '缺少“{field}”一栏。', remedy: '请补上这一栏。' },
    en: { message: 'The field “{field}” is missing.', remedy: 'Add it.' },
  },
  'model/field-map': {
    zh: { message: '“{field}”应当是若干“名称: 内容”。', remedy: '请写成缩进的若干行，或在花括号里写成一行。' },
    en: { message: '“{field}” must hold entries of the form “name: content”.', remedy: 'Write them as indented lines, or as one line in braces.' },
  },
  'model/field-text': {
    zh: { message: '“{field}”应当是文字。', remedy: '请写一段文字，必要时加引号。' },
    en: { message: '“{field}” must be text.', remedy: 'Write text, in quotation marks if need be.' },
  },
  'model/field-number': {
    zh: { message: '“{field}”应当是数。', remedy: '请写阿拉伯数字，不带单位、百分号和千位逗号；85% 写作 0.85。' },
    en: { message: '“{field}” must be a number.', remedy: 'Write digits without unit, per cent sign or thousands separators; 85% is 0.85.' },
  },
  'model/field-flag': {
    zh: { message: '“{field}”应当是 true 或 false。', remedy: '请写 true 或 false，不加引号。' },
    en: { message: '“{field}” must be true or false.', remedy: 'Write true or false without quotation marks.' },
  },
  'model/field-option': {
    zh: { message: '“{field}”没有这个取值。', remedy: '可用的取值：{allowed}。' },
    en: { message: '“{field}” has no such value.', remedy: 'Values there are: {allowed}.' },
  },
  'model/field-formula': {
    zh: { message: '“{field}”应当是公式。', remedy: '请写一行公式；含冒号、花括号或方括号时加引号。' },
    en: { message: '“{field}” must be a formula.', remedy: 'Write one line; put it in quotation marks where it has a colon, braces or square brackets.' },
  },
  'model/field-names': {
    zh: { message: '“{field}”应当是一列名称。', remedy: '请写成 [a, b] 的样子。' },
    en: { message: '“{field}” must be a list of names.', remedy: 'Write it like [a, b].' },
  },
  'model/label-missing': {
    zh: { message: '“{field}”要有中文和英文两种文字。', remedy: '请写成 zh: 中文名 与 en: English name 两项，都不能为空。' },
    en: { message: '“{field}” needs words in Chinese and in English.', remedy: 'Give both zh: and en:, neither of them empty.' },
  },
  'model/unit': {
    zh: { message: '“{found}”不是单位。', remedy: '请用已有的单位，例如 yuan、person、yuan/year、yuan/person/year，没有单位写 1；金额一律用元，不用万元、亿元。' },
    en: { message: '“{found}” is not a unit.', remedy: 'Use units such as yuan, person, yuan/year or yuan/person/year, and 1 for none; money is always in yuan, not in 万元 or 亿元.' },
  },
  'model/axis': {
    zh: { message: 'axis 没有写对。', remedy: '逐年写 time: year，逐月写 time: month，逐行写 rows 及其 table、key、order。' },
    en: { message: 'The axis is not stated properly.', remedy: 'Write time: year or time: month, or rows with table, key and order.' },
  },

  // model files: names
  'model/name-form': {
    zh: { message: '“{found}”不能作名称。', remedy: '名称只用小写英文字母、数字和下划线，并以字母开头，例如 average_base；中文名写在 label 里。' },
    en: { message: '“{found}” cannot be a name.', remedy: 'Names take lower-case letters, digits and underscores and begin with a letter, such as average_base; words for people go into the label.' },
  },
  'model/name-is-unit': {
    zh: { message: '“{found}”是单位，不能作名称。', remedy: '请换一个名称，例如 {found}_count 或 {found}_id。' },
    en: { message: '“{found}” is a unit and cannot be a name.', remedy: 'Choose another name, such as {found}_count or {found}_id.' },
  },
  'model/name-taken': {
    zh: { message: '“{name}”定义了两次。', remedy: '参数、输入和变量的名称不能重复，请改掉其中一个。' },
    en: { message: '“{name}” is defined twice.', remedy: 'Parameters, inputs and variables share one set of names; rename one of them.' },
  },
  'model/output-unknown': {
    zh: { message: 'outputs 里的“{name}”没有定义。', remedy: '请检查拼写，或先定义它。' },
    en: { message: '“{name}” among the outputs is not defined.', remedy: 'Check the spelling, or define it first.' },
  },
  'model/bridge-unknown': {
    zh: { message: '变动分解“{bridge}”用到“{name}”，模型里没有这个名称。', remedy: '请检查 of 和 neutral 里的名称。' },
    en: { message: 'The bridge “{bridge}” uses “{name}”, which the model does not define.', remedy: 'Check the names under of and neutral.' },
  },
  'model/dimension-unknown': {
    zh: { message: '“{name}”的维度“{dimension}”没有定义。', remedy: '请在 dimensions 里定义它，或改用已有的维度：{known}。' },
    en: { message: 'The dimension “{dimension}” of “{name}” is not defined.', remedy: 'Define it under dimensions, or use one there is: {known}.' },
  },
  'model/dimension-twice': {
    zh: { message: '“{name}”的维度写重了：{dimensions}。', remedy: '同一个维度只写一次；要表示“从甲到乙”，请另立一个维度。' },
    en: { message: '“{name}” names a dimension twice: {dimensions}.', remedy: 'Name each dimension once; for a “from” and a “to”, define a second dimension.' },
  },
  'model/dimension-range': {
    zh: { message: '维度的范围“{found}”读不懂，或多于 {limit} 项。', remedy: '请写成“起..止”的整数，例如 0..100；末项包括以上各数时写 0..100+。' },
    en: { message: 'The range “{found}” of a dimension cannot be read, or has more than {limit} elements.', remedy: 'Write whole numbers as first..last, such as 0..100, or 0..100+ where the last stands for all beyond it.' },
  },
  'model/dimension-groups': {
    zh: { message: '维度“{dimension}”的分组没有恰好覆盖“{of}”的各项：缺 {absent}，多余或重复 {surplus}。', remedy: '请让“{of}”的每一项恰好属于一组。' },
    en: { message: 'The groups of “{dimension}” do not cover the elements of “{of}” exactly: missing {absent}, surplus or twice {surplus}.', remedy: 'Put every element of “{of}” into exactly one group.' },
  },
  'model/too-many-cells': {
    zh: { message: '算到“{name}”为止，模型每期的数已超过 {limit} 个。', remedy: '请减少维度或维度的项；逐人、逐笔的数据请用 axis 为 rows 的模型。' },
    en: { message: 'Up to “{name}” the model already has more than {limit} numbers in each period.', remedy: 'Use fewer dimensions or elements; for persons or claims write a model over rows.' },
  },
  'model/calibrate-on': {
    zh: { message: '“{name}”要由“{on}”反推，但“{on}”不取自数据表。', remedy: 'calibrate 的 on 要写一个带 table 的量。' },
    en: { message: '“{name}” is to be worked back from “{on}”, which no table gives.', remedy: 'Under calibrate, on must name a quantity with a table.' },
  },
  'model/parameter-without-effect': {
    zh: { message: '参数“{name}”没有任何公式用到，改了也没有作用。', remedy: '请在公式里用上它，或删去；如果只供查阅，请写 informational: true。' },
    en: { message: 'No formula uses the parameter “{name}”; changing it does nothing.', remedy: 'Use it in a formula or delete it; if it is there to be read only, write informational: true.' },
  },
  'model/unused': {
    zh: { message: '“{name}”没有任何公式用到，也不是结果。', remedy: '请用上它或删去；如果它本身就是结果，请写 output: true 或 form。' },
    en: { message: 'Nothing uses “{name}”, and it is not a result.', remedy: 'Use it or delete it; if it is a result itself, write output: true or give it a form line.' },
  },
  'model/uses-missing': {
    zh: { message: '找不到要引用的模型“{model}”。', remedy: '请检查 uses 里的编号，例如 demography/insured。' },
    en: { message: 'The model “{model}” that is to be used is not there.', remedy: 'Check the id under uses, such as demography/insured.' },
  },
  'model/uses-circle': {
    zh: { message: '模型“{model}”直接或间接地引用了自己。', remedy: '请去掉其中一个 uses，或把共用的部分另立为一个模型。' },
    en: { message: 'The model “{model}” uses itself, directly or through others.', remedy: 'Drop one of the uses, or put what is common into a model of its own.' },
  },
  'model/uses-axis': {
    zh: { message: '引用的模型“{model}”与本模型的 axis 不同。', remedy: '两者要同为逐年、同为逐月，或同用一张表的行。' },
    en: { message: 'The used model “{model}” has another axis than this one.', remedy: 'Both must step by year, by month, or over the rows of the same table.' },
  },
  'model/uses-dimension': {
    zh: { message: '引用的模型“{model}”里，维度“{dimension}”的各项与本模型不同。', remedy: '请把两处的各项和次序写成一样，或给其中一个改名。' },
    en: { message: 'In the used model “{model}” the dimension “{dimension}” has other elements than here.', remedy: 'Give both the same elements in the same order, or rename one.' },
  },

  // model files: values
  'model/values-missing': {
    zh: { message: '参数没有取值。', remedy: '请在 values 下至少写一条：from（起始年月）、value、status、source。' },
    en: { message: 'The parameter has no value.', remedy: 'Give at least one under values: from (a month), value, status, source.' },
  },
  'model/value-form': {
    zh: { message: '取值的写法不对。', remedy: '请写一个数、一个选项、“维度项: 数”，或若干行 from、to、value 的分档表。' },
    en: { message: 'The value has none of the forms a value can have.', remedy: 'Write a number, an option, “element: number” entries, or bracket rows of from, to and value.' },
  },
  'model/number-wanted': {
    zh: { message: '“{name}”的取值应当是数。', remedy: '请写数；如果要写选项，请加 type: choice，要写分档表，请加 type: brackets。' },
    en: { message: 'The value of “{name}” must be a number.', remedy: 'Write a number; for options add type: choice, for bracket rows type: brackets.' },
  },
  'model/brackets-wanted': {
    zh: { message: '“{name}”的取值应当是分档表。', remedy: '请写若干行 from、to、value。' },
    en: { message: 'The value of “{name}” must be a bracket table.', remedy: 'Write rows of from, to and value.' },
  },
  'model/choice-unknown': {
    zh: { message: '“{name}”没有“{found}”这个选项。', remedy: '请改用已有的选项：{options}。' },
    en: { message: '“{name}” has no option “{found}”.', remedy: 'Use one of: {options}.' },
  },
  'model/elements': {
    zh: { message: '“{name}”的取值与它的维度项对不上：缺 {absent}，多 {surplus}。', remedy: '请给维度的每一项写一个数；两个维度时写成“甲.乙: 数”。' },
    en: { message: 'The values of “{name}” do not fit its dimensions: missing {absent}, too many {surplus}.', remedy: 'Give one number for each element; with two dimensions write “a.b: number”.' },
  },
  'model/below-minimum': {
    zh: { message: '“{name}”的取值 {found} 低于下限 {limit}。', remedy: '请改正取值，或放宽 minimum。' },
    en: { message: 'The value {found} of “{name}” lies below its minimum {limit}.', remedy: 'Correct the value, or widen the minimum.' },
  },
  'model/above-maximum': {
    zh: { message: '“{name}”的取值 {found} 高于上限 {limit}。', remedy: '请改正取值，或放宽 maximum；百分数要写成小数，85% 写作 0.85。' },
    en: { message: 'The value {found} of “{name}” lies above its maximum {limit}.', remedy: 'Correct the value, or widen the maximum; per cent are written as fractions, 85% as 0.85.' },
  },
  'model/month': {
    zh: { message: '“{found}”不是年月。', remedy: '请写成 2027-01 的样子。' },
    en: { message: '“{found}” is not a month.', remedy: 'Write it like 2027-01.' },
  },
  'model/dates-reversed': {
    zh: { message: '截止年月 {until} 早于起始年月 {from}。', remedy: '请改正其中一个；截止年月包含在内，不限期就不写 until。' },
    en: { message: 'The last month {until} lies before the first, {from}.', remedy: 'Correct one of them; the last month is included, and until is left out where there is no end.' },
  },
  'model/enacted-without-source': {
    zh: { message: '自 {from} 起的取值标为已施行（enacted），却没有出处。', remedy: '请写明文件名、文号和条款；如果没有出处，请把 status 改为 assumed。' },
    en: { message: 'The value from {from} on is marked enacted but has no source.', remedy: 'Give title, number and article; where there is none, set status to assumed.' },
  },
  'model/bracket-reversed': {
    zh: { message: '第 {row} 档的上限 {to} 不高于下限 {from}。', remedy: '请改正其中一个；最后一档没有上限时不写 to。' },
    en: { message: 'Band {row} has an upper bound {to} that is not above its lower bound {from}.', remedy: 'Correct one of them; leave to out where the last band has no end.' },
  },
  'model/bracket-order': {
    zh: { message: '第 {row} 档的下限 {from} 不高于上一档的下限 {before}。', remedy: '请把各档按下限从低到高排列，不要重复。' },
    en: { message: 'Band {row} has a lower bound {from} that is not above that of the band before, {before}.', remedy: 'Put the bands in rising order without repeating one.' },
  },
  'model/bracket-overlap': {
    zh: { message: '第 {row} 档从 {from} 开始，而上一档到 {to} 才结束，两档重叠。', remedy: '请让每一档的下限等于上一档的上限。' },
    en: { message: 'Band {row} begins at {from}, but the band before ends only at {to}: they overlap.', remedy: 'Let each band begin where the one before ends.' },
  },
  'model/bracket-hole': {
    zh: { message: '上一档到 {to} 结束，第 {row} 档从 {from} 才开始，中间有空档。', remedy: '请让每一档的下限等于上一档的上限。' },
    en: { message: 'The band before ends at {to} and band {row} begins only at {from}: there is a hole between.', remedy: 'Let each band begin where the one before ends.' },
  },
  'model/bracket-below-minimum': {
    zh: { message: '第 {row} 档的取值 {found} 低于下限 {limit}。', remedy: '请改正取值，或放宽 minimum。' },
    en: { message: 'The value {found} of band {row} lies below the minimum {limit}.', remedy: 'Correct the value, or widen the minimum.' },
  },
  'model/bracket-above-maximum': {
    zh: { message: '第 {row} 档的取值 {found} 高于上限 {limit}。', remedy: '请改正取值，或放宽 maximum；百分数要写成小数，85% 写作 0.85。' },
    en: { message: 'The value {found} of band {row} lies above the maximum {limit}.', remedy: 'Correct the value, or widen the maximum; per cent are written as fractions, 85% as 0.85.' },
  },
  'model/bracket-bound-above-maximum': {
    zh: { message: '第 {row} 档的界限 {found} 高于上限 {limit}。', remedy: '请改正界限；百分数要写成小数，5% 写作 0.05。' },
    en: { message: 'The bound {found} of band {row} lies above {limit}.', remedy: 'Correct the bound; per cent are written as fractions, 5% as 0.05.' },
  },
  'model/corridor-axis': {
    zh: { message: 'corridor 只用于按年计算的模型。', remedy: '请把模型改为按年计算（time: year）。' },
    en: { message: 'Only a model on a yearly axis can have a corridor.', remedy: 'Give the model a yearly axis (time: year).' },
  },
  'model/corridor-name': {
    zh: { message: 'corridor 里的“{name}”不是本模型中可用的量。', remedy: '金额和比率写没有维度的量；bands 写分档参数；流向两端写 parties 里的一方。' },
    en: { message: 'The corridor’s “{name}” is not something it can use.', remedy: 'Amounts and rates are quantities without dimensions, bands a bracket parameter, the ends of a flow one of the parties.' },
  },
  'model/tolerance': {
    zh: { message: '容许误差“{found}”读不懂。', remedy: '请写成“数 单位”，例如 0.005 yuan；没有单位时只写数。' },
    en: { message: 'The tolerance “{found}” cannot be read.', remedy: 'Write a number and its unit, such as 0.005 yuan; the number alone where there is none.' },
  },
  'model/extends': {
    zh: { message: '要在其上扩展的模型“{model}”找不到，或者绕回了自己。', remedy: '请写 models 文件夹里另一个模型的名称，例如 corridor/terms。' },
    en: { message: 'The model “{model}” that is extended cannot be found, or leads back to itself.', remedy: 'Name another model of the models folder, such as corridor/terms.' },
  },
  'model/group-not-key': {
    zh: { message: '行轴的 group 写的是“{name}”，它不是标识输入。', remedy: '请写一个带 key: true 的输入，例如参保人编号。' },
    en: { message: 'The row axis groups by “{name}”, which is not a key input.', remedy: 'Name an input with key: true, such as the member.' },
  },
  'model/otherwise': {
    zh: { message: '“{name}”的 otherwise 是“{found}”，不能用。', remedy: 'otherwise 只用于按行计算的模型：数值写一个数，类别写一个元素（{allowed}）。' },
    en: { message: 'The otherwise of “{name}” is “{found}”, which cannot be used.', remedy: 'Only models on rows have it: a number for a number, an element for a category ({allowed}).' },
  },
  'model/counts-as': {
    zh: { message: '“{name}”的 counts_as 写的“{found}”不能用。', remedy: '冒号前是模型没有的元素，冒号后是模型有的元素（{allowed}）。' },
    en: { message: 'The counts_as of “{name}” says “{found}”, which cannot be used.', remedy: 'Before the colon stands an element the model does not have, after it one it has ({allowed}).' },
  },
  'model/settlement-axis': {
    zh: { message: '按时间计算的模型不能有 settlement。', remedy: '结算写在按行（axis: rows）计算的模型里。' },
    en: { message: 'A model on a time axis cannot have a settlement.', remedy: 'Settlements belong to models on rows (axis: rows).' },
  },
  'model/settlement-name': {
    zh: { message: 'settlement 里的“{name}”不是本模型中可用的量。', remedy: '费用、各层支付和个人负担都要是没有维度的量，支付和个人负担要有公式。' },
    en: { message: 'The settlement’s “{name}” is not a quantity it can use.', remedy: 'Expense, payments and own payment are quantities without dimensions; payments and own payment have a formula.' },
  },
  'model/settlement-unit': {
    zh: { message: 'settlement 里的“{name}”单位是 {found}，费用的单位是 {wanted}。', remedy: '请让各层支付与费用用同一单位。' },
    en: { message: 'The settlement’s “{name}” is in {found}, the expense in {wanted}.', remedy: 'Give payments the unit of the expense.' },
  },

  // tables that do not fit a model
  'data/column-absent': {
    zh: { message: '数据表 {table} 没有“{column}”列，“{labelZh}”每一行都按“{value}”计算。', remedy: '有这项数据时请在表里加上这一列。' },
    en: { message: 'The table {table} has no column “{column}”; “{labelEn}” is taken as “{value}” in every row.', remedy: 'Add the column where the figures are known.' },
  },
  'data/column-missing': {
    zh: { message: '“{labelZh}”要从数据表 {table} 的“{column}”列取数，表里没有这一列。', remedy: '请在数据表里补上这一列；没有时，这一项按没有数据处理。' },
    en: { message: '“{labelEn}” is read from the column “{column}” of the table {table}, which does not have it.', remedy: 'Add the column to the table; without it the quantity counts as not given.' },
  },
  'data/table-missing': {
    zh: { message: '缺少数据表 {table}，模型无法计算。', remedy: '请导入这张表，或打开一个带有它的数据集。' },
    en: { message: 'The table {table} is missing, so the model cannot run.', remedy: 'Import it, or open a dataset that has it.' },
  },
  'data/row-left-out': {
    zh: { message: '“{labelZh}”在这一行读到“{found}”，不能用，这一行没有计入（允许的类别：{allowed}）。', remedy: '请补上或改正这一格，再重新读取。' },
    en: { message: '“{labelEn}” is “{found}” in this row, which cannot be used; the row was left out (categories allowed: {allowed}).', remedy: 'Fill in or correct the cell and read the table again.' },
  },
  'data/rows-left-out': {
    zh: { message: '“{labelZh}”还有 {count} 行不能用，没有计入。', remedy: '请补上或改正这一列，再重新读取。' },
    en: { message: '“{labelEn}” cannot be used in {count} more rows, which were left out.', remedy: 'Fill in or correct the column and read the table again.' },
  },
  'data/parameter-not-in-force': {
    zh: { message: '参数“{labelZh}”在 {period} 没有生效的取值。', remedy: '请补上这一期的取值，或改选计算期间。' },
    en: { message: 'The parameter “{labelEn}” has no value in force in {period}.', remedy: 'Give it a value for that period, or choose another period.' },
  },
  'data/not-number': {
    zh: { message: '“{labelZh}”在这里应当是数，读到的是“{found}”。', remedy: '请改成数字；没有数据就留空。' },
    en: { message: '“{labelEn}” must be a number here, but “{found}” was read.', remedy: 'Write a number, or leave the cell blank where there is none.' },
  },
  'data/duplicate': {
    zh: { message: '“{labelZh}”在 {period} 有两个数，只用了前一个。', remedy: '请删去多余的一行，或检查这一行的年份和类别。' },
    en: { message: '“{labelEn}” has two figures for {period}; only the first was used.', remedy: 'Delete one row, or check its period and categories.' },
  },
  'data/gap': {
    zh: { message: '“{labelZh}”在 {before} 与 {after} 之间缺数。', remedy: '请补上中间各期；不补的话，中间各期没有数，需要用到它们的结果也没有。' },
    en: { message: '“{labelEn}” has no figures between {before} and {after}.', remedy: 'Fill in the periods between; without them, what needs those periods has no value either.' },
  },

  // runs
  'run/not-finite': {
    zh: { message: '“{labelZh}”在 {period} 按公式“{formula}”算不出数：除数为零、对零或负数取对数，或结果太大。', remedy: '请检查公式所用各项在 {period} 的数；除数可能为零时，公式里用 where 写明为零时取什么。用到它的各项也随之没有数。' },
    en: { message: '“{labelEn}” has no number in {period}: its formula “{formula}” divides by zero, takes the logarithm of zero or less, or grows too large.', remedy: 'Check what the formula reads in {period}; where a divisor can be zero, say with where what holds then. Whatever uses it has no number either.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
