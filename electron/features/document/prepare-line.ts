import type { DocumentLineContent } from '#shared/contract/document-line.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { NO_REDUCTION } from '#shared/domain/document-reduction.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { lineTotals, type LineTotals } from '#shared/domain/line-totals.ts'
import type { PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { MONEY_LIMIT, ZERO_MONEY } from '#shared/kernel/money.ts'
import type { Rate } from '#shared/kernel/rate.ts'
import { QUANTITY_LIMIT, ZERO_QUANTITY } from '#shared/kernel/quantity.ts'
import { UNIT_PRICE_LIMIT } from '#shared/kernel/unit-price.ts'
import type { ReadableDb } from '#db/handle.ts'
import { lineProduct, productNameOf, type LineProduct } from '#db/repository/posting-source.ts'
import { NO_BATCH } from '#db/schema/columns.ts'
import type { Context } from '../../ipc/context.ts'
import { taxRateOf, withSourceTax } from './prepare-tax.ts'
import { givesBack, sourceOf, withSourceAmount, type Source } from './prepare-source.ts'
import { assertTracking } from './prepare-tracking.ts'

/** 分 per 1/10,000 unit as 1/1,000,000 元 per unit (R1). */
const FEN_TO_PRICE = 100_000_000n

export type Reading = Context & { readonly db: ReadableDb }

export function unusedField(field: string): AppError {
  return new AppError('INVALID_INPUT', { problems: [{ field, rule: 'unused' }] })
}

/**
 * One line with the snapshot of its product and its amounts.
 * @param before the lines above it, which have taken their share of what they give back or carry out
 * @throws AppError NOT_FOUND, DISABLED, UNIT_NOT_OF_PRODUCT, FIELD_REQUIRED, VALUE_OUT_OF_RANGE, SERVICE_HAS_NO_STOCK,
 *   SOURCE_NOT_USABLE, RETURN_BEFORE_ORIGIN, TAX_MODE_DIFFERS, BATCH_*, SERIAL_COUNT, INVALID_INPUT
 */
export function postingLine(
  context: Reading,
  content: DocumentContent,
  entered: DocumentLineContent,
  before: readonly PostingLine[],
  taxIncluded: boolean,
): PostingLine {
  const lineNumber = before.length + 1
  const definition = documentDefinition(content.type)
  assertOnlyOwnFields(definition, entered, lineNumber)
  const product = requireProduct(context.db, content.type, entered, lineNumber)
  const source = sourceOf(context.db, content, entered, lineNumber)
  const line = withSourceAmount(context.db, entered, { source, before, ratio: product.ratio, definition, taxIncluded })
  const unpriced = line.price === null && line.amount === null
  if (unpriced && (definition.price === 'purchase' || definition.price === 'sales'))
    throw new AppError('FIELD_REQUIRED', { field: 'price', line: lineNumber })
  if (product.kind === 'service' && definition.group === 'stock')
    throw new AppError('SERVICE_HAS_NO_STOCK', { product: product.productName, line: lineNumber })
  const taxRate = taxRateOf(context, definition, { line, product, source, lineNumber, taxIncluded })
  const totals =
    definition.price === 'change'
      ? changeTotals(line, lineNumber)
      : withSourceTax(
          context.db,
          totalsOf(line, product, lineNumber, { taxRate, taxIncluded }),
          { source, before },
          taxIncluded,
        )
  const gift = isGift(definition, unpriced, totals)
  const posting: PostingLine = {
    lineNumber,
    kind: product.kind === 'service' ? 'service' : gift ? 'gift' : 'goods',
    productId: line.productId,
    productCode: product.productCode,
    productName: product.productName,
    productSpec: product.productSpec,
    unitId: line.unitId,
    unitName: product.unitName,
    ratio: product.ratio,
    quantity: line.quantity,
    price: line.price,
    unpriced,
    discountRate: line.discountRate,
    taxRate,
    ...NO_REDUCTION,
    chargeAmount: ZERO_MONEY,
    unitWeight: product.unitWeight,
    referencePrice: product.referencePrice,
    remark: line.remark,
    direction: line.direction ?? null,
    batchId: NO_BATCH,
    serials: line.serials ?? [],
    weight: line.weight ?? null,
    rejected: line.rejected ?? ZERO_QUANTITY,
    rejectReason: line.rejectReason ?? '',
    ...originOf(source),
    ...totals,
    roundingAmount: ZERO_MONEY,
  }
  assertTracking(definition, posting, line, product, givesBack(source))
  return posting
}

/** A price of nothing for something; of what was rejected as a whole nothing came in. */
function isGift({ price }: DocumentDefinition, unpriced: boolean, totals: LineTotals): boolean {
  return price !== 'none' && price !== 'change' && !unpriced && totals.amount === 0 && totals.baseQuantity > 0
}

function originOf(source: Source | null): Pick<PostingLine, 'sourceLineId' | 'originMovementId'> {
  return { sourceLineId: source?.lineId ?? null, originMovementId: source?.movementId ?? null }
}

function assertOnlyOwnFields(definition: DocumentDefinition, line: DocumentLineContent, lineNumber: number): void {
  const has = (column: DocumentDefinition['lineColumns'][number]) => definition.lineColumns.includes(column)
  const unused = (field: string) => unusedField(`lines.${lineNumber - 1}.${field}`)
  if (!has('discount') && line.discountRate !== 0) throw unused('discountRate')
  if (!has('price') && (line.price !== null || line.amount !== null)) throw unused('price')
  if (!has('direction') && line.direction !== undefined) throw unused('direction')
  if (has('direction') && line.direction === undefined) throw new AppError('ASSEMBLY_LINES', { type: definition.type })
  if ((!has('weight') || line.direction === 'out') && (line.weight ?? null) !== null) throw unused('weight')
  if (definition.source.length === 0 && (line.sourceLineId ?? null) !== null) throw unused('sourceLineId')
  if (!has('valueChange') && (line.valueChange ?? null) !== null) throw unused('valueChange')
  if (!has('quantity') && line.quantity !== 0) throw unused('quantity')
  if (!has('rejected') && (line.rejected ?? 0) !== 0) throw unused('rejected')
  if ((line.rejected ?? 0) === 0 && (line.rejectReason ?? '') !== '') throw unused('rejectReason')
}

/** 停用 ends buying and selling; what is still there may be given back, moved, counted and written off. */
const TAKES_DISABLED: readonly DocumentType[] = [
  'purchaseReturn',
  'salesReturn',
  'retailReturn',
  'gain',
  'loss',
  'otherOut',
  'transfer',
  'costAdjustment',
]

function requireProduct(
  db: ReadableDb,
  type: DocumentType,
  line: DocumentLineContent,
  lineNumber: number,
): LineProduct {
  const product = lineProduct(db, line.productId, line.unitId)
  if (product === null) {
    const name = productNameOf(db, line.productId)
    if (name === null) throw new AppError('NOT_FOUND', { entity: 'product', id: line.productId })
    throw new AppError('UNIT_NOT_OF_PRODUCT', { product: name, line: lineNumber })
  }
  if (product.enabled === 0 && !TAKES_DISABLED.includes(type))
    throw new AppError('DISABLED', { entity: 'product', name: product.productName })
  return product
}

/** R18: the amount of a cost adjustment is the change of value itself. */
function changeTotals(line: DocumentLineContent, lineNumber: number): LineTotals {
  const change = line.valueChange ?? null
  if (change === null || change === 0) throw new AppError('FIELD_REQUIRED', { field: 'valueChange', line: lineNumber })
  return {
    baseQuantity: ZERO_QUANTITY,
    listAmount: change,
    discountAmount: ZERO_MONEY,
    amount: change,
    netAmount: change,
    taxAmount: ZERO_MONEY,
    grossAmount: change,
  }
}

function totalsOf(
  line: DocumentLineContent,
  product: LineProduct,
  lineNumber: number,
  { taxRate, taxIncluded }: { readonly taxRate: Rate; readonly taxIncluded: boolean },
): LineTotals {
  const outOfRange = (field: string) => new AppError('VALUE_OUT_OF_RANGE', { field, line: lineNumber })
  let totals: LineTotals
  try {
    totals = lineTotals({ ...line, ratio: product.ratio, taxRate }, taxIncluded)
  } catch (error) {
    // The kernel refuses what cannot be held exactly.
    if (error instanceof RangeError) throw outOfRange('amount')
    throw error
  }
  const least = (line.rejected ?? 0) > 0 ? 0 : 1
  if (totals.baseQuantity < least || totals.baseQuantity > QUANTITY_LIMIT) throw outOfRange('quantity')
  if (totals.listAmount > MONEY_LIMIT || totals.amount > MONEY_LIMIT) throw outOfRange('amount')
  return totals
}

/** What a base unit is worth, freight included, must be a price the books can show. */
export function withinPriceLimit(line: PostingLine): PostingLine {
  const value = line.grossAmount + line.chargeAmount
  if (line.baseQuantity > 0 && BigInt(value) * FEN_TO_PRICE > BigInt(UNIT_PRICE_LIMIT) * BigInt(line.baseQuantity))
    throw new AppError('VALUE_OUT_OF_RANGE', { field: 'amount', line: line.lineNumber })
  return line
}
