/** Words of the report task's own frame; each view keeps its words in a file of its own. */
export const reportZh = {
  title: '报告',
  lead: '同一次计算，写成表格、说明和工作簿。',
  viewsLabel: '报告的各部分',
  views: {
    explanation: '编制说明',
    forms: '预算报表',
    papers: '其他报告',
    workbook: '工作簿',
  },
};

export type ReportWords = typeof reportZh;
