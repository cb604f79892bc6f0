import fc from 'fast-check'
import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { money } from '#shared/kernel/money.ts'
import { quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import { rebuildDerivedStock } from '#db/ledger/rebuild.ts'
import { dumpBooks } from './books-dump.ts'
import { openShop, type Shop } from './shop.ts'
import { StockOracle, type Fault, type OracleDocument, type OracleShortage } from './stock-oracle.ts'
import { productContent, Refusal, startTestProgram } from './test-program.ts'

const TYPES = [
  'purchaseReceipt',
  'purchaseReceipt',
  'openingStock',
  'salesShipment',
  'salesShipment',
  'otherOut',
] as const
const PRODUCTS = ['甲', '乙'] as const
const WAREHOUSES = ['门店', '后仓'] as const
/** 乙 has a reference price of 5.555 元 (R6). */
const REFERENCES = new Map([['乙', 5_555_000n]])

interface PostCommand {
  readonly do: 'post'
  readonly type: (typeof TYPES)[number]
  readonly day: number
  readonly warehouse: (typeof WAREHOUSES)[number]
  readonly lines: readonly {
    readonly product: (typeof PRODUCTS)[number]
    readonly quantity: number
    readonly value: number | null
  }[]
}

interface VoidCommand {
  readonly do: 'void'
  /** Which of the documents that can be voided, counted round. */
  readonly pick: number
}

export type Command = PostCommand | VoidCommand

const post: fc.Arbitrary<PostCommand> = fc.record({
  do: fc.constant('post'),
  type: fc.constantFrom(...TYPES),
  day: fc.integer({ min: 1, max: 9 }),
  warehouse: fc.constantFrom(...WAREHOUSES),
  lines: fc.array(
    fc.record({
      product: fc.constantFrom(...PRODUCTS),
      quantity: fc.oneof(
        fc.integer({ min: 1, max: 3 }).map((units) => units * 10_000),
        fc.integer({ min: 1, max: 70_000 }),
      ),
      value: fc.option(fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 100_000 }))),
    }),
    { minLength: 1, maxLength: 4 },
  ),
})
const voiding: fc.Arbitrary<VoidCommand> = fc.record({ do: fc.constant('void'), pick: fc.nat({ max: 50 }) })

export const commands: fc.Arbitrary<readonly Command[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: post }, { weight: 1, arbitrary: voiding }),
  { minLength: 1, maxLength: 30 },
)

interface Run {
  readonly shop: Shop
  readonly oracle: StockOracle
  readonly live: Map<string, DocumentRow>
}

/** Do the commands in the program and in the oracle. @throws Error at the first thing that differs */
export async function runModel(list: readonly Command[], fault: Fault): Promise<void> {
  const shop = await openShop(startTestProgram())
  const B = await shop.api.product.create(productContent({ name: '乙', purchasePrice: unitPrice(5_555_000) }))
  const run: Run = {
    shop: {
      ...shop,
      product: (name) =>
        name === '乙' ? Promise.resolve({ id: B.id, unitId: B.units[0]!.unitId }) : shop.product(name),
    },
    oracle: new StockOracle(REFERENCES, fault),
    live: new Map(),
  }
  let key = 0
  for (const command of list) {
    key += 1
    if (command.do === 'post') await postBoth(run, command, key)
    else await voidBoth(run, command)
    await compare(run)
  }
  differ('checks', await shop.brokenChecks(), [])
  assertRebuilds(shop)
  shop.program.close()
}

function isInbound(type: DocumentType): boolean {
  return type === 'purchaseReceipt' || type === 'openingStock'
}

async function postBoth({ shop, oracle, live }: Run, command: PostCommand, key: number): Promise<void> {
  const name = `D${key}`
  const content = await contentOf(shop, command)
  const sign = isInbound(command.type) ? 1 : -1
  const lines = content.lines.map((line, index) => ({
    product: command.lines[index]!.product,
    warehouse: command.warehouse,
    quantity: BigInt(sign * line.quantity),
    value: sign < 0 || line.amount === null ? null : BigInt(line.amount),
  }))
  const document: OracleDocument = { name, date: content.businessDate, key, lines }
  const outcome = await attempt(() => shop.api.document.post({ content, draftId: null }))
  differ(`refusal of ${name}`, shortageText(outcome, live, name), oracleText(oracle.post(document)))
  if (!(outcome instanceof Refusal)) live.set(name, outcome)
}

async function contentOf(shop: Shop, { type, day, warehouse, lines }: PostCommand): Promise<DocumentContent> {
  const empty = await shop.content(type, `2026-03-0${day}`, [], warehouse)
  const contents: DocumentContent['lines'] = []
  for (const line of lines) {
    const { id, unitId } = await shop.product(line.product)
    // Receipts and sales need an amount, opening stock may leave it, other goods out have none.
    const amount = type === 'otherOut' ? null : type === 'openingStock' ? line.value : (line.value ?? 100)
    contents.push({
      productId: id,
      unitId,
      quantity: quantity(line.quantity),
      price: null,
      amount: amount === null ? null : money(amount),
      discountRate: 0 as never,
      remark: '',
    })
  }
  return { ...empty, businessDate: businessDate(`2026-03-0${day}`), lines: contents }
}

async function voidBoth({ shop, oracle, live }: Run, { pick }: VoidCommand): Promise<void> {
  const names = [...live.keys()]
  const name = names[pick % names.length]
  const document = name === undefined ? undefined : live.get(name)
  if (name === undefined || document === undefined) return
  const outcome = await attempt(() => shop.void(document))
  differ(`refusal of voiding ${name}`, shortageText(outcome, live, name), oracleText(oracle.void(name)))
  if (!(outcome instanceof Refusal)) live.delete(name)
}

async function attempt(work: () => Promise<DocumentRow>): Promise<DocumentRow | Refusal> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function oracleText(shortage: OracleShortage | null): string {
  return shortage === null
    ? 'accepted'
    : `${shortage.document} ${shortage.date} has ${shortage.has} needs ${shortage.needs}`
}

function shortageText(outcome: DocumentRow | Refusal, live: ReadonlyMap<string, DocumentRow>, subject: string): string {
  if (!(outcome instanceof Refusal)) return 'accepted'
  if (outcome.data.code !== 'INSUFFICIENT_STOCK') return outcome.message
  const { document, date, available, requested } = outcome.data.params
  const name = document === '' ? subject : [...live].find(([, row]) => row.number === document)?.[0]
  return `${name} ${date} has ${available} needs ${requested}`
}

async function compare({ shop, oracle, live }: Run): Promise<void> {
  const costs = new Map<string, bigint | null>()
  for (const [name, { id }] of live)
    for (const { lineNumber, cost } of (await shop.api.document.get({ id })).lines)
      costs.set(`${name}/${lineNumber}`, cost === null ? null : BigInt(cost))
  for (const product of PRODUCTS) {
    const card = await shop.api.stock.card({ productId: (await shop.product(product)).id })
    const { lines, ...pool } = oracle.values(product)
    differ(`pool of ${product}`, { quantity: BigInt(card.quantity), value: BigInt(card.value ?? 0) }, pool)
    for (const [line, worth] of lines) differ(`value of ${line}`, costs.get(line), worth)
    for (const warehouse of WAREHOUSES) {
      const warehouseId = await shop.warehouse(warehouse)
      const found = card.warehouses.find((one) => one.warehouseId === warehouseId)?.quantity ?? 0
      differ(`${product} in ${warehouse}`, BigInt(found), oracle.stock(product, warehouse))
    }
  }
}

/** R19: dropping everything derived and making it again from the facts changes nothing. */
function assertRebuilds(shop: Shop): void {
  const { books } = shop.program.host.current
  const before = dumpBooks(books.db)
  books.write(rebuildDerivedStock)
  differ('books after a rebuild', dumpBooks(books.db), before)
}

function differ(what: string, found: unknown, expected: unknown): void {
  const text = (value: unknown) =>
    JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}` : one))
  if (text(found) !== text(expected)) throw new Error(`${what} is ${text(found)} instead of ${text(expected)}`)
}
