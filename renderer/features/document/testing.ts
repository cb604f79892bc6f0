import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import type { Request, Reply } from '#shared/contract/bridge.ts'
import type { DocumentCheck } from '#shared/contract/document-check.ts'
import type { DocumentRow } from '#shared/contract/document.ts'
import type { ProductHit } from '#shared/contract/product.ts'
import type { Topic } from '#shared/contract/topics.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { ONE_UNIT, quantity } from '#shared/kernel/quantity.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { CurrentTab, KeyHint } from '#renderer/shell/current-tab.ts'
import { may, type Need } from '#renderer/ui/rights.ts'

// A back end and a tab for the tests of this feature.

export type Answer = (input: never, request: Request) => unknown

/** Put on `window.zhangshi`: answers by path, remembers every request. */
export class FakeBackEnd {
  readonly requests: Request[] = []
  readonly answers: Record<string, Answer>
  private readonly listeners = new Set<(topics: readonly Topic[]) => void>()

  constructor(answers: Record<string, Answer>) {
    this.answers = answers
    Object.assign(window, { zhangshi: this })
  }

  invoke = async (request: Request): Promise<Reply> => {
    this.requests.push(structuredClone(request))
    const answer = this.answers[request.path]
    if (answer === undefined) throw new Error(`no answer for ${request.path}`)
    const data = await answer(request.input as never, request)
    return isRefusal(data) ? { ok: false, error: data.refusal } : { ok: true, data }
  }

  onChanged = (listener: (topics: readonly Topic[]) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  onProgress = (): (() => void) => () => undefined

  changed(...topics: readonly Topic[]): void {
    for (const listener of this.listeners) listener(topics)
  }

  asked(path: string): readonly Request[] {
    return this.requests.filter((request) => request.path === path)
  }
}

type ErrorReply = Extract<Reply, { ok: false }>['error']

export function refuse(error: ErrorReply): { readonly refusal: ErrorReply } {
  return { refusal: error }
}

function isRefusal(data: unknown): data is { readonly refusal: ErrorReply } {
  return typeof data === 'object' && data !== null && 'refusal' in data && Object.keys(data).length === 1
}

/** A tab that remembers what the screen did to it. */
export class FakeTab implements CurrentTab {
  readonly id = 'tab-1'
  readonly active = computed(() => true)
  title = ''
  dirty = false
  parameters: unknown = null
  readonly opened: unknown[] = []
  /** Asked when the user closes the tab. */
  mayClose: () => boolean = () => true
  private keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {}
  private factsOf: MaybeRefOrGetter<readonly string[]> = []
  private hintsOf: MaybeRefOrGetter<readonly KeyHint[]> = []

  setTitle(title: string): void {
    this.title = title
  }
  setDirty(dirty: boolean): void {
    this.dirty = dirty
  }
  setParameters(parameters: unknown): void {
    this.parameters = parameters
  }
  open(screen: string, parameters?: unknown): void {
    this.opened.push([screen, parameters])
  }
  close(): void {
    this.opened.push(['close'])
  }
  guardClose(mayClose: () => boolean): void {
    this.mayClose = mayClose
  }
  setStatus(facts: MaybeRefOrGetter<readonly string[]>, hints: MaybeRefOrGetter<readonly KeyHint[]>): void {
    this.factsOf = facts
    this.hintsOf = hints
  }
  useKeys(bindings: Readonly<Record<string, (event: KeyboardEvent) => void>>, needs: Need = true): void {
    if (!may(needs)) return
    this.keys = { ...this.keys, ...bindings }
  }
  /** What the status bar says of the keys, each as `F9 …`. */
  get hints(): readonly string[] {
    return toValue(this.hintsOf).map(({ keys, label }) => `${keys.join('+')} ${label}`)
  }
  get facts(): readonly string[] {
    return toValue(this.factsOf)
  }
  press(key: string): void {
    this.keys[key]?.(new KeyboardEvent('keydown', { key }))
  }
}

/** 大米 at 44.50, 86 in stock; a bag of 1, a case of 12. */
export function riceHit(change: Partial<ProductHit> = {}): ProductHit {
  const units = [
    { unitId: id<'unit'>(11), name: '袋', ratio: ONE_UNIT },
    { unitId: id<'unit'>(12), name: '箱', ratio: quantity(120_000) },
  ]
  return {
    id: id<'product'>(1),
    code: '01001',
    name: '长粒香大米',
    spec: '10kg',
    barcode: '6902000229020',
    kind: 'goods',
    unitId: id<'unit'>(11),
    units,
    stock: quantity(860_000),
    price: unitPrice(44_500_000),
    lastPrice: {
      price: unitPrice(40_000_000),
      unitId: id<'unit'>(11),
      date: '2026-11-15',
      number: 'CGRK-20261115-0001',
    },
    retailPrice: unitPrice(52_800_000),
    enabled: true,
    ...change,
  }
}

export function postedRow(change: Partial<DocumentRow> = {}): DocumentRow {
  return {
    id: id<'document'>(7),
    type: 'purchaseReceipt',
    number: 'CGRK-20261122-0003',
    businessDate: businessDate('2026-11-22'),
    partnerName: '永盛粮油商行',
    warehouseName: '门店仓',
    goalName: null,
    arrival: null,
    lineCount: 1,
    quantity: quantity(400_000),
    grossAmount: money(178_000),
    status: 'posted',
    counterpart: null,
    postedAt: 1_795_000_000_000,
    postedBy: '小李',
    remark: '',
    fulfilment: null,
    expectedOn: null,
    revision: null,
    ...change,
  }
}

/** A posting nothing needs to be said about. */
/** Nothing to say before a posting. */
export const NO_FINDING: DocumentCheck = {
  findings: [],
  duplicates: [],
  reserved: [],
  expiredQuotes: [],
  recostedLines: 0,
  months: [],
  shortage: null,
  expired: [],
  uncosted: [],
  refusal: null,
}

export const SUPPLIER = { id: 1, code: 'G01', name: '永盛粮油商行', contact: '王姐', phone: '138', isWalkIn: false }

/** What every form asks, answered for a shop with one warehouse and one supplier. */
export function shopAnswers(change: Record<string, Answer> = {}): Record<string, Answer> {
  return {
    'attachment.list': () => ({ attachments: [], mayChange: true }),
    'books.current': () => ({ today: '2026-11-22', seesCost: true, role: 'owner' }),
    'warehouse.list': () => [{ id: 1, name: '门店仓', enabled: true }],
    'partner.search': () => [SUPPLIER],
    'partner.standing': () => ({
      id: 1,
      name: SUPPLIER.name,
      balance: 486_000,
      creditLimit: null,
      termDays: 30,
      lastDocumentDate: '2026-11-15',
      documentCount: 9,
      orderedAmount: 0,
      oldestDebtOn: null,
      overdueAmount: 0,
    }),
    'product.search': () => [riceHit()],
    'product.hits': () => [riceHit()],
    'scale.label': () => null,
    'document.saveDraft': ({ id: draftId, version }: { id: number | null; version: number | null }) => ({
      id: draftId ?? 18,
      version: (version ?? 0) + 1,
      updatedAt: 1_795_000_000_000,
    }),
    'stock.batches': () => [],
    'period.status': () => ({ closedThrough: null, openedOn: '2026-01-01', today: '2026-11-22', events: [] }),
    'document.check': () => NO_FINDING,
    'document.post': () => postedRow(),
    ...change,
  }
}
