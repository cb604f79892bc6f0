import { z } from 'zod'
import { GUARD_MODES } from '../domain/guard/guard.ts'
import { OPENING_STATES } from '../domain/opening/opening-state.ts'
import { TRADES } from '../domain/opening/trade.ts'
import { PRICE_ORDERS } from '../domain/price/price-source.ts'
import { command, query, task } from './define.ts'
import { zBusinessDate, zName, zText } from './scalar.ts'

export const zCostMethod = z.enum(['movingAverage', 'fifo'])
export const zNegativeStock = z.enum(['forbid', 'allow'])
export const zExpiredStock = z.enum(['warn', 'block'])
export type ExpiredStock = z.output<typeof zExpiredStock>

export const zBooksContent = z.strictObject({
  name: zName(60),
  openedOn: zBusinessDate,
  costMethod: zCostMethod,
  negativeStock: zNegativeStock,
  /** Minutes after midnight at which a business day begins. */
  dayBoundary: z.int().min(0).max(720),
  taxpayer: z.enum(['general', 'smallScale']),
})
export type BooksContent = z.output<typeof zBooksContent>

const zGuardMode = z.enum(GUARD_MODES)

/** Rules of buying and selling: tax, which price is filled in, what a sale is warned of or refused for. */
export const zTradeRules = z.strictObject({
  /** Documents show and book tax. */
  tax: z.boolean(),
  /** What a new document's prices are: 含税 or 不含税. */
  taxIncluded: z.boolean(),
  /** 上次价优先 or 价格表优先. */
  priceOrder: z.enum(PRICE_ORDERS),
  minimumPriceGuard: zGuardMode,
  belowCostGuard: zGuardMode,
  creditLimitGuard: zGuardMode,
  overdueGuard: zGuardMode,
})
export type TradeRules = z.output<typeof zTradeRules>

/** 账套 that is open. */
export const zBooks = zBooksContent.extend({
  uuid: z.string(),
  file: z.string(),
  today: zBusinessDate,
  demo: z.boolean(),
  expiredStock: zExpiredStock,
  ...zTradeRules.shape,
  /** 行业; null: none was named. */
  trade: z.enum(TRADES).nullable(),
  /** 期初: open while it is not complete, locked when nothing more is taken. */
  opening: z.enum(OPENING_STATES),
  /** 练习: a throw-away copy is open in place of the real books. */
  practice: z.boolean(),
  userName: z.string(),
  role: z.enum(['owner', 'clerk', 'cashier', 'accountant']),
  seesCost: z.boolean(),
  /** The user still has to log in before anything else is answered. */
  needsLogin: z.boolean(),
})
export type Books = z.output<typeof zBooks>

export const zRecentBooks = z.strictObject({
  file: z.string(),
  name: z.string(),
  demo: z.boolean(),
  lastOpenedAt: z.int(),
  /** Bytes; null when the file cannot be found. */
  size: z.int().nullable(),
})
export type RecentBooks = z.output<typeof zRecentBooks>

/** Recently opened books, newest first, and the folder new ones are put in. */
export const recent = task(
  z.strictObject({}),
  z.strictObject({ books: z.array(zRecentBooks), folder: z.string() }),
  'anyone',
)

/** The books that are open in this window; null when none are. */
export const current = task(z.strictObject({}), zBooks.nullable(), 'anyone')

/** What a trade suggests for new books: categories, in the language of whoever makes them. */
export const zTradePreset = z.strictObject({ trade: z.enum(TRADES), categories: z.array(zName(60)).max(30) })
export type TradePreset = z.output<typeof zTradePreset>

/** New books in a file of their own, in the books folder unless a chosen folder token is given. The creator becomes the owner. */
export const create = task(
  z.strictObject({
    content: zBooksContent,
    ownerName: zName(40),
    folderToken: z.string().nullable(),
    preset: zTradePreset.nullable().optional(),
  }),
  zBooks,
  'anyone',
  ['books', 'session'],
)

/** Deterministic demo books of 90 days in a trade (批发 unless one is named); progress is reported. */
export const createDemo = task(
  z.strictObject({ language: z.enum(['zh-CN', 'en-US']), trade: z.enum(TRADES).optional() }),
  zBooks,
  'anyone',
  ['books', 'session'],
)

/** Open books of the recent list. A path that is not on that list is refused: other files come in by `choose`. */
export const open = task(z.strictObject({ file: z.string().max(1000) }), zBooks, 'anyone', ['books', 'session'])

/** Ask for a books file with the system's dialog and open it; null when the user cancelled. */
export const choose = task(z.strictObject({}), zBooks.nullable(), 'anyone', ['books', 'session'])

/** Ask for a folder for new books; the token stands for it once. Null when cancelled. */
export const chooseFolder = task(
  z.strictObject({}),
  z.strictObject({ folderToken: z.string(), folder: z.string() }).nullable(),
  'anyone',
)

export const close = task(z.strictObject({}), z.strictObject({}), 'anyone', ['books', 'session'])

/** 练习模式: open a throw-away copy of the open books in their place. Who began stays logged in. @throws AppError ALREADY_PRACTISING */
export const beginPractice = task(z.strictObject({}), zBooks, 'setting.write', ['books', 'session'])

/** Back to the real books; the copy is deleted. @throws AppError NOT_PRACTISING */
export const endPractice = task(z.strictObject({}), zBooks, 'anyone', ['books', 'session'])

/** Take books off the recent list; the file stays. */
export const forget = task(z.strictObject({ file: z.string().max(1000) }), z.strictObject({}), 'anyone', ['books'])

export const login = task(z.strictObject({ userName: zName(40), password: z.string().max(200) }), zBooks, 'anyone', [
  'session',
])

/** Figures of the title bar: 今日销售 and 毛利 (null without the cost permission). */
export const today = query(
  z.strictObject({}),
  z.strictObject({ sales: z.int(), grossProfit: z.int().nullable(), shipments: z.int(), receipts: z.int() }),
  'member',
)

/** Users that may log in, for the login screen. */
export const users = task(z.strictObject({}), z.array(z.strictObject({ name: zText(40) })), 'anyone')

/** 允许负库存 or not (R14): read when a document is posted; what is below zero stays. */
export const setNegativeStock = command(
  z.strictObject({ negativeStock: zNegativeStock }),
  z.strictObject({}),
  'setting.write',
  ['books', 'setting'],
)

/** 过期商品: whether selling an expired batch only warns or is refused. */
export const setExpiredStock = command(
  z.strictObject({ expiredStock: zExpiredStock }),
  z.strictObject({}),
  'setting.write',
  ['books', 'setting'],
)

/** Change some rules of trade; documents already posted stay as they are. */
export const setTradeRules = command(zTradeRules.partial(), z.strictObject({}), 'setting.write', ['books', 'setting'])
