import { businessDate } from '#shared/kernel/business-date.ts'
import type {
  AccountId,
  DocumentId,
  DocumentLineId,
  PartnerId,
  ProductId,
  UnitId,
  UserId,
  WarehouseId,
} from '#shared/kernel/id.ts'
import { id as makeId } from '#shared/kernel/id.ts'
import { money } from '#shared/kernel/money.ts'
import { rate, ZERO_RATE } from '#shared/kernel/rate.ts'
import type { BooksContent } from '#shared/contract/books.ts'
import type { ReadableDb } from '#db/handle.ts'
import { rebuildDerivedStock } from '#db/ledger/rebuild.ts'
import type { Platform } from '../../ipc/platform.ts'
import { dayText, FIRST_TODAY, MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import { logIn, STAFF_PASSWORD } from '../staff.ts'
import { productContent, Refusal, startTestProgram, type Api, type TestProgram } from '../test-program.ts'
import { PARTNERS, PRODUCTS } from './commands.ts'
import { contentOf, moneyOf, retailOf } from './content.ts'
import { stockDocumentOf } from './stock-document.ts'
import type { DeskAction, MoneyContent, OrderContent, TradeContent } from './facts.ts'
import { isRetail, isService, OPENING_FLOAT, OVER_RECEIPT, required, TERM_DAYS, WALK_IN } from './shop.ts'

interface Known {
  readonly id: DocumentId
  readonly lineIds: readonly DocumentLineId[]
}

/** What the books are opened with. */
export type DeskRules = Pick<BooksContent, 'taxpayer' | 'costMethod'>

/** The program on books of the desk, and what its masters and documents are called. */
export class DeskBooks {
  readonly documents = new Map<string, Known>()
  private readonly test: TestProgram
  private readonly people = new Map<string, { readonly id: UserId; readonly api: Api }>()
  private actor: Api
  private readonly questions = new Map<string, { all(): unknown[] }>()
  private readonly partners = new Map<string, PartnerId>()
  private readonly products = new Map<string, { readonly id: ProductId; readonly unitId: UnitId }>()
  private readonly accounts = new Map<string, AccountId>()
  private readonly warehouses = new Map<string, WarehouseId>()

  private constructor(rules: DeskRules, dialogs: Partial<Platform>) {
    const content = { openedOn: businessDate(dayText(0)), negativeStock: 'allow', ...rules } as const
    this.test = startTestProgram(content, null, dialogs)
    this.actor = this.test.api
  }

  /** @param dialogs answers of the system's dialogs */
  static async open(rules: DeskRules, dialogs: Partial<Platform> = {}): Promise<DeskBooks> {
    const books = new DeskBooks(rules, dialogs)
    books.test.setToday(dayText(FIRST_TODAY))
    const { api } = books
    await api.books.setTradeRules(RULES)
    await api.order.setTolerances({ overReceipt: rate(Number(OVER_RECEIPT)), overShipment: ZERO_RATE })
    for (const name of PRODUCTS) {
      const kind = isService(name) ? 'service' : 'goods'
      const made = await api.product.create(productContent({ name, kind }))
      books.products.set(name, { id: made.id, unitId: made.units[0]!.unitId })
    }
    for (const name of PARTNERS) {
      const termDays = TERM_DAYS.get(name) ?? 0
      books.partners.set(name, (await api.partner.create({ ...PARTNER, name, termDays })).id)
    }
    await books.makeWalkIn()
    for (const { id, name } of await api.account.list({})) books.accounts.set(name, id)
    await books.makeWarehouses()
    await api.shift.open({ openingFloat: money(Number(OPENING_FLOAT)) })
    return books
  }

  /** There is no form that makes one: the flag is set, and kept once more so that its log knows. */
  private async makeWalkIn(): Promise<void> {
    const id = this.partner(WALK_IN)
    this.test.program.host.current.books.write((db) =>
      db.sqlite.prepare('UPDATE partner SET is_walk_in = 1 WHERE id = ?').run(id),
    )
    for (const enabled of [false, true]) await this.api.partner.setEnabled({ id, enabled })
  }

  private async makeWarehouses(): Promise<void> {
    const { warehouse } = this.api
    for (const { id, name } of await warehouse.list({})) this.warehouses.set(name, id)
    for (const name of MODEL_WAREHOUSES)
      if (!this.warehouses.has(name))
        this.warehouses.set(name, (await warehouse.create({ ...WAREHOUSE, name, kind: 'normal' })).id)
  }

  /** Whoever acts now. */
  get api(): Api {
    return this.actor
  }

  /** More people beside the one who made the books, all of whom may do everything; `people[0]` is that one. */
  async hire([owner, ...others]: readonly [string, ...string[]]): Promise<void> {
    const first = makeId<'user'>(1)
    await this.api.user.setPassword({ id: first, password: STAFF_PASSWORD })
    this.people.set(owner, { id: first, api: (await logIn(this.test.program, owner)).api })
    this.actAs(owner)
    for (const name of others) {
      const { id } = await this.api.user.create({ name, role: 'owner', password: STAFF_PASSWORD })
      this.people.set(name, { id, api: (await logIn(this.test.program, name)).api })
    }
  }

  actAs(name: string): void {
    this.actor = required(this.people.get(name)).api
  }

  user(name: string): UserId {
    return required(this.people.get(name)).id
  }

  get db(): ReadableDb {
    return this.test.program.host.current.books.db
  }

  /** Rows of the books; a question is prepared once, because it is asked after every command. */
  rows<Row>(sql: string): Row[] {
    const known = this.questions.get(sql) ?? this.db.sqlite.prepare<[], Row>(sql)
    this.questions.set(sql, known)
    return known.all() as Row[]
  }

  rebuild(): void {
    this.test.program.host.current.books.write(rebuildDerivedStock)
  }

  close(): void {
    this.test.program.close()
  }

  /** @returns the code of the refusal, null when it was done */
  async perform(action: DeskAction): Promise<string | null> {
    try {
      await this.dispatch(action)
      return null
    } catch (error) {
      if (error instanceof Refusal) return error.data.code
      throw error
    }
  }

  private async dispatch(action: DeskAction): Promise<void> {
    const { api } = this
    switch (action.do) {
      case 'post':
        return this.keep(action.name, await this.post(action.content))
      case 'amend':
        return this.keep(action.name, await this.amend(this.known(action.doc).id, action.content))
      case 'void':
        return this.void(action.doc, action.cascade)
      case 'post stock': {
        const content = stockDocumentOf(this, action.content)
        return this.keep(action.name, (await api.document.post({ content, draftId: null })).id)
      }
      case 'void stock':
        return this.void(action.doc, false)
      case 'close order':
        await api.order.close({ id: this.known(action.doc).id, reason: '' })
        return
      case 'reopen order':
        await api.order.reopen({ id: this.known(action.doc).id, reason: '' })
        return
      case 'next shift':
        return this.nextShift(action.name, Number(action.off))
      case 'close':
        await api.period.close({ through: businessDate(action.through) })
        return
      case 'reopen':
        await api.period.reopen({ through: null, reason: '补录' })
        return
      case 'today':
        this.test.setToday(action.date)
    }
  }

  private async post(content: TradeContent | OrderContent | MoneyContent): Promise<DocumentId> {
    if (content.kind === 'money')
      return (await this.api.money.post({ content: moneyOf(this, content), draftId: null })).id
    if (content.kind === 'trade' && isRetail(content.type)) return this.sell(content, null)
    return (await this.api.document.post({ content: contentOf(this, content), draftId: null })).id
  }

  private async amend(id: DocumentId, content: TradeContent | OrderContent | MoneyContent): Promise<DocumentId> {
    const more = { id, draftId: null, reason: '' }
    if (content.kind === 'money') return (await this.api.money.amend({ ...more, content: moneyOf(this, content) })).id
    if (content.kind === 'trade' && isRetail(content.type)) return this.sell(content, id)
    return (await this.api.document.amend({ ...more, content: contentOf(this, content) })).id
  }

  private async sell(content: TradeContent, amends: DocumentId | null): Promise<DocumentId> {
    return (await this.api.till.sell({ content: retailOf(this, content), amends, endsCart: false })).id
  }

  private async nextShift(name: string, off: number): Promise<void> {
    const { id, expected } = required((await this.api.shift.report({ id: null })) ?? undefined)
    await this.api.shift.close({ counted: money(Math.max(0, expected + off)), denominations: [], remark: '' })
    await this.api.shift.open({ openingFloat: money(Number(OPENING_FLOAT)) })
    const sql = 'SELECT difference_document_id FROM shift_close WHERE shift_id = ?'
    const difference = this.db.sqlite.prepare<[number], number | null>(sql).pluck().get(id)
    if (difference != null) this.keep(name, makeId<'document'>(difference))
  }

  private async void(name: string, cascade: boolean): Promise<void> {
    const { id } = this.known(name)
    if (this.isMoney(id)) await this.api.money.void({ id, reason: '' })
    else await this.api.document.void({ id, reason: '', cascade })
  }

  private isMoney(id: DocumentId): boolean {
    return (
      this.db.sqlite
        .prepare<[number], number>('SELECT count(*) FROM document_line WHERE document_id = ?')
        .pluck()
        .get(id) === 0
    )
  }

  /** Names a document, and the money that was taken with it, and every reversal there is by now. */
  keep(name: string, id: DocumentId): void {
    const ids = (sql: string) => this.db.sqlite.prepare<[number], number>(sql).pluck().all(id)
    const lineIds = ids('SELECT id FROM document_line WHERE document_id = ? ORDER BY line_number')
    this.documents.set(name, { id, lineIds: lineIds.map((line) => makeId<'documentLine'>(line)) })
    const [linked] = ids('SELECT document_id FROM money_terms WHERE with_document_id = ? ORDER BY document_id DESC')
    if (linked !== undefined) this.documents.set(`${name}$`, { id: makeId<'document'>(linked), lineIds: [] })
  }

  /** Every document by its id, reversals included. */
  names(): ReadonlyMap<number, string> {
    const names = new Map([...this.documents].map(([name, { id }]) => [Number(id), name]))
    const sql = 'SELECT id, reverses_document_id AS of FROM document WHERE reverses_document_id IS NOT NULL'
    for (const { id, of } of this.rows<{ id: number; of: number }>(sql)) names.set(id, `${names.get(of) ?? of}-V`)
    return names
  }

  known(name: string): Known {
    const found = this.documents.get(name) ?? (name.endsWith('-V') ? this.reversalOf(name.slice(0, -2)) : undefined)
    if (found === undefined) throw new Error(`the program knows no ${name}`)
    return found
  }

  private reversalOf(name: string): Known {
    const sql = 'SELECT id FROM document WHERE reverses_document_id = ?'
    const found = this.db.sqlite.prepare<[number], number>(sql).pluck().get(this.known(name).id)
    if (found === undefined) throw new Error(`${name} has no reversal`)
    return { id: makeId<'document'>(found), lineIds: [] }
  }

  partner(name: string): PartnerId {
    return required(this.partners.get(name))
  }

  product(name: string): { readonly id: ProductId; readonly unitId: UnitId } {
    return required(this.products.get(name))
  }

  warehouse(name: string = MODEL_WAREHOUSES[0]): WarehouseId {
    return required(this.warehouses.get(name))
  }

  account(name: string): AccountId {
    return required(this.accounts.get(name))
  }
}

const RULES = {
  tax: true,
  minimumPriceGuard: 'off',
  belowCostGuard: 'off',
  creditLimitGuard: 'off',
  overdueGuard: 'off',
} as const

const WAREHOUSE = { code: '', address: '', remark: '' }

const PARTNER = {
  code: '',
  isSupplier: true,
  isCustomer: true,
  contact: '',
  phone: '',
  address: '',
  taxNumber: '',
  bankName: '',
  bankAccount: '',
  priceLevelId: null,
  creditLimit: null,
  remark: '',
}
