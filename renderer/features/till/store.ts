import { onScopeDispose } from 'vue'
import type { Account } from '#shared/contract/account.ts'
import type { Authorization } from '#shared/contract/bridge.ts'
import type { InputOf, OutputOf } from '#shared/contract/define.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { PartnerHit } from '#shared/contract/partner.ts'
import type { Role } from '#shared/contract/permission.ts'
import type { Endpoints } from '#shared/contract/registry.ts'
import type { ShiftReport, ShiftRow } from '#shared/contract/shift.ts'
import type { Cart } from '#shared/contract/till-cart.ts'
import type { Receipt } from '#shared/contract/till-receipt.ts'
import type {
  DrawerOutcome,
  HeldSale,
  ReceiptHit,
  RetailContent,
  Scanned,
  TillSettings,
} from '#shared/contract/till.ts'
import type { DocumentId, HeldSaleId, PartnerId, ProductId, ShiftId, WarehouseId } from '#shared/kernel/id.ts'
import type { Money } from '#shared/kernel/money.ts'
import type { UnitPrice } from '#shared/kernel/unit-price.ts'
import { onTopics } from '#renderer/ipc/changed.ts'
import type { PageOf } from '#renderer/ui/list-grid/paged-list.ts'
import { api } from '#renderer/ipc/client.ts'
import { overridesOf, type Approval } from '#renderer/ui/document-shell/approval.ts'
import { useLatest, type Latest } from '#renderer/ui/list-grid/latest.ts'
import { withBarcode } from '#renderer/ui/product-picker/barcode-binding.ts'
import type { TillCustomer, TillFacts } from './till-state.ts'

export interface Place {
  readonly partnerId: PartnerId | null
  readonly warehouseId: WarehouseId
}

export type BelowCost = OutputOf<Endpoints['till']['belowCost']>
type ReturnCart = OutputOf<Endpoints['till']['returnCart']>
export type HeldContent = InputOf<Endpoints['till']['hold']>

/** What the till asks of the back end. */
export interface TillCalls {
  scan(code: string, place: Place): Promise<Scanned>
  products(ids: readonly ProductId[], place: Place): Promise<readonly ProductHit[]>
  customer(partnerId: PartnerId): Promise<TillCustomer>
  belowCost(lines: InputOf<Endpoints['till']['belowCost']>['lines']): Promise<BelowCost>
  /** @param requestId kept over a retry, so that nothing is sold twice */
  sell(
    sale: InputOf<Endpoints['till']['sell']>,
    requestId: string,
    authorization: Authorization | undefined,
  ): Promise<Receipt>
  undo(id: DocumentId, requestId: string, approval: Approval): Promise<Cart | null>
  receipt(id: DocumentId): Promise<Receipt>
  /** Sales whose numbers end so. */
  receipts(tail: string): Promise<readonly ReceiptHit[]>
  returnCart(id: DocumentId): Promise<ReturnCart>
  amendCart(id: DocumentId): Promise<OutputOf<Endpoints['till']['amendCart']>>
  hold(held: HeldContent, requestId: string): Promise<unknown>
  held(): Promise<readonly HeldSale[]>
  resume(id: HeldSaleId): Promise<Cart>
  noteUnknown(barcode: string): Promise<unknown>
  dismissUnknown(barcode: string): Promise<unknown>
  openDrawer(reason: string): Promise<DrawerOutcome>
  /** For the cash of a document. */
  openDrawerFor(documentId: DocumentId): Promise<DrawerOutcome>
  runningCart(): Promise<Cart | null>
  saveCart(cart: Cart | null): Promise<unknown>
  warehouseId(): Promise<WarehouseId | null>
}

export const tillCalls: TillCalls = {
  scan: (code, place) => api.till.scan({ code, ...place }),
  products: (ids, place) => api.till.products({ ids: [...ids], ...place }),
  customer: (partnerId) => api.till.customer({ partnerId }),
  belowCost: (lines) => api.till.belowCost({ lines }),
  sell: (sale, requestId, authorization) => api.till.sell(sale, { requestId, authorization }),
  undo: async (id, requestId, approval) => {
    const options = { requestId, authorization: approval.authorization }
    return (await api.till.undo({ id, ...overridesOf(approval) }, options)).cart
  },
  receipt: (id) => api.till.receipt({ id }),
  receipts: (tail) => api.till.receipts({ tail }),
  returnCart: (id) => api.till.returnCart({ id }),
  amendCart: (id) => api.till.amendCart({ id }),
  hold: (held, requestId) => api.till.hold(held, { requestId }),
  held: () => api.till.held({}),
  resume: (id) => api.till.resume({ id }),
  noteUnknown: (barcode) => api.till.noteUnknown({ barcode }),
  dismissUnknown: (barcode) => api.till.dismissUnknown({ barcode }),
  openDrawer: (reason) => api.till.openDrawer({ reason }),
  openDrawerFor: (documentId) => api.till.openDrawerFor({ documentId }),
  runningCart: () => api.till.runningCart({}),
  saveCart: (cart) => api.till.saveCart({ cart }),
  warehouseId: async () => (await api.warehouse.choices({}))[0]?.id ?? null,
}

export type { RetailContent }

/** Who may stand for a refused sale with a password. */
export const userNames = async (): Promise<readonly string[]> => (await api.books.users({})).map(({ name }) => name)

/** Many sales a minute change the same facts: they are asked for once. */
const PAUSE = 60

/** What the till shows beside the cart, as it stands. */
export function useTillFacts(): Latest<TillFacts> {
  const facts = useLatest(() => api.till.state({}))
  let timer: ReturnType<typeof setTimeout> | undefined
  onTopics(['till', 'shift', 'session', 'product', 'document'], () => {
    timer ??= setTimeout(() => {
      timer = undefined
      void facts.ask()
    }, PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  void facts.ask()
  return facts
}

/** @param among of what stands on a receipt only */
export function searchAtTill(text: string, place: Place, among?: readonly ProductId[]): Promise<readonly ProductHit[]> {
  return api.till.search({ text, limit: 9, ...place, ...(among === undefined ? {} : { among: [...among] }) })
}

export function searchCustomers(text: string): Promise<readonly PartnerHit[]> {
  return api.partner.search({ text, side: 'customer', limit: 12 })
}

export function openShift(openingFloat: Money): Promise<unknown> {
  return api.shift.open({ openingFloat })
}

export function closeShift(input: InputOf<Endpoints['shift']['close']>): Promise<ShiftReport> {
  return api.shift.close(input)
}

export function shiftReport(id: ShiftId | null): Promise<ShiftReport | null> {
  return api.shift.report({ id })
}

export function shiftPage(cursor: string | null, limit: number): Promise<PageOf<ShiftRow>> {
  return api.shift.page({ cursor, limit })
}

export function discardHeld(id: HeldSaleId): Promise<unknown> {
  return api.till.discardHeld({ id })
}

export function readSettings(): Promise<TillSettings> {
  return api.till.settings({})
}

/** Accounts the money of a way to pay may go into. */
export async function openAccounts(): Promise<readonly Account[]> {
  return (await api.account.list({})).filter(({ enabled }) => enabled)
}

export function saveSettings(settings: TillSettings): Promise<TillSettings> {
  // What a form edits is reactive all the way down, and that does not cross the bridge.
  return api.till.saveSettings(JSON.parse(JSON.stringify(settings)) as TillSettings)
}

/** F3: this barcode belongs to the product from now on. */
export async function bindBarcode(barcode: string, hit: ProductHit): Promise<void> {
  await api.product.update(withBarcode(await api.product.get({ id: hit.id }), barcode, hit))
}

const RETAIL_LEVEL = 'retail'

/** F3: a new product with this barcode and price. */
export async function createProduct(barcode: string, name: string, unitName: string, price: UnitPrice): Promise<void> {
  const created = await api.product.createFromName({ name, unitName, barcode })
  const level = (await api.product.priceLevels({})).find(({ code }) => code === RETAIL_LEVEL)
  if (level === undefined) return
  const { id, version, enabled: _e, incomplete: _i, used: _u, pinyin: _p, ...content } = created
  const units = content.units.map(({ name: unit, ratio }) => ({ name: unit, ratio }))
  await api.product.update({
    id,
    version,
    content: { ...content, units, prices: [{ levelId: level.id, unitName, price }] },
  })
}

export async function currentRole(): Promise<Role | null> {
  return (await api.books.current({}))?.role ?? null
}
