/** 附件。 */
export const attachment = {
  title: '附件',
  button: (count: string) => `附件 ${count}`,
  add: '添加文件',
  empty: '还没有附件',
  hint: '图片、pdf、xlsx、docx、txt，每个不超过 20 MB，也可以拖进窗口',
  item: (size: string, by: string, date: string) => `${size} · ${by} ${date} 添加`,
  already: '这个文件已经是附件了，没有重复添加。',
  ask: (name: string) => `移除附件「${name}」？文件和记录会留底。`,
  remove: '移除',
  saved: (name: string) => `已另存为 ${name}`,
  drop: '松开鼠标，添加为附件',
  saveCopy: '另存',
  previous: '上一张',
  next: '下一张',
  hints: { show: '附件' },
}
