import type { CatalogueEntry } from '../issue.ts';

/** Issues of official forms: their definitions in `models/forms`, and filled forms that are read back. `{lineZh}` and `{lineEn}` are one line's two labels. */
export const formsIssues = {
  // definitions
  'forms/relation-form': {
    zh: { message: '勾稽关系“{found}”的写法不对。', remedy: '应写作“整体 = 部分 + 部分 - 部分”，或用 <=；上一年用 before(…)，下级之和用 below(…)，别的表用“表名:栏目”。' },
    en: { message: 'The relation “{found}” is not written as it should be.', remedy: 'Write “whole = part + part - part”, or with <=; the year before is before(…), the sum over the level below below(…), another form form:line.' },
  },
  'forms/relation-line': {
    zh: { message: '勾稽关系“{relation}”用到的栏目“{line}”不在表里。', remedy: '请改正栏目的名字，或在 sections 里补上这一栏。' },
    en: { message: 'The relation “{relation}” uses the line “{line}”, which the form does not have.', remedy: 'Correct the name, or add the line to the sections.' },
  },
  'forms/like-unknown': {
    zh: { message: '这张表借用“{form}”的栏目，但没有这张表。', remedy: '请写 models/forms 里已有的表。' },
    en: { message: 'The form takes its lines from “{form}”, which does not exist.', remedy: 'Name a form of models/forms.' },
  },
  'forms/other-fund': {
    zh: { message: '模型 {model} 不能填“{formZh}”：这张表是 {schemes} 基金的。', remedy: '请换用对应基金的表式，或换一个项目。' },
    en: { message: 'The model {model} cannot fill “{formEn}”, which is of {schemes}.', remedy: 'Choose a form of its fund, or another project.' },
  },
  // filled forms
  'forms/not-this-form': {
    zh: { message: '工作表里认出的栏目太少（{found} 个，表式有 {expected} 个），不像“{formZh}”。', remedy: '请选择对应的表式，或检查工作表里是否有项目名称一列。' },
    en: { message: 'Too few lines were recognised ({found} of {expected}); the sheet does not look like “{formEn}”.', remedy: 'Choose the form it is, or check that the sheet has a column with the names of the lines.' },
  },
  'forms/no-figures': {
    zh: { message: '“{formZh}”的项目旁边没有找到数字列。', remedy: '请在项目右边填入数字，并在表头写明年度和“执行数”“预算数”等。' },
    en: { message: 'No column of figures stands beside the lines of “{formEn}”.', remedy: 'Fill figures in to the right of the lines, and name year and kind in the header.' },
  },
  'forms/column-guessed': {
    zh: { message: '没有认出这一列的表头“{found}”，按位置当作“{columnZh}”。', remedy: '请在表头写明年度和“执行数”“预算数”等。' },
    en: { message: 'The header “{found}” of this column was not recognised; by its position it was taken as “{columnEn}”.', remedy: 'Name year and kind of the figures in the header.' },
  },
  'forms/column-unread': {
    zh: { message: '“{found}”这一列不是表式里的列，没有读入。', remedy: '如果它就是表式要的一列，请改正表头里的年度和名称；否则不必处理。' },
    en: { message: 'The column “{found}” is none of the form’s and was not read.', remedy: 'If it is one the form asks for, correct year and kind in its header; otherwise nothing needs doing.' },
  },
  'forms/unit-assumed': {
    zh: { message: '表上没有写单位，按{unitZh}读取。', remedy: '如果不是{unitZh}，请在表头上方写“单位：元”等。' },
    en: { message: 'The form does not say its unit; it was read in {unitEn}.', remedy: 'If that is wrong, write the unit above the header, such as “单位：元”.' },
  },
  'forms/line-moved': {
    zh: { message: '“{lineZh}”的位置变了：表式里在“{afterZh}”之后，这里在“{foundZh}”之后。', remedy: '数字已按名称认出；报送前请恢复表式的次序。' },
    en: { message: '“{lineEn}” has moved: the form has it after “{afterEn}”, here it stands after “{foundEn}”.', remedy: 'Its figure was recognised by name; restore the order of the form before sending it up.' },
  },
  'forms/line-renumbered': {
    zh: { message: '“{lineZh}”的编号是“{found}”，表式里是“{expected}”。', remedy: '数字已按名称认出；请改回表式的编号。' },
    en: { message: '“{lineEn}” is numbered “{found}”; the form has “{expected}”.', remedy: 'Its figure was recognised by name; restore the number.' },
  },
  'forms/line-renamed': {
    zh: { message: '这一行叫“{found}”，按编号和位置当作“{lineZh}”。', remedy: '请改回表式的名称；如果是另外的项目，请移出表式。' },
    en: { message: 'This line is called “{found}”; by its number and place it was taken as “{lineEn}”.', remedy: 'Restore the name of the form; if it is something else, take it out of the form.' },
  },
  'forms/line-inserted': {
    zh: { message: '“{found}”不是表式里的栏目，没有读入；它的数字会使合计对不上。', remedy: '请并入表式的栏目（如“其他”），或删去这一行。' },
    en: { message: '“{found}” is no line of the form and was not read; its figures would break the totals.', remedy: 'Count it under a line of the form (such as “other”), or delete the row.' },
  },
  'forms/line-missing': {
    zh: { message: '没有“{lineZh}”这一栏，应在“{afterZh}”之后。', remedy: '请按表式补上；没有数字就留空。' },
    en: { message: 'The line “{lineEn}” is missing; it belongs after “{afterEn}”.', remedy: 'Add it as in the form; leave it empty where there is no figure.' },
  },
  'forms/line-twice': {
    zh: { message: '“{lineZh}”出现了两次（另一处在 {other}），取前一处。', remedy: '请删去多余的一行。' },
    en: { message: '“{lineEn}” stands twice (also in {other}); the first is taken.', remedy: 'Delete the other.' },
  },
  'forms/number-expected': {
    zh: { message: '“{lineZh}”应是数字，这里是“{found}”。', remedy: '请改为数字；没有数就留空，不要填文字。' },
    en: { message: '“{lineEn}” should be a number; here stands “{found}”.', remedy: 'Write a number, or leave the cell empty where there is none.' },
  },
  'forms/relation-fails': {
    zh: { message: '勾稽不符：{leftZh} = {left}（{leftCell}），{rightZh} = {right}（{rightCell}），相差 {difference}。', remedy: '请核对这些单元格；数字抄错的改正，原表就不平的请注明原因。' },
    en: { message: 'Figures do not agree: {leftEn} = {left} ({leftCell}), {rightEn} = {right} ({rightCell}); they differ by {difference}.', remedy: 'Check these cells; correct what was copied wrongly, and say why where the original itself does not balance.' },
  },
  'forms/relation-rounding': {
    zh: { message: '尾差：{leftZh} = {left}（{leftCell}），{rightZh} = {right}（{rightCell}），相差 {difference}，四舍五入可以解释。', remedy: '报送的表应当分毫不差；请调整一个分项的尾数。' },
    en: { message: 'Off by rounding: {leftEn} = {left} ({leftCell}), {rightEn} = {right} ({rightCell}); they differ by {difference}.', remedy: 'A form that is sent up should agree to the last digit; adjust the last digit of one part.' },
  },
  'forms/relation-exceeds': {
    zh: { message: '其中项超过整体：{leftZh} = {left}（{leftCell}），大于 {rightZh} = {right}（{rightCell}），多 {difference}。', remedy: '请核对这些单元格；其中项之和不能大于所属的栏目。' },
    en: { message: 'Parts exceed their whole: {leftEn} = {left} ({leftCell}) is more than {rightEn} = {right} ({rightCell}), by {difference}.', remedy: 'Check these cells; parts cannot add up to more than the line they belong to.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
