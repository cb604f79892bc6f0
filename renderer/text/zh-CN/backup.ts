/** 备份: where copies of the books go. */
export const backup = {
  title: '备份位置',
  detail:
    '软件开着时每天、关闭软件时有新内容就再存一份核对过的完整副本到这里，附件也在内；旧的会按天、按月留存。最好是 U 盘或另一块磁盘。',
  places: ['第一个位置', '第二个位置'] as readonly string[],
  none: '还没有选',
  choose: '选文件夹',
  change: '换文件夹',
  remove: '不再使用',
  run: '立即备份',
  running: '正在备份…',
  newest: (moment: string, size: string, copies: number) => `最近 ${moment} ✓ · ${size} · 共 ${copies} 份`,
  noCopy: '还没有副本',
  notFound: '现在找不到这个文件夹（U 盘没插？）',
  failed: (reason: string) => `上次没有备份成：${reason}`,
  failedMark: '备份失败',
  practice: '练习中不备份。',
}
