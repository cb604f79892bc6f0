import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import { chargesTotal } from '#shared/domain/charge.ts'
import { documentDefinition } from '#shared/domain/document/registry.ts'
import type { GuardCode } from '#shared/domain/guard/guard.ts'
import type { AccountIntent, LedgerIntent, PartnerIntent, StockIntent } from '#shared/domain/ledger-intent.ts'
import { documentTotals, type DocumentTotals } from '#shared/domain/line-totals.ts'
import type { PostingDocument } from '#shared/domain/posting-document.ts'
import { AppError } from '#shared/errors/app-error.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import type { DocumentId, DraftId } from '#shared/kernel/id.ts'
import { addMoney, MONEY_LIMIT } from '#shared/kernel/money.ts'
import { QUANTITY_LIMIT } from '#shared/kernel/quantity.ts'
import type { WritableDb } from '#db/handle.ts'
import { appendAccountEntry } from '#db/ledger/account-ledger.ts'
import { appendAudit } from '#db/ledger/audit.ts'
import { sealDocument } from '#db/ledger/document-hash.ts'
import { appendPartnerEntry } from '#db/ledger/partner-ledger.ts'
import { appendMovements, type NewMovement } from '#db/ledger/stock-ledger.ts'
import { findDocumentRow } from '#db/repository/document-read.ts'
import { insertDocument, nextNumber, nextOrderKey, type InsertedDocument } from '#db/repository/document-write.ts'
import { deleteDraft } from '#db/repository/draft.ts'
import { findPartner } from '#db/repository/partner.ts'
import type { PostedDocument } from '#db/repository/posting-source.ts'
import type { CommandContext } from '../../ipc/context.ts'
import { postLinkedMoney, settleTrade } from './money/trade-tenders.ts'
import { enforceGuards } from './guard/guards.ts'
import { writeOrderFacts } from './order-revision.ts'
import { POSTING_RULES } from './posting/registry.ts'
import { preparePosting } from './prepare.ts'
import { withBatches } from './prepare-tracking.ts'
import { bookAtTill, settleAtOnce } from './till-money.ts'
import { settle, type Posted, type Written } from './settle.ts'

/**
 * Post 过账 in the caller's transaction, and drop the draft it was made from.
 * @throws AppError, see preparePosting; INSUFFICIENT_STOCK, DEPOSIT_TOO_LARGE, NO_OPEN_SHIFT; see enforceGuards
 */
export function postDocument(
  context: CommandContext,
  content: DocumentContent,
  draftId: DraftId | null,
  overrides: readonly GuardCode[] = [],
): DocumentRow {
  const posted = postContent(context, content)
  const { id } = posted
  enforceGuards(context, posted, overrides)
  if (draftId !== null) deleteDraft(context.db, draftId)
  return requireRow(context.db, id)
}

export function postContent(context: CommandContext, content: DocumentContent): Posted {
  const written = writePosting(context, content, null)
  return { id: written.id, document: written.document, ...settle(context, written) }
}

/**
 * number → document → ledgers → seal → audit. The caller settles the stock.
 * @param amends the document this one replaces; on the same date it inherits the place in the order (R21)
 */
export function writePosting(
  context: CommandContext,
  content: DocumentContent,
  amends: PostedDocument | null,
): Written {
  const { db, now, userId } = context
  const document = withBatches(context, preparePosting(context, content), content)
  const totals = totalsOf(document)
  const orderKey = amends?.businessDate === document.businessDate ? amends.orderKey : nextOrderKey(db)
  const number = nextNumber(db, documentDefinition(document.type).prefix, document.businessDate)
  const inserted = insertDocument(db, {
    document,
    totals,
    number,
    orderKey,
    reversesDocumentId: null,
    amendsDocumentId: amends?.id ?? null,
    postedAt: now,
    postedBy: userId,
  })
  writeOrderFacts(db, document, inserted, amends)
  const movements = writeLedgers(db, document, orderKey, inserted, POSTING_RULES[document.type](document))
  if (documentDefinition(document.type).atTill === true) bookAtTill(context, document, inserted.id, amends?.id ?? null)
  const by = { documentId: inserted.id, businessDate: document.businessDate }
  const tenders = settleTrade(context, content, by, amends?.id ?? null)
  sealDocument(db, inserted.id)
  const action = amends === null ? 'document.post' : 'document.amend'
  // The document itself is append-only and hashed; only its remark may be written again, so the log keeps that.
  // As the file keeps it: half a surrogate pair becomes U+FFFD there, and the health check compares the two.
  const after = document.remark === '' ? null : { remark: document.remark.toWellFormed() }
  appendAudit(db, { at: now, userId, action, entity: 'document', entityId: inserted.id, after })
  postLinkedMoney(context, content, inserted.id, tenders)
  return { id: inserted.id, document, lines: document.lines, movements }
}

/** A document is no larger than the largest amount and quantity the books take, freight and charges included. */
function totalsOf(document: PostingDocument): DocumentTotals {
  const totals = documentTotals(document.lines)
  const largest = totals.listAmount > totals.grossAmount ? totals.listAmount : totals.grossAmount
  const charged = addMoney(document.freight, chargesTotal(document.charges))
  if (largest > MONEY_LIMIT - charged) throw new AppError('TOTAL_TOO_LARGE', { total: largest })
  if (totals.quantity > QUANTITY_LIMIT)
    throw new AppError('VALUE_OUT_OF_RANGE', { field: 'quantity', line: document.lines.length })
  return totals
}

function writeLedgers(
  db: WritableDb,
  document: PostingDocument,
  orderKey: number,
  inserted: InsertedDocument,
  intents: readonly LedgerIntent[],
): readonly NewMovement[] {
  const movements = intents
    .filter((intent) => intent.ledger === 'stock')
    .map((intent) => movementOf(intent, document, orderKey, inserted))
  appendMovements(db, movements)
  for (const intent of intents) {
    if (intent.ledger === 'partner') bookPartner(db, intent, document, inserted.id)
    if (intent.ledger === 'account') bookAccount(db, intent, document, inserted.id)
  }
  return movements
}

function movementOf(
  intent: StockIntent,
  document: PostingDocument,
  orderKey: number,
  inserted: InsertedDocument,
): NewMovement {
  const documentLineId = inserted.lineIds.get(intent.lineNumber)
  if (documentLineId === undefined)
    throw new Error(`posting rule names line ${intent.lineNumber}, which does not exist`)
  const { ledger: _ledger, ...facts } = intent
  return {
    ...facts,
    documentId: inserted.id,
    documentLineId,
    businessDate: document.businessDate,
    orderKey,
    reversesMovementId: null,
    isMirror: false,
    frozenValue: null,
    closedReversal: false,
  }
}

function bookPartner(db: WritableDb, intent: PartnerIntent, document: PostingDocument, documentId: DocumentId): void {
  const partner = findPartner(db, intent.partnerId)
  const { partnerId, side, amount } = intent
  const { businessDate } = document
  const entry = { documentId, partnerId, side, amount, businessDate }
  const entryId = appendPartnerEntry(db, { ...entry, dueDate: addDays(businessDate, partner?.termDays ?? 0) })
  if (intent.settles !== undefined) settleAtOnce(db, { id: entryId, ...entry }, intent.settles)
}

function bookAccount(db: WritableDb, intent: AccountIntent, { businessDate }: PostingDocument, documentId: DocumentId) {
  appendAccountEntry(db, { documentId, accountId: intent.accountId, businessDate, amount: intent.amount })
}

export function requireRow(db: WritableDb, id: DocumentId): DocumentRow {
  const row = findDocumentRow(db, id)
  if (row === null) throw new Error(`document ${id} was not stored`)
  return row
}
