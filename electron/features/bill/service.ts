import type { Bill, BillContent, explode, estimate, ExplodedLine } from '#shared/contract/bill.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import { billCycle } from '#shared/domain/bill/bill-cycle.ts'
import { AppError } from '#shared/errors/app-error.ts'
import type { BillId, ProductId, UnitId } from '#shared/kernel/id.ts'
import { mulDiv } from '#shared/kernel/mul-div.ts'
import { quantity, QUANTITY_LIMIT, type Quantity } from '#shared/kernel/quantity.ts'
import type { ReadableDb } from '#db/handle.ts'
import { baseQuantityOf, currentCostOf, stockOf, totalCost } from '#db/report/bill-cost.ts'
import { billComponents, findBill, insertBill, updateBill, type BillImage } from '#db/repository/bill.ts'
import { lineProduct, productNameOf } from '#db/repository/posting-source.ts'
import type { CommandContext, Context } from '../../ipc/context.ts'
import { audited } from '../audited.ts'

type Reading = Context & { readonly db: ReadableDb }

/** @throws AppError NOT_FOUND */
export function requireBill(db: ReadableDb, id: BillId): BillImage {
  const found = findBill(db, id)
  if (found === null) throw new AppError('NOT_FOUND', { entity: 'bill', id })
  return found
}

/** The bill with what it costs now, for who may see that. */
export function shownBill(context: Reading, image: BillImage): Bill {
  const lines = image.lines.map((line) => ({ ...line, cost: lineCost(context, line) }))
  return { ...image, lines, cost: totalCost(lines.map(({ cost }) => cost)) }
}

type Part = Pick<ExplodedLine, 'productId' | 'unitId' | 'quantity'>

function lineCost({ db, seesCost }: Reading, part: Part) {
  return seesCost ? currentCostOf(db, part.productId, baseQuantityOf(db, part)) : null
}

/** @throws AppError as the contract says */
export function saveBill(
  context: CommandContext,
  id: BillId | null,
  version: number | null,
  content: BillContent,
): BillImage {
  const { db } = context
  assertBuildable(db, id, content)
  if (id === null) return audited(context, 'create', 'bill', insertBill(db, content))
  const before = requireBill(db, id)
  if (before.version !== version) throw new AppError('CHANGED_MEANWHILE', { entity: 'bill', name: before.name })
  return audited(context, 'update', 'bill', updateBill(db, id, content))
}

/** Product and components are goods in use and in units of theirs; nothing contains itself. */
function assertBuildable(db: ReadableDb, id: BillId | null, content: BillContent): void {
  const { productId, lines } = content
  const own = [{ ...content, line: 0 }, ...lines.map((line, index) => ({ ...line, line: index + 1 }))]
  for (const part of own) assertPart(db, part, part.line)
  const components = lines.map((line) => line.productId)
  const name = (product: ProductId) => productNameOf(db, product) ?? ''
  if (components.includes(productId)) throw new AppError('OWN_COMPONENT', { product: name(productId) })
  // Other bills of the same product count too: whichever is used, it must not come to contain itself.
  const cycle = billCycle(productId, components, (product) => billComponents(db, product, id))
  if (cycle !== null) throw new AppError('BILL_CYCLE', { chain: cycle.map(name).join(' → ') })
}

function assertPart(db: ReadableDb, part: { productId: ProductId; unitId: UnitId; quantity: Quantity }, line: number) {
  const { productId, unitId } = part
  const product = lineProduct(db, productId, unitId)
  if (product === null) {
    const name = productNameOf(db, productId)
    if (name === null) throw new AppError('NOT_FOUND', { entity: 'product', id: productId })
    throw new AppError('UNIT_NOT_OF_PRODUCT', { product: name, line })
  }
  if (product.enabled === 0) throw new AppError('DISABLED', { entity: 'product', name: product.productName })
  if (product.kind === 'service') throw new AppError('SERVICE_HAS_NO_STOCK', { product: product.productName, line })
  withinLimit(line, () => baseQuantityOf(db, part))
}

/** @throws AppError VALUE_OUT_OF_RANGE when a quantity is nothing, or more than a document takes */
function withinLimit(line: number, work: () => Quantity): Quantity {
  const outOfRange = new AppError('VALUE_OUT_OF_RANGE', { field: 'quantity', line })
  let found: Quantity
  try {
    found = work()
  } catch (error) {
    // The kernel refuses what cannot be held exactly.
    if (error instanceof RangeError) throw outOfRange
    throw error
  }
  if (found <= 0 || found > QUANTITY_LIMIT) throw outOfRange
  return found
}

export function estimateLines(context: Reading, { lines }: InputOf<typeof estimate>): OutputOf<typeof estimate> {
  lines.forEach((line, index) => assertPart(context.db, line, index + 1))
  const costs = lines.map((line) => lineCost(context, line))
  return { lines: costs.map((cost) => ({ cost })), cost: totalCost(costs) }
}

/** What so much of the product takes: every line in proportion, rounded to 1/10,000 of its unit. */
export function explodeBill(context: Reading, input: InputOf<typeof explode>): OutputOf<typeof explode> {
  const { db } = context
  const bill = requireBill(db, input.billId)
  if (!bill.enabled) throw new AppError('DISABLED', { entity: 'bill', name: bill.name })
  const lines = bill.lines.map((line, index): ExplodedLine => {
    const scaled = () => quantity(mulDiv([line.quantity, input.quantity], [bill.quantity]))
    const needed = { ...line, quantity: withinLimit(index + 1, scaled) }
    const baseQuantity = withinLimit(index + 1, () => baseQuantityOf(db, needed))
    return {
      ...needed,
      baseQuantity,
      stock: stockOf(db, line.productId, input.warehouseId),
      cost: lineCost(context, needed),
    }
  })
  const { productId, unitId, productCode, productName, productSpec, unitName } = bill
  const product = { productId, unitId, productCode, productName, productSpec, unitName }
  return { ...product, quantity: input.quantity, lines, cost: totalCost(lines.map(({ cost }) => cost)) }
}
