import type { ReportWords } from './report.zh-CN.ts';

export const reportEn: ReportWords = {
  title: 'Report',
  lead: 'One run, written as forms, words and a workbook.',
  viewsLabel: 'Parts of the report',
  views: {
    explanation: 'Explanation',
    forms: 'Budget forms',
    papers: 'Other papers',
    workbook: 'Workbook',
  },
  saveWord: 'Word file',
  saveHtml: 'HTML file',
  print: 'Print',
  writing: 'Writing the file…',
  written: (file) => `Saved ${file}`,
  notWritten: (why) => `Not written: ${why}`,
  sides: 'Run it is written from',
  explanationHelp: 'Every figure comes from one run: click it, or press F8, to see where from; sentences follow the figures. At the end of a section you may add text of your own, which the program leaves alone.',
};
