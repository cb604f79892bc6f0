import { z } from 'zod'
import { ALL_DOCUMENT_TYPES } from '../domain/document/document-type.ts'
import { FLOW_MODES, FLOW_NODES } from '../domain/home/flow-node.ts'
import { ACCOUNT_KINDS } from './account.ts'
import { command, query, report } from './define.ts'
import { ROLES } from './permission.ts'
import { zBusinessDate, zId, zMoney, zQuantity } from './scalar.ts'

// 首页: the living 业务流程图 and the owner's day. What a role may not see is null.

/** Nodes that `flow` answers; those of `standing` need sums over whole ledgers. */
export const COUNTED_NODES = [
  'purchaseOrder',
  'purchaseReceipt',
  'purchaseReturn',
  'stocktake',
  'stock',
  'transfer',
  'loss',
  'till',
  'salesOrder',
  'salesShipment',
  'salesReturn',
] as const

/** `count` is always the number of rows of the list the node opens. */
export const zNodeFigures = z.strictObject({
  count: z.int(),
  amount: zMoney.nullable(),
  /** How many of them wait longer than they should. */
  late: z.int(),
  /** What the late ones come to; null: nothing to say. */
  lateAmount: zMoney.nullable(),
  /** How long the oldest has been waiting (too long, where a day was agreed on); null: nothing waits. */
  waitedHours: z.int().nullable(),
  /** Drafts of it, sales held at the till. */
  drafts: z.int(),
})
export type NodeFigures = z.output<typeof zNodeFigures>

const zDaySales = z.strictObject({
  sales: zMoney,
  grossProfit: zMoney.nullable(),
  /** 零售单, and what they came to. */
  tickets: z.int(),
  retail: zMoney,
})
export type DaySales = z.output<typeof zDaySales>

const zSalesOfDay = z.strictObject({ date: zBusinessDate, sales: zMoney })

export const zFlow = z.strictObject({
  today: zBusinessDate,
  nodes: z.record(z.enum(COUNTED_NODES), zNodeFigures.nullable()),
  /** Of the stocktake begun last. */
  progress: z.strictObject({ id: zId('stocktake'), counted: z.int(), total: z.int() }).nullable(),
  /** 日结: the shift that is open, else the one closed last. */
  shift: z
    .strictObject({
      businessDate: zBusinessDate,
      openedAt: z.int(),
      closedAt: z.int().nullable(),
      difference: zMoney.nullable(),
    })
    .nullable(),
  /** What went through in 7 days, today included. */
  moved: z.array(z.strictObject({ type: z.enum(ALL_DOCUMENT_TYPES), amount: zMoney })),
  /** Median hours from an order to what carries it out; null: too few to say. */
  medianHours: z.strictObject({ purchase: z.int().nullable(), sales: z.int().nullable() }),
  day: zDaySales,
  /** The same weekday a week ago, up to the same moment. */
  weekBefore: zDaySales,
  /** 7 days up to today. */
  week: z.array(zSalesOfDay),
})
export type Flow = z.output<typeof zFlow>

/** Figures of what happened lately; every one is found in an index. */
export const flow = query(z.strictObject({}), zFlow, 'member')

const zDebt = z.strictObject({
  /** Partners that owe, or are owed. */
  count: z.int(),
  amount: zMoney,
  overdueCount: z.int(),
  overdueAmount: zMoney,
  /** When the oldest of the overdue fell due. */
  overdueSince: zBusinessDate.nullable(),
  /** Who has most overdue. */
  worst: z.string(),
})
export type Debt = z.output<typeof zDebt>

const zBalance = z.strictObject({
  id: zId('account'),
  name: z.string(),
  kind: z.enum(ACCOUNT_KINDS),
  balance: zMoney,
})

export const zHomeStanding = z.strictObject({
  /** 库存金额; null without the cost permission. */
  stockValue: zMoney.nullable(),
  zero: z.int(),
  low: z.int(),
  negative: z.int(),
  expiring: z.int(),
  expired: z.int(),
  receivable: zDebt,
  payable: zDebt.nullable(),
  accounts: z.array(zBalance).nullable(),
})
export type HomeStanding = z.output<typeof zHomeStanding>

/** Where stock and money stand: sums over whole ledgers, so it does not keep others waiting. */
export const standing = report(z.strictObject({}), zHomeStanding, 'member')

const zSoldProduct = z.strictObject({
  productId: zId('product'),
  name: z.string(),
  unitName: z.string(),
  quantity: zQuantity,
  amount: zMoney,
})

export const zHomeDay = z.strictObject({
  date: zBusinessDate,
  day: zDaySales,
  weekBefore: zDaySales,
  week: z.array(zSalesOfDay),
  /** 收款方式; no account: on account or out of a deposit. */
  methods: z.array(
    z.strictObject({ name: z.string(), method: z.enum(['account', 'onAccount', 'deposit']), amount: zMoney }),
  ),
  /** How much more (or less) is owed than the day before. */
  receivableChange: zMoney,
  payableChange: zMoney.nullable(),
  best: z.array(zSoldProduct),
  /** 滞销, as it is now. */
  slow: z.array(
    z.strictObject({
      productId: zId('product'),
      name: z.string(),
      unitName: z.string(),
      quantity: zQuantity,
      value: zMoney.nullable(),
      days: z.int(),
    }),
  ),
  /** At the end of the day. */
  accounts: z.array(zBalance).nullable(),
})
export type HomeDay = z.output<typeof zHomeDay>

/** 老板看板 of one day. */
export const day = report(z.strictObject({ date: zBusinessDate }), zHomeDay, 'stock.read')

const zDays = z.int().min(0).max(365)

export const zHomeSettings = z.strictObject({
  thresholds: z.strictObject({
    purchaseOrderDays: zDays,
    salesOrderDays: zDays,
    receivableDays: zDays,
    draftDays: zDays,
    stocktakeHours: z.int().min(1).max(720),
  }),
  /** Steps this shop does not use. */
  hidden: z.array(z.enum(FLOW_NODES)).max(FLOW_NODES.length),
})
export type HomeSettings = z.output<typeof zHomeSettings>

/** How the flow is set, how this user looks at it, and who works here. */
export const settings = query(
  z.strictObject({}),
  zHomeSettings.extend({
    mode: z.enum(FLOW_MODES),
    people: z.array(z.strictObject({ name: z.string(), role: z.enum(ROLES) })),
  }),
  'member',
)

export const saveSettings = command(zHomeSettings, zHomeSettings, 'setting.write', ['setting'])

export const setMode = command(z.strictObject({ mode: z.enum(FLOW_MODES) }), z.strictObject({}), 'member', ['setting'])
