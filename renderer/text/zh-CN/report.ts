import type { WordsOfReports } from '../report-words.ts'
import { bookReports } from './report/books.ts'
import { purchaseReports } from './report/purchase.ts'
import { salesReports } from './report/sales.ts'
import { moneyReports } from './report/money.ts'
import { journalReports } from './report/journal.ts'
import { stockReports } from './report/stock.ts'

/** Heads over several columns. */
const GROUPS: Readonly<Record<string, string>> = {
  opening: '期初',
  in: '入库',
  out: '出库',
  closing: '期末',
  turnover: '本期发生',
  age: '库龄',
}
const STAGES: Readonly<Record<string, string>> = { reading: '正在汇总', comparing: '正在汇总对比期' }
const TIE_OUTS: Readonly<Record<string, string>> = {
  partnerLedger: '往来流水 = 账龄',
  accountLedger: '资金流水 = 账户余额',
  quantityLedger: '明细账数量 = 汇总数量',
  valueLedger: '明细账金额 = 汇总金额',
  stockList: '库存表 = 汇总金额',
  debitCredit: '借方 = 贷方',
  openingBalance: '期初借方 = 期初贷方',
  turnoverBalance: '本期借方 = 本期贷方',
  closingBalance: '期末借方 = 期末贷方',
  salesCost: '销售成本 = 金额账',
}

/** 报表: the centre, the one page all reports have, their paper, and the words of each. */
export const report = {
  title: '报表',
  open: (title: string) => `报表：${title}`,
  sections: { stock: '库存', sales: '销售', purchase: '采购', money: '资金往来', books: '账套' },
  center: {
    search: '按名称或问题找报表',
    favourites: '常用',
    sheets: '日报与打印包',
    nothing: '没有这样的报表',
    nothingHint: '换个词试试，例如「库存」「毛利」。',
    favourite: '设为常用',
    unfavourite: '取消常用',
    kept: '已记住条件',
  },
  /** The reports of a month in one PDF. */
  pack: { title: '月底老板包', question: '进销存、毛利、畅销滞销、应收应付、利润，一份 PDF' },
  count: (rows: string) => `${rows} 行`,
  place: (row: string, rows: string) => `第 ${row} / ${rows} 行`,
  total: '合计',
  period: '期间',
  asOf: '截至',
  from: '从',
  to: '到',
  start: '开账',
  days: (from: string, to: string) => `${from} 至 ${to}`,
  asOfDay: (day: string) => `截至 ${day}`,
  grouping: '按',
  groupings: {
    product: '商品',
    category: '分类',
    warehouse: '仓库',
    partner: '往来单位',
    employee: '业务员',
    day: '日',
    month: '月',
    document: '单据',
    line: '明细',
  },
  /** A row that stands for none of them. */
  ungrouped: {
    product: '未命名',
    category: '未分类',
    warehouse: '无仓库',
    partner: '散客',
    employee: '未指定',
    day: '',
    month: '',
    document: '',
    line: '',
  },
  comparison: '对比',
  comparisons: { none: '不对比', previous: '上期', lastYear: '去年同期' },
  /** Heads beside a compared figure. */
  before: { previous: '上期', lastYear: '去年' },
  change: '增减',
  filters: {
    warehouse: '仓库',
    category: '分类',
    partner: '往来单位',
    account: '账户',
    product: '商品',
    side: '方向',
    slow: '超过',
    changedOnly: '只看有变动',
    days: (days: string) => `${days} 天`,
    all: '全部',
  },
  sides: { receivable: '应收', payable: '应付' },
  groups: GROUPS,
  /** A column under a group head, as a whole: 期末金额. */
  grouped: (group: string, column: string) => `${group}${column}`,
  view: { print: '打印', keep: '记住条件', forget: '恢复默认条件', kept: '条件已记住，下次打开就是这样' },
  loading: (name: string) => `正在计算${name}…`,
  stages: STAGES,
  cancel: '取消',
  cancelled: '已取消',
  required: '先选好条件，再看报表',
  empty: {
    title: '这段时间没有数据',
    asOf: '这一天没有数据',
    hint: (day: string) => `最近一次在 ${day}`,
    jump: '看那一天所在的月',
  },
  tieOut: {
    ok: '账账相符',
    broken: '对不上',
    check: '打开数据体检',
    names: TIE_OUTS,
    /** In the badge, when all of them hold. */
    joined: '账账相符',
    difference: (amount: string) => `差 ${amount}`,
  },
  explain: {
    title: '这个数怎么来的',
    of: (row: string, column: string) => `${row} · ${column}`,
    fact: '直接从已过账的单据汇总',
    documents: (count: string) => `${count} 张`,
    open: '下钻',
    close: '关闭',
    formulas: { sum: '相加减', ratio: '相除', average: '金额 ÷ 数量', share: '占合计的比例' },
  },
  hints: {
    move: '移动',
    open: '下钻',
    explain: '怎么来的',
    step: '上期 / 下期',
    compare: '对比',
    back: '返回',
    print: '打印',
    excel: 'Excel',
    filter: '条件',
    favourite: '常用',
    search: '搜索',
  },
  paper: {
    preview: '打印预览',
    print: '打印',
    savePdf: '存为 PDF',
    saved: (file: string) => `已存为 ${file}`,
    pages: (count: string) => `共 ${count} 页`,
    page: (page: string, pages: string) => `第 ${page} 页 / 共 ${pages} 页`,
    subtotal: '本页小计',
    condition: '条件',
    printedAt: '打印时间',
    printedBy: '打印人',
    none: '全部',
    tooLong: (rows: string) => `只排了前 ${rows} 行。请缩小条件，分几次打印。`,
  },
  reports: {
    ...stockReports,
    ...salesReports,
    ...purchaseReports,
    ...moneyReports,
    ...journalReports,
    ...bookReports,
  } satisfies WordsOfReports,
} as const
