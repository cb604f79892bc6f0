import type { DocumentContent } from '#shared/contract/document.ts'
import type { DocumentDefinition, HeaderField } from '#shared/domain/document/definition.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { PostingDocument, PostingLine } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays, type BusinessDate } from '#shared/kernel/business-date.ts'
import type { WarehouseId } from '#shared/kernel/id.ts'
import { ZERO_MONEY } from '#shared/kernel/money.ts'
import type { ReadableDb } from '#db/handle.ts'
import { findPartner } from '#db/repository/partner.ts'
import { findWarehouse, type WarehouseImage } from '#db/repository/warehouse.ts'
import { assertOpenDate } from './closed-period.ts'
import { assertOpeningUnlocked } from './opening-lock.ts'
import { preparedCharges, withCharges } from './prepare-charges.ts'
import { assertAssembly, assertTransfer } from './prepare-goods.ts'
import { withReduction } from './prepare-reduction.ts'
import { preparedTenders } from './prepare-tenders.ts'
import { taxIncludedOf } from './prepare-tax.ts'
import { orderTermsOf } from './prepare-order.ts'
import { postingLine, unusedField, withinPriceLimit, type Reading } from './prepare-line.ts'

/**
 * Check what was entered against the definition and the masters, and compute every amount.
 * @throws AppError OPENING_LOCKED, DATE_*, PERIOD_CLOSED, FIELD_REQUIRED, NOT_FOUND, DISABLED, PARTNER_NOT_OF_SIDE, SAME_WAREHOUSE,
 *   ASSEMBLY_LINES, OWN_COMPONENT, INVALID_INPUT (a field this type does not have), and those of postingLine and
 *   preparedTenders
 */
export function preparePosting(context: Reading, content: DocumentContent): PostingDocument {
  const definition = documentDefinition(content.type)
  assertOpeningUnlocked(context.settings, content.type)
  assertDate(context, content.businessDate, definition.beforeOpening)
  assertPartner(context.db, definition, content)
  requireWarehouse(context.db, content.warehouseId)
  assertOnlyOwnFields(definition, content)
  if (definition.direction === 'between') assertTransfer(context.db, content)
  const taxIncluded = taxIncludedOf(context, definition, content)
  const lines: PostingLine[] = []
  for (const line of content.lines) lines.push(postingLine(context, content, line, lines, taxIncluded))
  if (definition.direction === 'both') assertAssembly(content.type, lines)
  const charges = preparedCharges(context.db, definition, content)
  const charged = withCharges(lines, content.freight, charges)
  const reduced = withReduction(definition, content, charged, taxIncluded).map(withinPriceLimit)
  const { businessDate, partnerId, warehouseId, externalNumber, reason, freight, remark, type } = content
  return {
    type,
    businessDate,
    partnerId,
    warehouseId,
    externalNumber,
    reason,
    freight,
    charges,
    remark,
    toWarehouseId: content.toWarehouseId ?? null,
    destinationWarehouseId: content.destinationWarehouseId ?? null,
    fee: content.fee ?? ZERO_MONEY,
    taxIncluded,
    taxpayer: context.settings.taxpayer,
    terms: orderTermsOf(definition, content),
    tenders: preparedTenders(context.db, definition, content, reduced),
    lines: reduced,
  }
}

/** @throws AppError DATE_IN_FUTURE, DATE_BEFORE_OPENING, PERIOD_CLOSED */
export function assertDate(context: Reading, date: BusinessDate, beforeOpening: boolean): void {
  const { today, settings, db } = context
  if (date > today) throw new AppError('DATE_IN_FUTURE', { date, today })
  const earliest = beforeOpening ? addDays(settings.openedOn, -1) : settings.openedOn
  if (date < earliest) throw new AppError('DATE_BEFORE_OPENING', { date, openedOn: settings.openedOn })
  assertOpenDate(db, date)
}

function assertPartner(db: ReadableDb, definition: DocumentDefinition, { partnerId }: DocumentContent): void {
  if (definition.partner === null) {
    if (partnerId !== null) throw unusedField('partnerId')
    return
  }
  if (partnerId === null && definition.atTill === true) return
  if (partnerId === null) throw new AppError('FIELD_REQUIRED', { field: 'partner', line: 0 })
  const partner = findPartner(db, partnerId)
  if (partner === null) throw new AppError('NOT_FOUND', { entity: 'partner', id: partnerId })
  if (!partner.enabled) throw new AppError('DISABLED', { entity: 'partner', name: partner.name })
  const onSide = definition.partner === 'supplier' ? partner.isSupplier : partner.isCustomer
  if (!onSide) throw new AppError('PARTNER_NOT_OF_SIDE', { name: partner.name, side: definition.partner })
}

/** @throws AppError NOT_FOUND, DISABLED */
export function requireWarehouse(db: ReadableDb, id: WarehouseId): WarehouseImage {
  const warehouse = findWarehouse(db, id)
  if (warehouse === null) throw new AppError('NOT_FOUND', { entity: 'warehouse', id })
  if (!warehouse.enabled) throw new AppError('DISABLED', { entity: 'warehouse', name: warehouse.name })
  return warehouse
}

/** A value in a field the type does not show would be booked unseen. */
function assertOnlyOwnFields(definition: DocumentDefinition, content: DocumentContent): void {
  const has = (field: HeaderField) => definition.headerFields.includes(field)
  if (!has('freight') && content.freight !== 0) throw unusedField('freight')
  if (!has('tenders') && content.tenders !== undefined) throw unusedField('tenders')
  if (!has('fee') && (content.fee ?? 0) !== 0) throw unusedField('fee')
  if (!has('externalNumber') && content.externalNumber !== '') throw unusedField('externalNumber')
  if (!has('reason') && content.reason !== '') throw unusedField('reason')
  if (!has('toWarehouse') && (content.toWarehouseId ?? null) !== null) throw unusedField('toWarehouseId')
  if (!has('toWarehouse') && (content.destinationWarehouseId ?? null) !== null)
    throw unusedField('destinationWarehouseId')
}
