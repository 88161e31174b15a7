import type { CatalogueEntry } from '../issue.ts';

/** Issues raised by `src/review/case`: who may do what, sign-off, and the log. `{sequence}` counts entries from 0. */
export const caseIssues = {
  'review/person-missing': {
    zh: { message: '没有写明操作人。', remedy: '请填写姓名。' },
    en: { message: 'Nobody is named as acting.', remedy: 'Give a name.' },
  },
  'review/role-unknown': {
    zh: { message: '{person}的角色“{found}”不存在。', remedy: '可用：{allowed}。' },
    en: { message: 'The role “{found}” of {person} is none.', remedy: 'There are: {allowed}.' },
  },
  'review/role-wrong': {
    zh: { message: '{person}以“{roleZh}”身份操作，这一步需要“{neededZh}”。', remedy: '请由相应角色操作。' },
    en: { message: '{person} acts as {roleEn}; this step needs the {neededEn}.', remedy: 'Let the right role do it.' },
  },
  'review/time-unreadable': {
    zh: { message: '时间“{found}”读不出来（{person}）。', remedy: '请用 2026-11-21T08:30:00Z 的写法。' },
    en: { message: 'The time “{found}” cannot be read ({person}).', remedy: 'Write it as 2026-11-21T08:30:00Z.' },
  },
  'review/time-backwards': {
    zh: { message: '{person}的操作时间 {found} 早于上一条记录 {before}。', remedy: '请检查本机时钟。' },
    en: { message: '{person} acts at {found}, before the last entry of {before}.', remedy: 'Check the clock of the machine.' },
  },
  'review/note-missing': {
    zh: { message: '{person}没有写明理由。', remedy: '退回、重新打开和备注都要写理由。' },
    en: { message: '{person} gives no reason.', remedy: 'A return, a reopening and a remark need words.' },
  },
  'review/case-open': {
    zh: { message: '“{title}”已经建立（{person}）。', remedy: '请继续原案卷，或另建一个。' },
    en: { message: '“{title}” is open already ({person}).', remedy: 'Go on with it, or open another.' },
  },
  'review/case-not-open': {
    zh: { message: '案卷还没有建立（{person}）。', remedy: '请先建立案卷。' },
    en: { message: 'There is no case yet ({person}).', remedy: 'Open it first.' },
  },
  'review/case-unnamed': {
    zh: { message: '案卷没有编号或标题（{person}）。', remedy: '请补上编号和标题。' },
    en: { message: 'The case has no number or no title ({person}).', remedy: 'Give both.' },
  },
  'review/case-year': {
    zh: { message: '案卷的年度“{found}”不成立（{person}）。', remedy: '请填写四位数的年度。' },
    en: { message: 'The case’s year {found} cannot be ({person}).', remedy: 'Give a year of four digits.' },
  },
  'review/case-locked': {
    zh: { message: '“{title}”已经签发并锁定，{person}的更改未接受。', remedy: '确需更改时，先重新打开并写明理由。' },
    en: {
      message: '“{title}” is signed and locked; the change by {person} was not taken.',
      remedy: 'To change it, open it again first and say why.',
    },
  },
  'review/part-unnamed': {
    zh: { message: '{person}放入的材料没有名称或校验值。', remedy: '请写明名称。' },
    en: { message: 'What {person} puts in has no name or no digest.', remedy: 'Name it.' },
  },
  'review/nothing-to-return': {
    zh: { message: '“{title}”还在起草，{person}没有可退回的审核。', remedy: '无需退回。' },
    en: { message: '“{title}” is a draft; {person} has no review to return.', remedy: 'Nothing need be returned.' },
  },
  'review/not-signed': {
    zh: { message: '“{title}”没有签发，{person}无需重新打开。', remedy: '可直接更改或退回。' },
    en: { message: '“{title}” is not signed; {person} need not open it again.', remedy: 'Change it, or return it.' },
  },
  'review/step-skipped': {
    zh: { message: '{person}跳过了步骤，下一步是“{nextZh}”。', remedy: '请按起草、初审、复审、签发的次序。' },
    en: { message: '{person} leaves out a step; the next is {nextEn}.', remedy: 'Keep to draft, first review, second review, sign-off.' },
  },
  'review/own-work': {
    zh: { message: '{person}起草或更改过本案，不能审核。', remedy: '请换一位没有经办过的人。' },
    en: { message: '{person} drafted or changed this case and cannot check it.', remedy: 'Let somebody check who has not handled it.' },
  },
  'review/same-reviewer': {
    zh: { message: '{person}已在 {time} 做过初审，不能再做后一步。', remedy: '初审与复审、签发须为不同的人。' },
    en: {
      message: '{person} made the first review at {time} and cannot go on to a later step.',
      remedy: 'First and second reviewer differ, and the first does not sign.',
    },
  },
  'review/nothing-signed': {
    zh: { message: '“{title}”里没有任何材料，{person}无从签发。', remedy: '请先放入结算表、合同和结果。' },
    en: {
      message: 'There is nothing in “{title}” for {person} to sign.',
      remedy: 'Put the statement, the contract and the result in first.',
    },
  },
  'review/findings-open': {
    zh: { message: '还有 {count} 条发现没有了结：{findings}（{person}）。', remedy: '请逐条更正、接受或撤回后再签发。' },
    en: {
      message: '{count} findings are not settled: {findings} ({person}).',
      remedy: 'Have each corrected, accepted or withdrawn before sign-off.',
    },
  },
  'review/finding-unnamed': {
    zh: { message: '发现“{finding}”没有编号或标题（{found}）。', remedy: '请补上编号和标题。' },
    en: { message: 'The finding “{finding}” has no number or no title ({found}).', remedy: 'Give both.' },
  },
  'review/finding-state': {
    zh: { message: '发现“{finding}”的状态“{found}”不存在。', remedy: '可用：open、answered、corrected、accepted、withdrawn。' },
    en: {
      message: 'The finding “{finding}” has the state “{found}”, which is none.',
      remedy: 'There are: open, answered, corrected, accepted, withdrawn.',
    },
  },
  'review/finding-amount': {
    zh: { message: '发现“{finding}”的金额 {found} 无法计算。', remedy: '请填写数字，或留空。' },
    en: { message: 'The amount {found} of the finding “{finding}” cannot be counted.', remedy: 'Give a number, or none.' },
  },
  'review/finding-without-evidence': {
    zh: { message: '发现“{finding}”（{found}）没有依据。', remedy: '请指明单元格、结算编号或条款。' },
    en: { message: 'The finding “{finding}” ({found}) rests on nothing.', remedy: 'Name a cell, a claim or a clause.' },
  },
  'review/signed-changed': {
    zh: {
      message: '“{title}”由{person}于 {time} 签发后，{count} 项材料已变，案卷重新打开：{partsZh}。',
      remedy: '请重新审核；原签发记录保留在日志中。',
    },
    en: {
      message: 'Since {person} signed “{title}” at {time}, {count} parts have changed and the case is open again: {partsEn}.',
      remedy: 'Review it again; the log keeps the sign-off.',
    },
  },
  'review/predecessor-missing': {
    zh: { message: '{year} 年清算要接 {before} 年，但没有同一合同 {before} 年的案卷。', remedy: '请先完成 {before} 年的清算。' },
    en: {
      message: 'The settlement of {year} follows on {before}, of which there is no case under the same contract.',
      remedy: 'Settle {before} first.',
    },
  },
  'review/predecessor-unsigned': {
    zh: { message: '{year} 年清算要接 {before} 年，但“{title}”还没有签发。', remedy: '请先签发 {before} 年。' },
    en: {
      message: 'The settlement of {year} follows on {before}, and “{title}” is not signed.',
      remedy: 'Have {before} signed first.',
    },
  },
  'review/predecessor-reason': {
    zh: { message: '{year} 年接续的上一年没有签发，不能照常签发。', remedy: '请先签发上一年；仍要签发的，请在“意见”里写明理由，一并记入日志。' },
    en: {
      message: 'The year that {year} follows on is not signed, so that {year} cannot be signed as usual.',
      remedy: 'Have the year before signed first, or give the reason as an opinion: it goes into the log.',
    },
  },
  'review/predecessor-differs': {
    zh: {
      message: '{year} 年清算所用的 {before} 年“{part}”与签发的不一致（“{title}”，{contract}）。',
      remedy: '请改用签发的版本，或重新打开 {before} 年。',
    },
    en: {
      message: 'The settlement of {year} uses another “{part}” of {before} than was signed (“{title}”, {contract}).',
      remedy: 'Use the signed one, or open {before} again.',
    },
  },
  'review/log-entry-shape': {
    zh: { message: '日志第 {sequence} 条不成记录（{person}，{time}）。', remedy: '文件已被改动；请用未改动的副本。' },
    en: {
      message: 'Entry {sequence} of the log is no entry ({person}, {time}).',
      remedy: 'The file was altered; use a copy that was not.',
    },
  },
  'review/log-payload-changed': {
    zh: { message: '日志第 {sequence} 条的内容与其校验值不符（{person}，{time}）。', remedy: '内容在记录之后被改动；请用未改动的副本。' },
    en: {
      message: 'The content of entry {sequence} does not have its digest ({person}, {time}).',
      remedy: 'It was altered after it was written; use a copy that was not.',
    },
  },
  'review/log-content-differs': {
    zh: { message: '日志第 {sequence} 条所附的内容与它写明的摘要不符（{person}，{time}）。', remedy: '所附内容不是送审的那一份；请用未改动的副本。' },
    en: {
      message: 'The content kept with entry {sequence} does not have the digest it states ({person}, {time}).',
      remedy: 'It is not what was put in; use a copy that was not altered.',
    },
  },
  'review/log-link-broken': {
    zh: { message: '日志第 {sequence} 条与前一条接不上（{person}，{time}）。', remedy: '有记录被删去、插入或调换；请用未改动的副本。' },
    en: {
      message: 'Entry {sequence} does not follow on the one before ({person}, {time}).',
      remedy: 'Entries were taken out, put in or exchanged; use a copy that was not altered.',
    },
  },
  'review/log-entry-changed': {
    zh: { message: '日志第 {sequence} 条的人员、时间或步骤被改动（{person}，{time}）。', remedy: '请用未改动的副本。' },
    en: { message: 'Person, time or step of entry {sequence} were altered ({person}, {time}).', remedy: 'Use a copy that was not.' },
  },
  'review/log-time': {
    zh: { message: '日志第 {sequence} 条的时间 {time} 读不出来或早于前一条（{person}）。', remedy: '请检查写入它的程序。' },
    en: {
      message: 'The time {time} of entry {sequence} cannot be read or lies before the entry above it ({person}).',
      remedy: 'Check the program that wrote it.',
    },
  },
  'review/log-end-differs': {
    zh: {
      message: '日志到第 {sequence} 条与已知的末尾校验值不符（{person}，{time}）。',
      remedy: '日志被截短或重写；请与签发件上的校验值核对。',
    },
    en: {
      message: 'At entry {sequence} the log does not end as is known elsewhere ({person}, {time}).',
      remedy: 'It was cut off or written anew; compare the hash on the signed paper.',
    },
  },
  'review/log-against-rules': {
    zh: { message: '日志第 {sequence} 条本不应被接受（{person}，{time}），原因见下一条。', remedy: '该文件不是按规则写成的。' },
    en: {
      message: 'Entry {sequence} should not have been taken ({person}, {time}); the next message says why.',
      remedy: 'The file was not written by the rules.',
    },
  },
  'review/log-fork': {
    zh: {
      message: '两份日志从第 {sequence} 条起分叉：一份是{person}（{time}），另一份是{otherPerson}（{otherTime}）。',
      remedy: '两份都保留，选定一份继续，把另一份的操作重做一遍。',
    },
    en: {
      message: 'The two logs part at entry {sequence}: {person} ({time}) in one, {otherPerson} ({otherTime}) in the other.',
      remedy: 'Keep both, choose one to go on with, and do again in it what the other holds.',
    },
  },
  'review/log-other-case': {
    zh: {
      message: '两份日志第 {sequence} 条就不同（{person}，{time}；{otherPerson}，{otherTime}），不是同一案卷。',
      remedy: '请选同一案卷的副本。',
    },
    en: {
      message: 'The two logs differ from entry {sequence} on ({person}, {time}; {otherPerson}, {otherTime}): they are of two cases.',
      remedy: 'Choose copies of one case.',
    },
  },
  'review/case-not-json': {
    zh: { message: '案卷文件读不出来。', remedy: '文件不完整或已损坏；请用另一份副本。' },
    en: { message: 'The case file cannot be read.', remedy: 'It is incomplete or damaged; use another copy.' },
  },
  'review/case-other-file': {
    zh: { message: '这不是案卷文件。', remedy: '请选由本程序保存的案卷。' },
    en: { message: 'This is no case file.', remedy: 'Choose one that this program saved.' },
  },
  'review/case-version': {
    zh: { message: '案卷文件的版本为 {found}，本程序能读的是 {known}。', remedy: '请用较新的程序打开。' },
    en: { message: 'The case file is of version {found}; this program reads {known}.', remedy: 'Open it with a newer program.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
