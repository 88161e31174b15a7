import type { CatalogueEntry } from '../issue.ts';

/** Issues of formulas, raised by `src/language` as it reads and checks them. */
export const formulaIssues = {
  // reading
  'formula/empty': {
    zh: { message: '公式是空的。', remedy: '请写上公式；如果这一项只取数据表中的数，请删去 formula 一栏。' },
    en: { message: 'The formula is empty.', remedy: 'Write a formula; if the quantity comes from a table only, delete the field.' },
  },
  'formula/too-long': {
    zh: { message: '公式有 {length} 个字符，超过上限 {limit}。', remedy: '请把其中一部分另立为一个变量，再在公式里引用它。' },
    en: { message: 'The formula has {length} characters, more than the {limit} allowed.', remedy: 'Make a variable of one part and name it in the formula.' },
  },
  'formula/too-deep': {
    zh: { message: '公式嵌套到第 {depth} 层，超过上限 {limit} 层。', remedy: '请把里层的括号另立为一个变量，再在公式里引用它。' },
    en: { message: 'The formula is nested {depth} deep, more than the {limit} allowed.', remedy: 'Make a variable of an inner bracket and name it in the formula.' },
  },
  'formula/syntax': {
    zh: { message: '公式在“{text}”附近读不懂。', remedy: '请检查标出位置附近的运算符、括号和逗号，都要用半角符号。' },
    en: { message: 'The formula cannot be read near “{text}”.', remedy: 'Check operators, brackets and commas near the marked place; all are plain ASCII signs.' },
  },
  'formula/unfinished': {
    zh: { message: '公式到“{text}”就断了，后面缺一个数或一个名称。', remedy: '请把公式写完整，或删去末尾多余的运算符。' },
    en: { message: 'The formula breaks off at “{text}”; a number or a name must follow.', remedy: 'Finish the formula, or delete the operator at its end.' },
  },
  'formula/bracket-open': {
    zh: { message: '公式里有括号没有合上，缺右括号的位置在“{text}”附近。', remedy: '请补上“)”，或删去多余的“(”。' },
    en: { message: 'A bracket is not closed; “)” is missing near “{text}”.', remedy: 'Add “)”, or delete the “(” that is too many.' },
  },
  'formula/not-allowed': {
    zh: { message: '公式在“{found}”附近用了公式语言没有的写法（{kind}）。', remedy: '公式里只能用数、名称、+ - * / ^、比较、and / or / not、to 和函数表中的函数。' },
    en: { message: 'Near “{found}” the formula uses something the language does not have ({kind}).', remedy: 'Formulas take numbers, names, + - * / ^, comparisons, and / or / not, to, and the listed functions only.' },
  },
  'formula/percent': {
    zh: { message: '公式里不能用百分号。', remedy: '请写成小数，5% 写作 0.05；求余数没有对应的写法。' },
    en: { message: 'A formula takes no per cent sign.', remedy: 'Write a fraction, 0.05 for 5%; there is no remainder.' },
  },
  'formula/name-form': {
    zh: { message: '“{found}”不能作名称。', remedy: '名称只用小写英文字母、数字和下划线，并以字母开头，例如 average_base；中文名写在 label 里。' },
    en: { message: '“{found}” cannot be a name.', remedy: 'Names take lower-case letters, digits and underscores and begin with a letter, such as average_base; words for people go into the label.' },
  },
  'formula/unit-unknown': {
    zh: { message: 'to 后面的“{found}”不是单位。', remedy: '请写已有的单位，例如 month、yuan/year 或 yuan/person/year；万元、亿元是读数的写法，不是单位。' },
    en: { message: '“{found}” after “to” is not a unit.', remedy: 'Write a unit such as month, yuan/year or yuan/person/year; 万元 and 亿元 are ways of reading a figure, not units.' },
  },
  'formula/implicit-product': {
    zh: { message: '公式里有两项紧挨着，中间没有运算符。', remedy: '请补上运算符；相乘要写 *，例如 2 * income。只有“数 单位”可以省略，例如 0.005 yuan。' },
    en: { message: 'Two terms stand side by side without an operator.', remedy: 'Put the operator in; a product takes *, as in 2 * income. Only a number and its unit go without, as in 0.005 yuan.' },
  },

  // names
  'formula/unknown-name': {
    zh: { message: '公式“{formula}”用到“{name}”，模型里没有这个名称。', remedy: '请检查拼写，或先在模型里定义它。' },
    en: { message: 'The formula “{formula}” uses “{name}”, which the model does not define.', remedy: 'Check the spelling, or define it in the model first.' },
  },
  'formula/misspelt-name': {
    zh: { message: '公式“{formula}”用到“{name}”，模型里没有这个名称，最接近的是“{nearest}”。', remedy: '如果指的是“{nearest}”，请改正拼写；否则请先在模型里定义它。' },
    en: { message: 'The formula “{formula}” uses “{name}”, which the model does not define; the nearest name is “{nearest}”.', remedy: 'Write “{nearest}” if that is meant; otherwise define the name in the model first.' },
  },
  'formula/unknown-function': {
    zh: { message: '公式“{formula}”用到函数“{name}”，公式语言里没有这个函数。', remedy: '可用的函数：{known}。' },
    en: { message: 'The formula “{formula}” calls “{name}”, which is no function of the language.', remedy: 'Functions there are: {known}.' },
  },
  'formula/unknown-option': {
    zh: { message: '公式“{formula}”拿“{name}”与“{option}”比较，但“{name}”没有这个选项。', remedy: '请改用已有的选项：{options}。' },
    en: { message: 'The formula “{formula}” compares “{name}” with “{option}”, which is not one of its options.', remedy: 'Use one of: {options}.' },
  },
  'formula/name-wanted': {
    zh: { message: '公式“{formula}”里，{name} 的第一个参数要写一个名称，写的却是“{part}”。', remedy: '请把“{part}”另立为一个变量，再写它的名称。' },
    en: { message: 'In “{formula}” the first argument of {name} must be a name, but “{part}” is written.', remedy: 'Make a variable of “{part}” and write its name.' },
  },
  'formula/literal-wanted': {
    zh: { message: '公式“{formula}”里，{name} 的期数、年份或位数必须直接写成数。', remedy: '请写一个整数，不要写名称或算式；期数为 1 至 120，位数为 0 至 15。' },
    en: { message: 'In “{formula}” the periods, year or digits of {name} must be written as a plain number.', remedy: 'Write a whole number, not a name or an expression; periods go from 1 to 120, digits from 0 to 15.' },
  },
  'formula/arity': {
    zh: { message: '公式“{formula}”里，函数 {name} 有 {found} 个参数，个数不对。', remedy: '正确的写法是 {signature}。' },
    en: { message: 'In “{formula}” the function {name} has {found} argument(s), which is not how many it takes.', remedy: 'It is written {signature}.' },
  },
  'formula/axis': {
    zh: { message: '公式“{formula}”用了 {name}，它只能用在 axis 为 {axis} 的模型里。', remedy: 'prev、lag、mean_growth 用于逐期模型（time），running、total 用于逐行模型（rows）。' },
    en: { message: 'The formula “{formula}” uses {name}, which works only in a model whose axis is {axis}.', remedy: 'prev, lag and mean_growth are for models over time; running and total for models over rows.' },
  },
  'formula/by-missing': {
    zh: { message: '公式“{formula}”里的 {name} 没有写按什么归组。', remedy: '请补上归组的键，例如 {name}(x, by: member)。' },
    en: { message: 'In “{formula}”, {name} does not say what it groups by.', remedy: 'Add the key, as in {name}(x, by: member).' },
  },
  'formula/by-not-key': {
    zh: { message: '公式“{formula}”按“{name}”归组，但它不是键。', remedy: '请改用标有 key: true 的输入项。' },
    en: { message: 'The formula “{formula}” groups by “{name}”, which is not a key.', remedy: 'Use an input marked key: true.' },
  },
  'formula/circular': {
    zh: { message: '同一期内循环计算：{ring}。', remedy: '请断开其中一环；如果要用上一期的数，请写 prev(…)。' },
    en: { message: 'Quantities need each other within one period: {ring}.', remedy: 'Break the ring at one place; if the period before is meant, write prev(…).' },
  },

  // what a part is
  'formula/number-wanted': {
    zh: { message: '公式“{formula}”里，“{part}”是条件，这里要一个数。', remedy: '请用 where(条件, 成立时的数, 不成立时的数) 把条件变成数。' },
    en: { message: 'In “{formula}”, “{part}” is a condition where a number is wanted.', remedy: 'Turn it into a number with where(condition, then, otherwise).' },
  },
  'formula/condition-wanted': {
    zh: { message: '公式“{formula}”里，“{part}”是数，这里要一个条件。', remedy: '请写成比较，例如 {part} > 0。' },
    en: { message: 'In “{formula}”, “{part}” is a number where a condition is wanted.', remedy: 'Write a comparison, such as {part} > 0.' },
  },
  'formula/choice-as-number': {
    zh: { message: '公式“{formula}”把选项“{name}”当作数来用。', remedy: '选项只能与它的某个取值比较，例如 where({name} == 选项, …, …)，或放在 pick 的第二个参数。' },
    en: { message: 'The formula “{formula}” uses the choice “{name}” as a number.', remedy: 'A choice can only be compared with one of its options, as in where({name} == option, …, …), or stand second in pick.' },
  },
  'formula/dimension-as-number': {
    zh: { message: '公式“{formula}”把维度“{name}”当作数来用。', remedy: '维度名只能作 sum、share、advance 的第二个参数，或与它的一项比较，例如 {name} == 某项；只有整数范围的维度可以当作数。要取其中一项，请写“名称.项”。' },
    en: { message: 'The formula “{formula}” uses the dimension “{name}” as a number.', remedy: 'A dimension stands second in sum, share or advance, or is compared with an element, as in {name} == element; only a range of whole numbers counts as a number. For one of its elements write quantity.element.' },
  },
  'formula/brackets-as-number': {
    zh: { message: '公式“{formula}”把分档表“{name}”当作数来用。', remedy: '分档表要放在 tiered、band、lookup 或 interpolate 的第二个参数。' },
    en: { message: 'The formula “{formula}” uses the bracket table “{name}” as a number.', remedy: 'Put it second in tiered, band, lookup or interpolate.' },
  },
  'formula/brackets-wanted': {
    zh: { message: '公式“{formula}”里，“{part}”的位置要放分档表。', remedy: '请写一个 type: brackets 的参数名。' },
    en: { message: 'In “{formula}” a bracket table must stand where “{part}” stands.', remedy: 'Write the name of a parameter of type brackets.' },
  },
  'formula/key-as-number': {
    zh: { message: '公式“{formula}”把编号“{name}”当作数来用。', remedy: '编号只能用来归组，例如 running(x, by: {name})。' },
    en: { message: 'The formula “{formula}” uses the key “{name}” as a number.', remedy: 'A key only groups, as in running(x, by: {name}).' },
  },
  'formula/category-wanted': {
    zh: { message: '公式“{formula}”里，pick 的第二个参数“{part}”不是类别或选项。', remedy: '请写一个类别输入项或 type: choice 的参数名。' },
    en: { message: 'In “{formula}” the second argument of pick, “{part}”, is neither a category nor a choice.', remedy: 'Write the name of a category input or of a parameter of type choice.' },
  },

  // units
  'formula/unit-mismatch': {
    zh: { message: '公式“{formula}”里，“{left}”的单位是 {leftUnit}，“{right}”的单位是 {rightUnit}，不能相加、相减或比较。', remedy: '请检查是否用错了量；只差年与月时，请用 to 折算，例如 x to yuan/month。' },
    en: { message: 'In “{formula}”, “{left}” is in {leftUnit} and “{right}” in {rightUnit}; they cannot be added, subtracted or compared.', remedy: 'Check whether the right quantity is meant; where only year and month differ, convert with to, as in x to yuan/month.' },
  },
  'formula/unit-declared': {
    zh: { message: '“{name}”的公式“{formula}”算出的单位是 {found}，而它声明的单位是 {declared}。', remedy: '请改正公式或声明的单位；只差年与月时，请用 to 折算。' },
    en: { message: 'The formula “{formula}” of “{name}” comes out in {found}, but {declared} is declared.', remedy: 'Correct the formula or the declared unit; where only year and month differ, convert with to.' },
  },
  'formula/convert': {
    zh: { message: '公式“{formula}”要把 {found} 折算成 {wanted}，两者量的不是同一种东西。', remedy: 'to 只在年与月之间折算；请检查公式的单位。' },
    en: { message: 'The formula “{formula}” converts {found} to {wanted}, which measure different things.', remedy: 'to only converts between year and month; check the units of the formula.' },
  },
  'formula/dimensionless-wanted': {
    zh: { message: '公式“{formula}”里，函数 {name} 的参数单位是 {unit}，它只接受没有单位的数。', remedy: '请先除以同单位的量，使它成为比率。' },
    en: { message: 'In “{formula}” the argument of {name} is in {unit}; it takes plain numbers only.', remedy: 'Divide by something in the same unit first, so that it becomes a ratio.' },
  },
  'formula/exponent-unit': {
    zh: { message: '公式“{formula}”里，指数的单位是 {unit}，指数不能带单位。', remedy: '请先除以同单位的量，使指数成为没有单位的数。' },
    en: { message: 'In “{formula}” the exponent is in {unit}; an exponent has no unit.', remedy: 'Divide by something in the same unit first, so that the exponent is a plain number.' },
  },
  'formula/power-of-unit': {
    zh: { message: '公式“{formula}”里，底数的单位是 {unit}，指数必须直接写成整数。', remedy: '请写成整数次方，例如 x ^ 2；要乘增长率，请写 x * (1 + 增长率) ^ n。' },
    en: { message: 'In “{formula}” the base is in {unit}; the exponent must then be a whole number as written.', remedy: 'Write a whole power, such as x ^ 2; for growth write x * (1 + rate) ^ n.' },
  },

  // dimensions
  'formula/dimension-missing': {
    zh: { message: '公式“{formula}”要沿“{name}”求和或移动，但那个量没有这个维度（它的维度：{dimensions}）。', remedy: '请改写维度名，或删去这一步。' },
    en: { message: 'The formula “{formula}” sums or moves over “{name}”, but its quantity does not have that dimension (it has: {dimensions}).', remedy: 'Write a dimension it has, or leave the step out.' },
  },
  'formula/groups-wanted': {
    zh: { message: '公式“{formula}”里，{name} 不能用“{part}”：它和那个量的维度（{dimensions}）之间没有分组关系。', remedy: 'regroup 的第二个参数是分组维度，spread 的第二个参数是被分组的维度；请在 dimensions 里用 groups 定义分组。' },
    en: { message: 'In “{formula}” {name} cannot use “{part}”: no grouping links it to the dimensions of the quantity ({dimensions}).', remedy: 'regroup takes the dimension of groups, spread the dimension that is grouped; define groups under dimensions.' },
  },
  'formula/nothing-to-sum': {
    zh: { message: '公式“{formula}”里，{name} 的参数没有维度，没有可求和的。', remedy: '请删去 {name}；如果要加总各期，请用 prev 逐期累加。' },
    en: { message: 'In “{formula}” the argument of {name} has no dimension, so there is nothing to sum.', remedy: 'Leave {name} out; to add periods up, build on prev period by period.' },
  },
  'formula/pick-dimension': {
    zh: { message: '公式“{formula}”要按“{name}”取一项，但各项与被取的量的维度（{dimensions}）对不上。', remedy: '被取的量要有一个维度，其各项与“{name}”的选项相同、次序相同。' },
    en: { message: 'The formula “{formula}” picks by “{name}”, whose options are not the elements of any dimension of the quantity (it has: {dimensions}).', remedy: 'The quantity needs a dimension with the same elements as “{name}” has options, in the same order.' },
  },
  'formula/dimension-declared': {
    zh: { message: '“{name}”的公式“{formula}”算出的维度是 {found}，而它声明的维度是 {declared}。', remedy: '请在 dims 里补上维度，或用 sum(x, 维度) 求和、用“名称.项”取一项。' },
    en: { message: 'The formula “{formula}” of “{name}” has the dimensions {found}, but {declared} are declared.', remedy: 'Add the dimension to dims, or reduce with sum(x, dimension) or quantity.element.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
