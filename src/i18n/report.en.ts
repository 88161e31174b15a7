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
};
