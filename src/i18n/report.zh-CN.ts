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
  saveWord: 'Word 文件',
  saveHtml: 'HTML 文件',
  print: '打印',
  writing: '正在写文件…',
  written: (file: string) => `已保存 ${file}`,
  notWritten: (why: string) => `没有写成：${why}`,
  sides: '按哪一次计算编写',
  explanationHelp: '每个数字都来自同一次计算，点击或按 F8 看它从哪里来；句子随数字改写。各节末尾可写本单位的补充说明，程序不会改动。',
};

export type ReportWords = typeof reportZh;
