/** 导出 */
export const tableExport = {
  action: '导出',
  title: '导出全部',
  hint: '按现在的筛选、排序和列导出全部行，不只是屏幕上的。',
  formats: {
    xlsx: 'Excel 工作簿 (.xlsx)',
    csv: 'CSV（UTF-8）',
    csvGb18030: 'CSV（GB18030，旧软件用）',
  },
  records: { xlsx: '全部资料 Excel（可再导入）', csv: '全部资料 CSV（可再导入）' },
  recordsTitle: (title: string) => `${title}全部资料`,
  pdf: 'PDF（A4 打印版式）',
  running: '正在导出…',
  progress: (done: string, total: string) => `正在导出 ${done} / ${total} 行`,
  cancel: '取消',
  done: (file: string, rows: string) => `已导出 ${rows} 行：${file}`,
  total: '合计',
} as const
