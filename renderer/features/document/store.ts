import type { Account } from '#shared/contract/account.ts'
import type { Bill } from '#shared/contract/bill.ts'
import type { Books } from '#shared/contract/books.ts'
import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { PaidPrice, ResolvedPrice, UsualProduct } from '#shared/contract/price.ts'
import type { Impact, ReturnableLine } from '#shared/contract/document-impact.ts'
import type { Document, DocumentContent, DocumentRow, Draft } from '#shared/contract/document.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { Role } from '#shared/contract/permission.ts'
import type { PartnerHit, PartnerStanding } from '#shared/contract/partner.ts'
import type { Confirmation } from '#shared/contract/statement.ts'
import type { Product, ProductHit } from '#shared/contract/product.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { BatchStock } from '#shared/contract/stock.ts'
import type { Warehouse, WarehouseChoice } from '#shared/contract/warehouse.ts'
import type { Quantity } from '#shared/kernel/quantity.ts'
import type { DocumentDefinition } from '#shared/domain/document/definition.ts'
import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import type { BillId, DocumentId, DraftId, PartnerId, ProductId, WarehouseId } from '#shared/kernel/id.ts'
import { NO_APPROVAL, overridesOf, type Approval } from '#renderer/ui/document-shell/approval.ts'
import { api, openBooks, type CallOptions } from '#renderer/ipc/client.ts'
import { withBarcode } from '#renderer/ui/product-picker/barcode-binding.ts'

// Everything the document screens ask of the back end goes through this file.

export type PageInput = InputOf<Endpoints['document']['page']>
export type ResolveInput = InputOf<Endpoints['price']['resolve']>
export type HistoryInput = InputOf<Endpoints['price']['history']>
export type PostInput = InputOf<Endpoints['document']['post']>
export type AmendInput = InputOf<Endpoints['document']['amend']>
export type TotalsInput = InputOf<Endpoints['document']['totals']>
export type DocumentTotals = OutputOf<Endpoints['document']['totals']>
export type DraftContent = InputOf<Endpoints['document']['saveDraft']>['content']
export type Json = DraftContent[string]
/** Which state of a draft a save was made from. */
export type DraftVersion = Pick<Draft, 'id' | 'version'>

/** For whom and where a product is looked up: decides its price and its stock. */
export interface LookupContext {
  readonly purpose: 'purchase' | 'sales' | 'stock'
  readonly partnerId: PartnerId | null
  readonly warehouseId: WarehouseId | null
  /** Which price lists are in force. */
  readonly date?: BusinessDate
  readonly taxIncluded?: boolean
}

/** Rows of a table the user chooses as a file; null when cancelled. @throws AppError TABLE_UNREADABLE */
export async function chooseTable(): Promise<readonly (readonly string[])[] | null> {
  return (await api.tableFile.choose({}))?.rows ?? null
}

const HIT_LIMIT = 10
/** `product.hits` takes this many ids at a time. */
const HIT_BATCH = 1000

export function lookupPurpose(definition: DocumentDefinition): LookupContext['purpose'] {
  if (definition.price === 'purchase' || definition.price === 'sales') return definition.price
  return 'stock'
}

/** The books a screen is opened in, named with what it writes. */
export const booksOfScreen = openBooks

export function currentBooks(): Promise<Books | null> {
  return api.books.current({})
}

export function searchProducts(text: string, context: LookupContext): Promise<readonly ProductHit[]> {
  return api.product.search({ ...context, text: plainSearch(text), limit: HIT_LIMIT })
}

export async function productFacts(ids: readonly ProductId[], context: LookupContext): Promise<readonly ProductHit[]> {
  const batches: Promise<readonly ProductHit[]>[] = []
  for (let at = 0; at < ids.length; at += HIT_BATCH)
    batches.push(api.product.hits({ ...context, ids: ids.slice(at, at + HIT_BATCH) }))
  return (await Promise.all(batches)).flat()
}

/** This barcode belongs to the product from now on. */
export async function bindBarcode(barcode: string, hit: ProductHit): Promise<void> {
  await api.product.update(withBarcode(await api.product.get({ id: hit.id }), barcode, hit))
}

export function createProduct(name: string, unitName: string, barcode: string): Promise<Product> {
  return api.product.createFromName({ name, unitName, barcode })
}

export function searchPartners(text: string, side: 'supplier' | 'customer'): Promise<readonly PartnerHit[]> {
  return api.partner.search({ text: plainSearch(text), side, limit: HIT_LIMIT })
}

export function createPartner(name: string, side: 'supplier' | 'customer'): Promise<PartnerHit> {
  return api.partner.createFromName({ name: name.replace(/\s+/g, ' '), side })
}

/** 散客 of these books; made under this name when there is none yet. */
export function walkIn(name: string): Promise<PartnerHit> {
  return api.partner.ensureWalkIn({ name })
}

export function partnerStanding(id: PartnerId, side: 'supplier' | 'customer'): Promise<PartnerStanding> {
  return api.partner.standing({ id, side })
}

export const accounts = (): Promise<readonly Account[]> => api.account.list({})

export function warehouses(): Promise<readonly Warehouse[]> {
  return api.warehouse.list({})
}

/** Names only, disabled ones too: what a list can be filtered by. */
export function warehouseChoices(): Promise<readonly WarehouseChoice[]> {
  return api.warehouse.choices({})
}

/** 批次 in stock, first to expire first; without a warehouse those of all. */
export function batchesInStock(productId: ProductId, warehouseId: WarehouseId | null): Promise<readonly BatchStock[]> {
  return api.stock.batches({ productId, warehouseId })
}

const SERIAL_LIMIT = 200

/** 序列号 in stock whose number contains the text. */
export async function serialsInStock(
  productId: ProductId,
  warehouseId: WarehouseId | null,
  search: string,
): Promise<readonly string[]> {
  const found = await api.stock.serials({
    productId,
    warehouseId,
    search: plainSearch(search).slice(0, 60),
    limit: SERIAL_LIMIT,
  })
  return found.map(({ serial }) => serial)
}

/** What may still be given back of a posted document, or received from the way. */
export function returnableLines(id: DocumentId): Promise<readonly ReturnableLine[]> {
  return api.document.returnable({ id })
}

/** The same with what nothing is left of, for amending what took it. */
export function takenLines(id: DocumentId): Promise<readonly ReturnableLine[]> {
  return api.document.returnable({ id, done: true })
}

/** The warehouse 在途; made when there is none yet. */
export function ensureTransit(name: string): Promise<WarehouseChoice> {
  return api.warehouse.ensureTransit({ name })
}

/** Through which day the books are closed; null: nothing is. */
export async function closedThrough(): Promise<BusinessDate | null> {
  return (await api.period.status({})).closedThrough
}

/** @param draft null makes a new one; give the same request id again when that was not answered */
export function saveDraft(
  draft: DraftVersion | null,
  type: DocumentType,
  content: DraftContent,
  options: CallOptions,
): Promise<Draft> {
  const { id, version } = draft ?? { id: null, version: null }
  return api.document.saveDraft({ id, version, type, content }, options)
}

export function getDraft(id: DraftId): Promise<Draft> {
  return api.document.getDraft({ id })
}

export function listDrafts(type: DocumentType): Promise<readonly Draft[]> {
  return api.document.drafts({ type })
}

export async function deleteDraft(id: DraftId): Promise<void> {
  await api.document.deleteDraft({ id })
}

export function postDocument(
  content: DocumentContent,
  draftId: DraftId | null,
  options: CallOptions,
  passed: Pick<PostInput, 'overrides'> = {},
): Promise<DocumentRow> {
  return api.document.post({ content, draftId, ...passed }, options)
}

/** All there is to say before a document is posted, or replaces another one. */
export function checkDocument(content: DocumentContent, amends: DocumentId | null): Promise<DocumentCheck> {
  return api.document.check(amends === null ? { do: 'post', content } : { do: 'amend', id: amends, content })
}

/** Of who is here; null before the books are open. */
export async function currentRole(): Promise<Role | null> {
  return (await currentBooks())?.role ?? null
}

/** Who may stand for something with a password. */
export async function userNames(): Promise<readonly string[]> {
  return (await api.books.users({})).map(({ name }) => name)
}

/** Prices a customer could be given for one product, the best first. */
export async function priceOffers(question: ResolveInput): Promise<ResolvedPrice | null> {
  return (await api.price.resolve(question))[0] ?? null
}

export function priceHistory(question: HistoryInput): Promise<readonly PaidPrice[]> {
  return api.price.history(question)
}

/** 常购: what a partner bought or delivered lately. */
export function usualProducts(side: 'purchase' | 'sales', partnerId: PartnerId): Promise<readonly UsualProduct[]> {
  return api.price.usual({ side, partnerId, limit: USUAL_LIMIT })
}

const USUAL_LIMIT = 20

export function amendDocument(input: AmendInput, options: CallOptions): Promise<DocumentRow> {
  return api.document.amend(input, options)
}

/** @param cascade what depends on it is voided with it */
export function voidDocument(
  id: DocumentId,
  reason: string,
  requestId: string,
  cascade = false,
  approval: Approval = NO_APPROVAL,
): Promise<DocumentRow> {
  const input = { id, reason, ...(cascade ? { cascade } : {}), ...overridesOf(approval) }
  return api.document.void(input, { requestId, authorization: approval.authorization })
}

/** What the partner confirmed and this document is part of; null: nothing. */
export const confirmationOf = (id: DocumentId): Promise<Confirmation | null> => api.statement.ofDocument({ id })

export type DocumentStanding = OutputOf<Endpoints['money']['standing']>

/** What of a document is settled, and by what; null when it books no partner. */
export function documentStanding(id: DocumentId): Promise<DocumentStanding> {
  return api.money.standing({ id })
}

export function voidImpact(id: DocumentId): Promise<Impact> {
  return api.document.check({ do: 'void', id })
}

export function getDocument(id: DocumentId): Promise<Document> {
  return api.document.get({ id })
}

export function documentPage(
  input: PageInput,
): Promise<{ readonly rows: readonly DocumentRow[]; readonly next: string | null; readonly total: number | null }> {
  return api.document.page(input)
}

export function documentTotals(input: TotalsInput): Promise<DocumentTotals> {
  return api.document.totals(input)
}

export type ExplodedBill = OutputOf<Endpoints['bill']['explode']>

/** 物料清单 in use. */
export async function enabledBills(): Promise<readonly Bill[]> {
  return (await api.bill.list({ productId: null })).filter(({ enabled }) => enabled)
}

export function explodeBill(
  billId: BillId,
  quantity: Quantity,
  warehouseId: WarehouseId | null,
): Promise<ExplodedBill> {
  return api.bill.explode({ billId, quantity, warehouseId })
}

const LONGEST_SEARCH = 80

/** Search text as the contract takes it: an input method separates syllables while composing (`l'h`), ends are trimmed. */
function plainSearch(text: string): string {
  return text
    .replace(/['’]/g, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_SEARCH)
    .trim()
}

export const orderDeposit = (id: DocumentId): Promise<OutputOf<Endpoints['order']['deposit']>> =>
  api.order.deposit({ id })

export async function unusedDeposit(lineIds: InputOf<Endpoints['order']['depositOfLines']>['lineIds']) {
  return (await api.order.depositOfLines({ lineIds })).unused
}
