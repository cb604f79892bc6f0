import { print } from './print.ts'
import { printReason } from '../print-reason.ts'
import type { AttachmentFault } from '#shared/domain/attachment/attachment-kind.ts'
import type { StocktakeState } from '#shared/domain/stocktake/words.ts'
import type { TableFault, UnsuitableFolder } from '#shared/errors/faults.ts'
import type { TemplateProblem } from '#shared/domain/print/print-template.ts'
import { formatQuantity } from '#shared/kernel/quantity.ts'
import type { ErrorTexts } from '../error-texts.ts'

const STATES: Readonly<Record<StocktakeState, string>> = {
  counting: '正在清点',
  review: '在核对',
  recounting: '正在复盘',
  posted: '已过账',
  cancelled: '已取消',
}

const OWN_DISK = '请选本机硬盘上的文件夹。'

const UNSUITABLE_FOLDERS: Readonly<Record<UnsuitableFolder, string>> = {
  cloud: `会被网盘同步，账套可能被改坏。${OWN_DISK}`,
  network: `在网络盘上，断网会损坏账套。${OWN_DISK}`,
  removable: `在可移动磁盘上，拔出会损坏账套。${OWN_DISK}`,
  missing: '现在找不到。请插上 U 盘或接好那块磁盘，或另选一个文件夹。',
  beside: '就是账套所在的文件夹：这块盘坏了，备份也一起没了。请选 U 盘或另一块磁盘上的文件夹。',
  twice: '已经是备份位置了。请另选一个文件夹，最好在另一块磁盘上。',
}

const TEMPLATE_PROBLEMS: Readonly<Record<TemplateProblem, string>> = {
  notJson: '它不是 JSON 文件',
  otherFile: '它不是账实导出的模板',
  otherSubject: '它是另一种单据的模板',
  damaged: '里面有缺少、多余或认不出的内容',
  columns: '列缺了或重复了',
  parts: '内容缺了或重复了',
  fixed: '它去掉了必须打印的列',
  order: '品名排到了合计的列后面',
  width: '列太宽或太窄',
}

const TABLE_FAULTS: Readonly<Record<TableFault, string>> = {
  not_a_table: '它不是表格文件。请选 .xlsx 或 .csv 文件。',
  empty: '里面什么也没有。请看看选的是不是这个文件，表是不是在第一个工作表里。',
  web_page: '它其实是网页（有些旧软件这样导出 .xls）。请在 Excel 或 WPS 里打开，另存为 .xlsx 再导入。',
  protected: '它有打开密码，或是旧的 .xls 格式。请在 Excel 或 WPS 里去掉密码，另存为 .xlsx 再导入。',
  damaged: '文件已损坏或不完整。请在 Excel 或 WPS 里打开，另存为新的 .xlsx 再导入。',
  too_big: '文件太大，或展开后太大。请只留要导入的那张表，另存为新的文件再导入。',
  too_many_rows: '超过 50,000 行。请分成几个文件导入。',
  too_slow: '读了太久，已停止。请只留要导入的那张表，另存为新的文件再导入。',
}

const ATTACHMENT_FAULTS: Readonly<Record<AttachmentFault, string>> = {
  kind: '只收图片（png、jpg、gif、webp）、pdf、xlsx、docx 和 txt。请另存为其中一种再添加。',
  content: '文件内容与扩展名不符，可能已损坏或改过名。请用原来的程序打开，另存后再添加。',
  too_big: '超过 20 MB。请压缩图片，或把文件拆小再添加。',
  empty: '文件是空的。请检查是不是还没有保存好。',
  unreadable: '读不了，可能是文件夹，或文件已被移走。请选一个文件再添加。',
}

/** What counts, printing, books, files and the disk are refused for. */
export const programErrors = {
  STOCKTAKE_STATE: ({ number, state }) => `${number} ${STATES[state]}，不能做这一步。请刷新后看看它现在到了哪一步。`,
  STOCKTAKE_EMPTY: () => '这个范围里没有要盘的商品。请换一个范围，或勾上「包括没有库存的」。',
  STOCKTAKE_OVERLAP: ({ number, lines }) =>
    `其中 ${lines} 种正在 ${number} 里盘，两边一起盘会重复调账。请先做完那一张，或选「不盘别处正在盘的」。`,
  STOCKTAKE_BLIND: ({ number }) => `${number} 是盲盘，清点时不显示账面数。请先完成清点，再去核对。`,
  STOCKTAKE_UNLIKELY: ({ product, counted }) =>
    `「${product}」这次记 ${formatQuantity(counted)}，多得不寻常，还没有记上。请看一眼是不是输错了，没错就再确认一次。`,
  STOCKTAKE_SERIALS: ({ product }) => `「${product}」按序列号管理，请逐个扫序列号，不能直接输数量。`,
  STOCKTAKE_NOT_IN_ROUND: ({ product }) => `「${product}」不在这一轮复盘里。要盘它，请先加入这一轮。`,
  STOCKTAKE_NOTHING_TO_UNDO: () => '这一轮里您还没有可以撤销的清点记录。',
  STOCKTAKE_EVENT_UNDONE: () => '这条清点记录已经撤销过了，不用再撤。',
  STOCKTAKE_MISSED: ({ number, lines }) =>
    `${number} 还有 ${lines} 种没有盘到，漏盘不会当作零。请先选按账面保留、补盘或记为 0。`,
  STOCKTAKE_CONFIRMATION: ({ lines }) => `记为 0 会把 ${lines} 种商品的库存清零。请输入种数 ${lines} 确认。`,
  STOCKTAKE_OWNS_DOCUMENT: ({ number, stocktake }) =>
    `${number} 是盘点 ${stocktake} 过账生成的，不能单独改或作废。请打开那张盘点，在那里撤销过账或重算差异。`,

  PRINT_JOB_GONE: () => '这份待打印的内容已经打印或丢弃了，不用再处理。',
  PRINTER_NOT_SET: () => '这种用途还没有选打印机，无法重试。请先在打印中心选一台打印机，再点「重试」。',
  TEMPLATE_UNREADABLE: ({ file, problem }) =>
    `「${file}」没有读入：${TEMPLATE_PROBLEMS[problem]}。请用这里「导出文件」得到的 JSON 文件。`,
  PRINTER_REFUSED: ({ printer, reason }) =>
    `${printer === '' ? '打印没有成功' : `打印机「${printer}」没有接收`}（${printReason(reason, { print })}），内容已放入待打印，不影响记账。请检查打印机的电源、连接和纸，再到打印中心重试或换打印机。`,
  PRINTER_FAILED: ({ printer, reason }) =>
    `${printer === '' ? '打印没有成功' : `打印机「${printer}」没有接收`}（${printReason(reason, { print })}）。练习里的内容不放入待打印；请检查打印机的电源、连接和纸，再打印一次。`,
  NO_BOOKS_OPEN: () => '还没有打开账套。请先选择或新建一个账套。',
  BOOKS_NOT_FOUND: ({ name }) =>
    `找不到账套文件「${name}」，可能被移动、改名或 U 盘没有插上。请用「打开其他文件」找到它。`,
  BOOKS_EXIST: ({ name }) => `已经有叫「${name}」的账套文件了。请换一个名字，以免覆盖。`,
  BOOKS_IN_USE: ({ name }) => `账套「${name}」已在另一个窗口或另一台电脑上打开。请先在那边关闭。`,
  NOT_BOOKS: ({ name }) => `「${name}」不是账实的账套文件，没有打开。请选择正确的文件。`,
  NEWER_APP_NEEDED: ({ found, known }) =>
    `这个账套由更新版本的程序保存过（格式 ${found}，本程序认识到 ${known}）。请升级程序后再打开，文件没有改动。`,
  MIGRATION_CHANGED: ({ version }) =>
    `账套的升级记录（第 ${version} 步）和程序不一致，为安全没有打开。请用原来的版本，或从备份恢复。`,
  MIGRATION_FAILED: ({ version, check }) =>
    `账套升级到第 ${version} 步时检查「${check}」没有通过，已退回升级前的样子。请保留文件并联系支持。`,
  BOOKS_READ_ONLY: ({ check, detail }) =>
    `数据体检「${check}」没有通过（${detail}），账套只能查看、不能记账。请从最近的备份恢复。`,
  FOLDER_NOT_SUITABLE: ({ folder, reason }) => `文件夹「${folder}」${UNSUITABLE_FOLDERS[reason]}`,
  IMPORT_SOURCE_GONE: () => '读进来的表已经不在了（程序重启过，或又打开了别的表）。请重新选择文件。',
  IMPORT_HAS_ERRORS: ({ rows }) =>
    `有 ${rows} 行不能导入，所以一行也没有写。请在表里改好，或勾选「错误的行不导入」再来。`,
  IMPORT_UNDONE: () => '这次导入已经撤销过了，不用再撤。',
  EXPORT_TOO_LONG: ({ most }) => `超过 ${most} 行，一张表放不下，没有导出。请加上筛选条件（如缩短日期），分几次导出。`,
  TABLE_UNREADABLE: ({ file, fault }) => `读不了「${file}」：${TABLE_FAULTS[fault]}`,
  ATTACHMENT_REFUSED: ({ file, fault }) => `「${file}」不能作附件：${ATTACHMENT_FAULTS[fault]}`,
  ATTACHMENT_DAMAGED: ({ name, missing }) =>
    missing
      ? `附件「${name}」的文件不在账套旁边的附件文件夹里了。请从备份找回，或把原文件再添加一次，它会补上。`
      : `附件「${name}」的文件被改动过，已经不是当时的内容，没有打开。请从备份找回，或把原文件再添加一次，它会补上。`,
  DISK_FULL: () => '磁盘满了，这一步没有保存。请清理出一些空间后再试。',
  DISK_FAULT: () => '磁盘读写出错，这一步不一定保存上了。请再试一次看看结果，并尽快把账套复制到另一块磁盘、检查硬盘。',
  BUSY: () => '账套正忙着做别的事（例如导入或备份）。请等几秒再试。',
  NO_ACCESS: () => '系统不让程序读写这个文件。请检查文件是否只读，或换一个文件夹。',
  DAMAGED: () => '账套文件校验失败，可能已损坏，没有打开。请从最近的备份恢复。',
} satisfies Partial<ErrorTexts>
