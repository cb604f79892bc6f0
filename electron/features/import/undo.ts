import type { OutputOf } from '#shared/contract/define.ts'
import type { undo } from '#shared/contract/import.ts'
import type { PartnerContent } from '#shared/contract/partner.ts'
import type { PriceListContent } from '#shared/contract/price.ts'
import type { ProductContent } from '#shared/contract/product.ts'
import { AppError, type ErrorData } from '#shared/errors/app-error.ts'
import { id as makeId, type ImportBatchId } from '#shared/kernel/id.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { auditMaster } from '#db/ledger/audit-master.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { standingDocumentOf } from '#db/repository/import-lookup.ts'
import { findImport, insertImportUndo, madeByImport, type Made } from '#db/repository/import.ts'
import { findMoneyRow } from '#db/repository/money-read.ts'
import { findPartner, setPartnerEnabled, updatePartner } from '#db/repository/partner.ts'
import { findPriceList, setPriceListEnabled, updatePriceList } from '#db/repository/price-list.ts'
import { productImage } from '#db/repository/product-image.ts'
import { setProductEnabled, updateProduct } from '#db/repository/product.ts'
import { attempt } from '#db/savepoint.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { audited, auditedProduct } from '../audited.ts'
import { keepingStatements } from '../document/guard/statement-guard.ts'
import { reverseMoney } from '../document/money/void-money.ts'
import { reverseDocument } from '../document/void.ts'
import { refusalOf } from './post-documents.ts'

type Undone = OutputOf<typeof undo>
type Kept = Undone['kept'][number]

const MOST_KEPT_SHOWN = 200
const STEPS_TOLD = 50

/**
 * 撤销导入, the last made first: documents are voided, what is new is 停用, what was changed gets back what it was.
 * What something followed on stays as it is, and is named.
 * @throws AppError NOT_FOUND, IMPORT_UNDONE
 */
export function undoImport(
  context: CommandContext,
  batchId: ImportBatchId,
  progress: (done: number, total: number, stage: string) => void,
): Undone {
  const { db, now: at, userId } = context
  const batch = findImport(db, batchId)
  if (batch === null) throw new AppError('NOT_FOUND', { entity: 'importBatch', id: batchId })
  if (batch.undone !== null) throw new AppError('IMPORT_UNDONE', {})
  const made = madeByImport(db, batchId)
  const kept: Kept[] = []
  made.forEach((one, index) => {
    if (index % STEPS_TOLD === 0) progress(index, made.length, 'undoing')
    const left = takeBack(context, one)
    if (left !== null) kept.push(left)
  })
  const undone = made.length - kept.length
  insertImportUndo(db, { batchId, undone, kept: kept.length, at, userId })
  const after = { undone, kept: kept.length }
  appendAudit(db, { at, userId, action: 'import.undo', entity: 'import', entityId: batchId, after })
  return { undone, kept: kept.slice(0, MOST_KEPT_SHOWN) }
}

/** @returns null when it was taken back, else what stays */
function takeBack(context: CommandContext, one: Made): Kept | null {
  switch (one.entity) {
    case 'document':
      return voided(context, nameOfDocument(context, one), () => {
        reverseDocument(context, makeId<'document'>(one.entityId), '', false)
      })
    case 'money':
      return voided(context, nameOfDocument(context, one), () => {
        reverseMoney(context, makeId<'document'>(one.entityId), '')
      })
    case 'product':
      return productBack(context, one)
    case 'partner':
      return partnerBack(context, one)
    case 'priceList':
      return priceListBack(context, one)
  }
}

function nameOfDocument({ db }: CommandContext, { entity, entityId }: Made): string {
  const id = makeId<'document'>(entityId)
  return (entity === 'money' ? findMoneyRow(db, id)?.number : findDocumentRow(db, id)?.number) ?? ''
}

function voided(context: CommandContext, name: string, work: () => void): Kept | null {
  const reason = refusalOf(() => attempt(context.db, () => keepingStatements(context, undefined, work)))
  // Somebody has voided it already: that is what was wanted.
  return reason === null || reason.code === 'ALREADY_VOIDED' ? null : { name, reason }
}

function changedSince(name: string, entity: 'product' | 'partner' | 'priceList'): Kept {
  return { name, reason: { code: 'CHANGED_MEANWHILE', params: { entity, name } } satisfies ErrorData }
}

function usedBy(name: string, number: string): Kept {
  return { name, reason: { code: 'HAS_DEPENDENTS', params: { number: name, dependents: number } } satisfies ErrorData }
}

function productBack(context: CommandContext, { entityId, version, before }: Made): Kept | null {
  const { db } = context
  const id = makeId<'product'>(entityId)
  const image = productImage(db, id)
  if (image === null) throw new Error(`product ${entityId} is gone`)
  if (image.version !== version) return changedSince(image.name, 'product')
  const number = before === null ? standingDocumentOf(db, 'product', entityId) : null
  if (number !== null) return usedBy(image.name, number)
  if (before === null) auditedProduct(context, 'disable', setProductEnabled(db, id, false))
  else auditedProduct(context, 'update', updateProduct(db, id, JSON.parse(before) as ProductContent))
  return null
}

function partnerBack(context: CommandContext, { entityId, version, before }: Made): Kept | null {
  const { db } = context
  const id = makeId<'partner'>(entityId)
  const image = findPartner(db, id)
  if (image === null) throw new Error(`partner ${entityId} is gone`)
  if (image.version !== version) return changedSince(image.name, 'partner')
  const number = standingDocumentOf(db, 'partner', entityId)
  if (number !== null) return usedBy(image.name, number)
  if (before === null) audited(context, 'disable', 'partner', setPartnerEnabled(db, id, false))
  else audited(context, 'update', 'partner', updatePartner(db, id, JSON.parse(before) as PartnerContent))
  return null
}

function priceListBack(context: CommandContext, { entityId, version, before }: Made): Kept | null {
  const { db } = context
  const id = makeId<'priceList'>(entityId)
  const list = findPriceList(db, id)
  if (list === null) throw new Error(`price list ${entityId} is gone`)
  if (list.version !== version) return changedSince(list.name, 'priceList')
  if (before === null) setPriceListEnabled(db, id, false)
  else updatePriceList(db, id, JSON.parse(before) as PriceListContent)
  auditMaster(db, context, before === null ? 'disable' : 'update', 'priceList', id)
  return null
}
