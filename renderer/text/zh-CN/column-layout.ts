/** Columns of lists and entry grids, and the views a list keeps. */
export const columnLayout = {
  title: '列设置',
  columns: '列',
  presets: '列方案',
  preset: { compact: '简洁', standard: '标准', tax: '含税', batch: '批次' },
  show: '显示',
  move: '排序',
  width: '列宽',
  stop: '回车停',
  reset: '恢复默认',
  locked: '必须显示',
  view: {
    title: '视图',
    none: '还没有存过视图。设好筛选、排序和列，起个名字存下来。',
    name: '视图名称',
    nameHint: '给现在的筛选和列起名',
    save: '存为视图',
    apply: '用这个视图',
    remove: '删除',
    own: '默认视图',
  },
} as const
