import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { productContent, type Api } from '../test-program.ts'
import { DeskBooks } from '../desk/books.ts'
import { PRODUCTS } from '../desk/commands.ts'
import type { Taxpayer } from '../desk/facts.ts'
import { DeskOracle } from '../desk/oracle.ts'
import { larger } from '../oracle/arithmetic.ts'
import { openModelShop } from '../oracle/model-shop.ts'
import type { Method } from '../oracle/pool.ts'
import { id, type CategoryId, type PriceLevelId } from '#shared/kernel/id.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { actionsOf, type Happening } from './history.ts'
import { OWNER, PEOPLE } from './masters.ts'
import type { DeskAction } from '../desk/facts.ts'
import { countAll, type Counted } from './stocktake.ts'

/** What products are beside their names; a category lies in another. */
export const GOODS_FACTS: Readonly<Record<string, { category: string; retailPrice: bigint | null; barcode: string }>> =
  {
    甲: { category: '大米', retailPrice: 12_345_000n, barcode: '6901234567892' },
    乙: { category: '', retailPrice: null, barcode: '' },
    丙: { category: '粮油', retailPrice: null, barcode: '' },
  }
/** Prices every product has for a while, before those of above. */
export const FIRST_PRICES = { purchase: 5_000_000n, retail: 8_000_000n }
/** 大米 lies in 粮油. */
export const PARENT_OF: Readonly<Record<string, string>> = { 大米: '粮油' }

/** Where tables are exported to. */
export const EXPORTED = join(mkdtempSync(join(tmpdir(), 'zhangshi-proof-')), 'exported.csv')

/** When something was written down: its place among all documents, and the day on the calendar. */
export interface Written {
  readonly place: number
  readonly on: string
  readonly by: string
}

/** 交班: what was counted, and the 长款 or 短款 that came of it. */
export interface ShiftClosed {
  readonly counted: bigint
  readonly difference: string | null
  readonly by: string
}

/** 结账, how many documents dated until then there were by then, and whether there was any at all. */
export interface Closing {
  readonly through: string
  readonly documents: bigint
  readonly isOfNothing: boolean
}

/** Books in which a history happened, the oracle that knows what happened, and when each document was written. */
export interface ProofShop {
  readonly books: DeskBooks
  readonly oracle: DeskOracle
  readonly written: ReadonlyMap<string, Written>
  readonly shiftsClosed: readonly ShiftClosed[]
  /** The stocktake in it. */
  readonly counted: Counted
  /** Closings that stand, the oldest first. */
  readonly closings: readonly Closing[]
  readonly categories: ReadonlyMap<string, CategoryId>
  /** When prices were set and changed. */
  readonly pricedOn: string
}

const RETAIL = id<'priceLevel'>(1) satisfies PriceLevelId

async function makeCategories(api: Api, books: DeskBooks): Promise<ReadonlyMap<string, CategoryId>> {
  const { id: parentId } = await api.product.createCategory({ name: '粮油', parentId: null })
  const child = await api.product.createCategory({ name: '大米', parentId })
  const categories = new Map([
    ['粮油', parentId],
    ['大米', child.id],
  ])
  for (const name of PRODUCTS) {
    const { category, retailPrice, barcode } = GOODS_FACTS[name] ?? { category: '', retailPrice: null, barcode: '' }
    const known = await api.product.get({ id: books.product(name).id })
    const pricedAt = (price: bigint | null) =>
      price === null ? [] : [{ levelId: RETAIL, unitName: '个', price: unitPrice(Number(price)) }]
    const content = productContent({
      ...{ name, code: known.code, kind: known.kind, categoryId: categories.get(category) ?? null },
      barcodes: barcode === '' ? [] : [{ barcode, unitName: '个' }],
      prices: pricedAt(retailPrice),
    })
    const before = {
      ...content,
      purchasePrice: unitPrice(Number(FIRST_PRICES.purchase)),
      prices: pricedAt(FIRST_PRICES.retail),
    }
    const { version } = await api.product.update({ id: known.id, version: known.version, content: before })
    await api.product.update({ id: known.id, version, content })
  }
  return categories
}

/** What books are opened with. */
export interface ShopRules {
  readonly taxpayer: Taxpayer
  readonly method: Method
}

/** The part of a history that is over when everything is counted: what comes then may be dated before the count (R23). */
const BEFORE_THE_COUNT = 0.7

/** Let a history happen in the program and in the oracle. @throws Error where one refuses what the other does not */
export async function happened(
  history: readonly Happening[],
  { taxpayer, method }: ShopRules,
  done: string[],
): Promise<ProofShop> {
  const books = await DeskBooks.open(
    { taxpayer, costMethod: method === 'FIFO' ? 'fifo' : 'movingAverage' },
    { chooseSaveFile: () => Promise.resolve(EXPORTED) },
  )
  await books.hire(PEOPLE)
  const stock = openModelShop({ method, negative: 'allow' })
  for (const product of PRODUCTS) stock.setProduct(product, { referencePrice: 0n, hasBatches: false })
  const oracle = new DeskOracle(stock, taxpayer)
  const pricedOn = oracle.today
  const categories = await makeCategories(books.api, books)
  const written = new Map<string, Written>()
  let actor: string = OWNER
  const note = () => {
    for (const { name } of [...oracle.documents, ...oracle.stock.posted])
      if (!written.has(name)) written.set(name, { place: written.size, on: oracle.today, by: actor })
  }
  const shiftsClosed: ShiftClosed[] = []
  let closings: readonly Closing[] = []
  const act = async (action: DeskAction, by: number) => {
    actor = PEOPLE[by] ?? OWNER
    books.actAs(actor)
    const inDrawer = oracle.drawer.expected(oracle)
    const expected = oracle.act(action)
    const found = await books.perform(action)
    done.push(`${actor}: ${textOf(action)}${expected === null ? '' : ` refused: ${expected}`}`)
    if (found !== expected) throw new Error(`${found ?? 'accepted'} instead of ${expected ?? 'accepted'}`)
    if (action.do === 'close' && expected === null) closings = [...closings, closingOf(oracle, action.through)]
    if (action.do === 'reopen' && expected === null) closings = []
    if (action.do === 'next shift' && expected === null)
      shiftsClosed.push({
        counted: larger(0n, inDrawer + action.off),
        by: actor,
        difference: oracle.documents.some(({ name }) => name === action.name) ? action.name : null,
      })
    note()
  }
  const before = Math.ceil(history.length * BEFORE_THE_COUNT)
  for (const [action, by] of actionsOf(history.slice(0, before), oracle, 0)) await act(action, by)
  const counted = await countAll(books, oracle, history[0]?.trade.command.pick ?? 0)
  done.push(`counted: ${textOf(counted)}`)
  note()
  for (const [action, by] of actionsOf(history.slice(before), oracle, before)) await act(action, by)
  return { books, oracle, written, shiftsClosed, counted, closings, categories, pricedOn }
}

function closingOf({ documents, stock }: DeskOracle, through: string): Closing {
  const dates = [...new Map([...stock.posted, ...documents].map(({ name, date }) => [name, date])).values()]
  return { through, documents: BigInt(dates.filter((date) => date <= through).length), isOfNothing: dates.length === 0 }
}

function textOf(action: object): string {
  return JSON.stringify(action, (_key, value: unknown) => (typeof value === 'bigint' ? Number(value) : value))
}
