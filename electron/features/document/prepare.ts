import type { DocumentContent, DocumentLineContent } from '#shared/contract/document.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import { allocateCharge, lineTotals, type LineTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { MONEY_LIMIT, ZERO_MONEY } from '#shared/kernel/money.ts'
import { ZERO_RATE } from '#shared/kernel/rate.ts'
import { QUANTITY_LIMIT } from '#shared/kernel/quantity.ts'
import { UNIT_PRICE_LIMIT } from '#shared/kernel/unit-price.ts'
import type { ReadableDb } from '#db/handle.ts'
import { closedThrough } from '#db/repository/books.ts'
import { findPartner } from '#db/repository/partner.ts'
import { lineProduct, productNameOf, type LineProduct } from '#db/repository/posting-source.ts'
import { findWarehouse } from '#db/repository/warehouse.ts'
import type { Context } from '../../ipc/context.ts'

/** 分 per 1/10,000 unit as 1/1,000,000 元 per unit (R1). */
const FEN_TO_PRICE = 100_000_000n

type Reading = Context & { readonly db: ReadableDb }

/**
 * Check what was entered against the definition and the masters, and compute every amount.
 * @throws AppError DATE_*, PERIOD_CLOSED, FIELD_REQUIRED, NOT_FOUND, DISABLED, PARTNER_NOT_OF_SIDE, UNIT_NOT_OF_PRODUCT,
 *   VALUE_OUT_OF_RANGE, INVALID_INPUT (a field this type does not have)
 */
export function preparePosting(context: Reading, content: DocumentContent): PostingDocument {
  const definition = documentDefinition(content.type)
  assertDate(context, definition, content)
  assertPartner(context.db, definition, content)
  assertWarehouse(context.db, content)
  assertOnlyOwnFields(definition, content)
  const lines = content.lines.map((line, index) => postingLine(context, definition, line, index + 1))
  const { businessDate, partnerId, warehouseId, externalNumber, reason, freight, remark, type } = content
  return {
    type,
    businessDate,
    partnerId,
    warehouseId,
    externalNumber,
    reason,
    freight,
    remark,
    taxIncluded: true,
    taxpayer: context.settings.taxpayer,
    lines: withFreight(lines, freight).map(withinPriceLimit),
  }
}

function assertDate(context: Reading, definition: DocumentDefinition, { businessDate: date }: DocumentContent): void {
  const { today, settings, db } = context
  if (date > today) throw new AppError('DATE_IN_FUTURE', { date, today })
  const earliest = definition.beforeOpening ? addDays(settings.openedOn, -1) : settings.openedOn
  if (date < earliest) throw new AppError('DATE_BEFORE_OPENING', { date, openedOn: settings.openedOn })
  const closed = closedThrough(db)
  if (closed !== null && date <= closed) throw new AppError('PERIOD_CLOSED', { date, closedThrough: closed })
}

function assertPartner(db: ReadableDb, definition: DocumentDefinition, { partnerId }: DocumentContent): void {
  if (definition.partner === null) {
    if (partnerId !== null) throw unusedField('partnerId')
    return
  }
  if (partnerId === null) throw new AppError('FIELD_REQUIRED', { field: 'partner', line: 0 })
  const partner = findPartner(db, partnerId)
  if (partner === null) throw new AppError('NOT_FOUND', { entity: 'partner', id: partnerId })
  if (!partner.enabled) throw new AppError('DISABLED', { entity: 'partner', name: partner.name })
  const onSide = definition.partner === 'supplier' ? partner.isSupplier : partner.isCustomer
  if (!onSide) throw new AppError('PARTNER_NOT_OF_SIDE', { name: partner.name, side: definition.partner })
}

function assertWarehouse(db: ReadableDb, { warehouseId }: DocumentContent): void {
  const warehouse = findWarehouse(db, warehouseId)
  if (warehouse === null) throw new AppError('NOT_FOUND', { entity: 'warehouse', id: warehouseId })
  if (!warehouse.enabled) throw new AppError('DISABLED', { entity: 'warehouse', name: warehouse.name })
}

/** A value in a field the type does not show would be booked unseen. */
function assertOnlyOwnFields(definition: DocumentDefinition, content: DocumentContent): void {
  const has = (field: (typeof definition.headerFields)[number]) => definition.headerFields.includes(field)
  if (!has('freight') && content.freight !== 0) throw unusedField('freight')
  if (!has('externalNumber') && content.externalNumber !== '') throw unusedField('externalNumber')
  if (!has('reason') && content.reason !== '') throw unusedField('reason')
  content.lines.forEach((line, index) => {
    if (!definition.lineColumns.includes('discount') && line.discountRate !== 0)
      throw unusedField(`lines.${index}.discountRate`)
    if (definition.price === 'none' && (line.price !== null || line.amount !== null))
      throw unusedField(`lines.${index}.price`)
  })
}

function unusedField(field: string): AppError {
  return new AppError('INVALID_INPUT', { problems: [{ field, rule: 'unused' }] })
}

function postingLine(
  context: Reading,
  definition: DocumentDefinition,
  line: DocumentLineContent,
  lineNumber: number,
): PostingLine {
  const product = requireProduct(context.db, line, lineNumber)
  const unpriced = line.price === null && line.amount === null
  if (unpriced && (definition.price === 'purchase' || definition.price === 'sales'))
    throw new AppError('FIELD_REQUIRED', { field: 'price', line: lineNumber })
  if (product.kind === 'service' && definition.group === 'stock')
    throw new AppError('SERVICE_HAS_NO_STOCK', { product: product.productName, line: lineNumber })
  const totals = totalsOf(line, product, lineNumber)
  const gift = definition.price !== 'none' && !unpriced && totals.amount === 0
  return {
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
    taxRate: ZERO_RATE,
    chargeAmount: ZERO_MONEY,
    referencePrice: product.referencePrice,
    remark: line.remark,
    ...totals,
  }
}

function requireProduct(db: ReadableDb, line: DocumentLineContent, lineNumber: number): LineProduct {
  const product = lineProduct(db, line.productId, line.unitId)
  if (product === null) {
    const name = productNameOf(db, line.productId)
    if (name === null) throw new AppError('NOT_FOUND', { entity: 'product', id: line.productId })
    throw new AppError('UNIT_NOT_OF_PRODUCT', { product: name, line: lineNumber })
  }
  if (product.enabled === 0) throw new AppError('DISABLED', { entity: 'product', name: product.productName })
  return product
}

function totalsOf(line: DocumentLineContent, product: LineProduct, lineNumber: number): LineTotals {
  const outOfRange = (field: string) => new AppError('VALUE_OUT_OF_RANGE', { field, line: lineNumber })
  let totals: LineTotals
  try {
    totals = lineTotals({ ...line, ratio: product.ratio, taxRate: ZERO_RATE }, true)
  } catch (error) {
    // The kernel refuses what cannot be held exactly.
    if (error instanceof RangeError) throw outOfRange('amount')
    throw error
  }
  if (totals.baseQuantity <= 0 || totals.baseQuantity > QUANTITY_LIMIT) throw outOfRange('quantity')
  if (totals.listAmount > MONEY_LIMIT || totals.amount > MONEY_LIMIT) throw outOfRange('amount')
  return totals
}

/** What a base unit is worth, freight included, must be a price the books can show. */
function withinPriceLimit(line: PostingLine): PostingLine {
  const value = line.grossAmount + line.chargeAmount
  if (BigInt(value) * FEN_TO_PRICE > BigInt(UNIT_PRICE_LIMIT) * BigInt(line.baseQuantity))
    throw new AppError('VALUE_OUT_OF_RANGE', { field: 'amount', line: line.lineNumber })
  return line
}

/** R2: freight over the amounts of the goods as entered; a service carries none. */
function withFreight(lines: readonly PostingLine[], freight: PostingDocument['freight']): PostingLine[] {
  if (freight === 0) return [...lines]
  const goods = lines.filter((line) => line.kind !== 'service')
  if (goods.length === 0) throw unusedField('freight')
  const shares = allocateCharge(
    freight,
    goods.map((line) => line.amount),
  )
  const byLine = new Map(goods.map((line, index) => [line.lineNumber, shares[index] ?? ZERO_MONEY]))
  return lines.map((line) => ({ ...line, chargeAmount: byLine.get(line.lineNumber) ?? ZERO_MONEY }))
}
