import { z } from 'zod'
import { doubledKeys, TILL_ACTIONS, TILL_KEYS, TILL_LAYOUTS } from '../domain/till/till-key.ts'
import { ACCOUNT_METHODS, TILL_METHODS } from '../domain/till/till-method.ts'
import { GUARD_MODES } from '../domain/guard/guard.ts'
import { ROUNDING_RULES } from '../domain/till/rounding.ts'
import { command, query, savingCommand, task } from './define.ts'
import { zDocumentLineContent } from './document-line.ts'
import { zOverrides } from './document-guard.ts'
import { zTender } from './money-content.ts'
import { zProductHit } from './product.ts'
import { zAmount, zBusinessDate, zId, zMoney, zName, zPositiveQuantity, zText } from './scalar.ts'
import { zShift } from './shift.ts'
import { zCart } from './till-cart.ts'
import { zReceipt } from './till-receipt.ts'

// 收银台: scanning, the cart, taking payment. What is posted are retail documents like any other.

const zScaleRule = z.strictObject({
  length: z.literal([13, 18]),
  prefix: z.string().regex(/^\d\d$/),
  carries: z.enum(['amount', 'weight']),
})

/** 键位: a preset, or the shop's own layout, in which no key does two things. */
const zTillKeys = z.strictObject({
  layout: z.enum(TILL_LAYOUTS),
  own: z.record(z.enum(TILL_ACTIONS), z.array(z.enum(TILL_KEYS)).max(3)).refine((map) => doubledKeys(map).length === 0),
})

/** 收银设置. The first method is taken by Enter alone; a method without an account is not offered. */
export const zTillSettings = z.strictObject({
  methods: z.array(z.enum(TILL_METHODS)).min(1).max(TILL_METHODS.length),
  accounts: z.record(z.enum(ACCOUNT_METHODS), zId('account').nullable()),
  rounding: z.enum(ROUNDING_RULES),
  /** The rule is applied to every sale; else with L. */
  roundsAlways: z.boolean(),
  scaleRules: z.array(zScaleRule).max(20),
  /** 无码商品 on the right, in this order. */
  tiles: z.array(z.strictObject({ productId: zId('product'), unitId: zId('unit') })).max(120),
  receiptWidth: z.literal([58, 80]),
  /** Lines over and under the receipt: address, telephone, thanks. */
  receiptHead: z.array(zText(60)).max(4),
  receiptFoot: z.array(zText(60)).max(4),
  keys: zTillKeys,
})
export type TillSettings = z.output<typeof zTillSettings>

/** A way to pay as the till offers it. */
export const zTillMethod = z.strictObject({
  method: z.enum(TILL_METHODS),
  accountId: zId('account').nullable(),
  accountName: z.string(),
})
export type OfferedMethod = z.output<typeof zTillMethod>

export const zUnknownBarcode = z.strictObject({ barcode: z.string(), scans: z.int(), lastAt: z.int() })
export type UnknownBarcode = z.output<typeof zUnknownBarcode>

/** The sale that was made last in the open shift. */
export const zLastSale = z.strictObject({
  id: zId('document'),
  type: z.enum(['retailSale', 'retailReturn']),
  number: z.string(),
  total: zMoney,
  methods: z.array(z.enum(TILL_METHODS)),
  postedAt: z.int(),
})
export type LastSale = z.output<typeof zLastSale>

/** Everything the till shows beside the cart. */
export const state = query(
  z.strictObject({}),
  z.strictObject({
    shift: zShift.nullable(),
    /** The open shift is of an earlier business day. */
    shiftIsOld: z.boolean(),
    methods: z.array(zTillMethod),
    settings: zTillSettings,
    tiles: z.array(zProductHit),
    heldCount: z.int(),
    unknown: z.array(zUnknownBarcode),
    lastSale: zLastSale.nullable(),
    today: zBusinessDate,
  }),
  'till.use',
)

/** What a scanned code means (ux.md §5). */
export const zScanned = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('product'),
    hit: zProductHit,
    /** Of a label of the scale: what it says; of a serial number: one. */
    quantity: zPositiveQuantity.nullable(),
    amount: zAmount.nullable(),
    weighed: z.boolean(),
    serial: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('document'), id: zId('document'), type: z.string(), number: z.string() }),
  z.strictObject({ kind: z.literal('paymentCode'), provider: z.enum(['wechat', 'alipay']) }),
  z.strictObject({ kind: z.literal('unknown') }),
])
export type Scanned = z.output<typeof zScanned>

const zCustomerAndPlace = { partnerId: zId('partner').nullable(), warehouseId: zId('warehouse') }

export const scan = query(z.strictObject({ code: zName(60), ...zCustomerAndPlace }), zScanned, 'till.use')

/** The facts of products for the lines of a cart; the price is the till's, not the last one of a wholesale customer. */
export const products = query(
  z.strictObject({ ids: z.array(zId('product')).max(1000), ...zCustomerAndPlace }),
  z.array(zProductHit),
  'till.use',
)

/** Ranked search for what is typed at the till. */
export const search = query(
  z.strictObject({
    text: zText(80),
    limit: z.int().min(1).max(20),
    ...zCustomerAndPlace,
    /** Only of these: what stands on a receipt. */
    among: z.array(zId('product')).max(1000).optional(),
  }),
  z.array(zProductHit),
  'till.use',
)

/** A sale as it is chosen by the end of its number. */
export const zReceiptHit = z.strictObject({
  id: zId('document'),
  number: z.string(),
  postedAt: z.int(),
  partnerName: z.string(),
  total: zMoney,
  voided: z.boolean(),
})
export type ReceiptHit = z.output<typeof zReceiptHit>

/** Recent sales whose numbers end so (four figures at least), those that stand first, then the newest. */
export const receipts = query(z.strictObject({ tail: zText(40) }), z.array(zReceiptHit), 'till.use')

/**
 * 低于成本: which lines of a cart bring less than their goods cost now. Said while it is rung up; what the goods really
 * cost is judged by `sell`.
 */
export const belowCost = query(
  z.strictObject({
    /** Lines with what they come to, 含税. */
    lines: z
      .array(
        z.strictObject({
          productId: zId('product'),
          unitId: zId('unit'),
          quantity: zPositiveQuantity,
          amount: zAmount,
        }),
      )
      .max(1000),
  }),
  z.strictObject({
    /** Block: it will be refused, unless somebody stands for it. */
    mode: z.enum(GUARD_MODES),
    /** By index; no cost for those who do not see it. */
    lines: z.array(z.strictObject({ index: z.int(), cost: zMoney.nullable() })),
  }),
  'till.use',
)

/** What a customer may do at the till. */
export const customer = query(
  z.strictObject({ partnerId: zId('partner') }),
  z.strictObject({
    id: zId('partner'),
    name: z.string(),
    mayOwe: z.boolean(),
    owes: zMoney,
    creditLimit: zAmount.nullable(),
    /** 预存款 that is not used yet. */
    deposit: zMoney,
  }),
  'till.use',
)

/** A retail sale or return as it is posted: today, in the open shift. */
export const zRetailContent = z.strictObject({
  type: z.enum(['retailSale', 'retailReturn']),
  partnerId: zId('partner').nullable(),
  warehouseId: zId('warehouse'),
  reason: zText(60),
  remark: zText(200),
  rounding: zAmount,
  tenders: z.array(zTender).max(20),
  lines: z.array(zDocumentLineContent).min(1).max(1000),
})
export type RetailContent = z.output<typeof zRetailContent>

/**
 * 收款: post a retail sale or return, and forget the running cart, in one transaction. Returns the receipt.
 * @throws AppError TENDERS_DIFFER, WALK_IN_CANNOT_OWE, DEPOSIT_TOO_LARGE, ROUNDING_TOO_LARGE, NO_OPEN_SHIFT and those of
 *   document.post, guards included; FORBIDDEN when it amends without the right to void
 */
export const sell = command(
  z.strictObject({
    content: zRetailContent,
    /** 改单: the sale it replaces. */
    amends: zId('document').nullable(),
    /** It was the running cart, which is empty from now on. */
    endsCart: z.boolean(),
    overrides: zOverrides,
  }),
  zReceipt,
  'till.use',
  ['document', 'stock', 'money', 'account', 'partner', 'till', 'shift'],
)

/** 撤销上一单: the last retail document of the open shift. Returns a sale as a cart, to be put right. */
export const undo = command(
  z.strictObject({ id: zId('document'), overrides: zOverrides }),
  z.strictObject({ cart: zCart.nullable() }),
  'till.use',
  ['document', 'stock', 'money', 'account', 'partner', 'till', 'shift'],
)

export const receipt = query(z.strictObject({ id: zId('document') }), zReceipt, 'till.use')

/** How a sale was paid, less what went back. */
const zPaidBefore = z.array(
  z.strictObject({ method: z.enum(TILL_METHODS), accountId: zId('account').nullable(), amount: zMoney }),
)

/** A sale as the cart of its return: what is left of its lines, none picked; and how it was paid, less what went back. */
export const returnCart = query(
  z.strictObject({ id: zId('document') }),
  z.strictObject({
    cart: zCart,
    number: z.string(),
    refunds: zPaidBefore,
  }),
  'till.use',
)

/** A posted sale as a cart, for 改单, what it came to and how that was paid. */
export const amendCart = query(
  z.strictObject({ id: zId('document') }),
  z.strictObject({ cart: zCart, number: z.string(), total: zMoney, paid: zPaidBefore }),
  'till.use',
)

/** The cart this user was filling; null: none, or an empty one. */
export const runningCart = query(z.strictObject({}), zCart.nullable(), 'till.use')
export const saveCart = savingCommand(z.strictObject({ cart: zCart.nullable() }), z.strictObject({}), 'till.use', [])

export const zHeldSale = z.strictObject({
  id: zId('heldSale'),
  note: z.string(),
  partnerName: z.string(),
  lineCount: z.int(),
  amount: zMoney,
  heldAt: z.int(),
  heldBy: z.string(),
})
export type HeldSale = z.output<typeof zHeldSale>

/** 挂单: the cart waits on the rack, and the running one is empty. */
export const hold = command(
  z.strictObject({ cart: zCart, note: zText(60), amount: zMoney }),
  z.strictObject({ id: zId('heldSale') }),
  'till.use',
  ['till'],
)
export const held = query(z.strictObject({}), z.array(zHeldSale), 'till.use')
/** 取单: off the rack, and the running cart of this user. */
export const resume = command(z.strictObject({ id: zId('heldSale') }), zCart, 'till.use', ['till'])
export const discardHeld = command(z.strictObject({ id: zId('heldSale') }), z.strictObject({}), 'till.use', ['till'])

/** An unknown barcode goes into the tray and stops nobody. */
export const noteUnknown = command(z.strictObject({ barcode: zName(60) }), z.strictObject({}), 'till.use', ['till'])
export const dismissUnknown = command(z.strictObject({ barcode: zName(60) }), z.strictObject({}), 'till.use', ['till'])
/** `none`: the receipt printer takes no commands, or no cash passes. `busy`: it prints something else. */
export const zDrawerOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('sent') }),
  z.strictObject({ kind: z.literal('busy') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
])
export type DrawerOutcome = z.output<typeof zDrawerOutcome>

/**
 * 开钱箱 without a sale: logged with its reason, then opened by the receipt printer. It never waits like a receipt: a
 * drawer that opens later stands open unwatched.
 */
export const openDrawer = task(z.strictObject({ reason: zName(60) }), zDrawerOutcome, 'till.drawer', ['shift'])
/** The same for the cash of a document of the open shift; any other opens nothing. */
export const openDrawerFor = task(z.strictObject({ documentId: zId('document') }), zDrawerOutcome, 'till.use')

export const settings = query(z.strictObject({}), zTillSettings, 'till.use')
export const saveSettings = command(zTillSettings, zTillSettings, 'setting.write', ['till'])
