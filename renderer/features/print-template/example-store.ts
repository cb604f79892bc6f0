import type { Document } from '#shared/contract/document.ts'
import type { MoneyDocument } from '#shared/contract/money.ts'
import type { ShiftReport } from '#shared/contract/shift.ts'
import type { Statement } from '#shared/contract/statement.ts'
import type { SheetHead, SheetPage, VarianceRow } from '#shared/contract/stocktake-sheet.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import { isMoneyType, type MoneyType } from '#shared/domain/money/money-type.ts'
import type { TemplateSubject } from '#shared/domain/print/template-subject.ts'
import { api } from '#renderer/ipc/client.ts'
import { paperFactsOf, type PaperFacts } from '#renderer/shell/template-store.ts'

/** What a template is looked at with: the last real one, and only where there is none yet one that is made up. */
export type Example =
  | { readonly kind: 'document'; readonly document: Document; readonly facts: PaperFacts }
  | { readonly kind: 'money'; readonly document: MoneyDocument }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'tillReceipt'; readonly receipt: Receipt }
  | { readonly kind: 'shiftSlip'; readonly report: ShiftReport; readonly width: 58 | 80 }
  | { readonly kind: 'countSheet'; readonly head: SheetHead; readonly page: SheetPage }
  | { readonly kind: 'varianceSheet'; readonly head: SheetHead; readonly rows: readonly VarianceRow[] }

const NEWEST = { search: '', descending: true, cursor: null, limit: 1 } as const
const POSTED = { ...NEWEST, from: null, to: null, partnerId: null, status: 'posted', sort: 'businessDate' } as const

/** The newest of the subject in these books; null when there is none. */
export async function newestOf(subject: TemplateSubject): Promise<Example | null> {
  switch (subject) {
    case 'statement':
      return newestStatement()
    case 'tillReceipt':
      return newestReceipt()
    case 'shiftSlip':
      return newestShift()
    case 'countSheet':
      return newestCountSheet()
    case 'varianceSheet':
      return newestVariance()
    default:
      return isMoneyType(subject) ? newestMoney(subject) : newestDocument(subject)
  }
}

export async function currentShop(): Promise<{ readonly name: string; readonly width: 58 | 80 }> {
  const [books, settings] = await Promise.all([api.books.current({}), api.till.settings({})])
  return { name: books?.name ?? '', width: settings.receiptWidth }
}

async function newestRow(type: DocumentType) {
  const { rows } = await api.document.page({ ...POSTED, type, warehouseId: null })
  return rows[0]
}

async function newestDocument(type: DocumentType): Promise<Example | null> {
  const row = await newestRow(type)
  if (row === undefined) return null
  const document = await api.document.get({ id: row.id })
  return { kind: 'document', document, facts: await paperFactsOf(document) }
}

async function newestMoney(type: MoneyType): Promise<Example | null> {
  const { rows } = await api.money.page({ ...POSTED, type, accountId: null })
  const [row] = rows
  return row === undefined ? null : { kind: 'money', document: await api.money.get({ id: row.id }) }
}

/** Of the customer who got goods last. */
async function newestStatement(): Promise<Example | null> {
  const row = await newestRow('salesShipment')
  const books = await api.books.current({})
  if (row === undefined || books === null) return null
  const { partnerId } = await api.document.get({ id: row.id })
  if (partnerId === null) return null
  const question = { partnerId, side: 'receivable', from: null, to: books.today, withLines: false } as const
  return { kind: 'statement', statement: await api.statement.get(question) }
}

async function newestReceipt(): Promise<Example | null> {
  const row = await newestRow('retailSale')
  return row === undefined ? null : { kind: 'tillReceipt', receipt: await api.till.receipt({ id: row.id }) }
}

async function newestShift(): Promise<Example | null> {
  const { rows } = await api.shift.page({ cursor: null, limit: 1 })
  const [row] = rows
  const report = row === undefined ? null : await api.shift.report({ id: row.id })
  return report === null ? null : { kind: 'shiftSlip', report, width: (await api.till.settings({})).receiptWidth }
}

async function newestStocktake(state: 'open' | 'all') {
  const { rows } = await api.stocktake.page({ ...NEWEST, sort: 'startedAt', state, warehouseId: null })
  return rows[0]
}

async function newestCountSheet(): Promise<Example | null> {
  const row = await newestStocktake('open')
  if (row === undefined) return null
  const { head, pages } = await api.stocktakeSheet.pages({ id: row.id, only: 'all', fromPage: 1, pages: 1 })
  const [page] = pages
  return page === undefined ? null : { kind: 'countSheet', head, page }
}

async function newestVariance(): Promise<Example | null> {
  const row = await newestStocktake('all')
  if (row === undefined) return null
  const { head, rows } = await api.stocktakeSheet.variance({ id: row.id, only: 'all', cursor: null, limit: 20 })
  return { kind: 'varianceSheet', head, rows }
}
