import { findAdjustmentFault } from './adjustment.ts'
import { Arithmetic, type Fault } from './arithmetic.ts'
import type { EnteredDocument, PostedDocument } from './facts.ts'
import { accountTotals, journalOf, monthFigures, type Account, type Entry, type MonthFigures } from './journal.ts'
import type { Method } from './pool.ts'
import { settle, type PostingContext, type ProductFacts } from './posting.ts'
import type { OracleRefusal } from './refusal.ts'
import { findReturnFault } from './returns.ts'
import { findReversalFault, mirror, moveBackToday } from './reversal.ts'
import { findShortage } from './shortage.ts'
import { stockNow } from './stock.ts'
import { isValid } from './validity.ts'
import { Valuation } from './valuation.ts'

export interface OracleSettings {
  readonly method: Method
  readonly negative: 'forbid' | 'allow'
  readonly today: string
  readonly fault?: Fault
}

/**
 * The stock rules R1–R27 a second time, as plainly as they can be said: a list of facts, and everything worked out
 * from the beginning after each command. No database, no replay from a place, no shared code.
 */
export class StockOracle {
  private documents: readonly PostedDocument[] = []
  private closedThrough = ''
  private nextKey = 1
  private today: string
  private negative: 'forbid' | 'allow'
  private valuation: Valuation
  private readonly method: Method
  private readonly arithmetic: Arithmetic
  private readonly products = new Map<string, ProductFacts>()

  constructor({ method, negative, today, fault }: OracleSettings) {
    this.method = method
    this.negative = negative
    this.today = today
    this.arithmetic = new Arithmetic(fault)
    this.valuation = this.valuate([])
  }

  /** The same shop, that goes a way of its own from here. */
  fork(): StockOracle {
    return Object.assign(Object.create(StockOracle.prototype) as StockOracle, this)
  }

  setProduct(name: string, facts: ProductFacts): void {
    this.products.set(name, facts)
  }

  setNegative(negative: 'forbid' | 'allow'): void {
    this.negative = negative
  }

  setToday(today: string): void {
    this.today = today
  }

  /** R24: only days that have ended. */
  close(through: string): OracleRefusal | null {
    if (through >= this.today) return { code: 'FUTURE_DATE' }
    if (through <= this.closedThrough) return { code: 'INVALID' }
    this.closedThrough = through
    return null
  }

  /** 反结账, back to a date or altogether. */
  reopen(through: string | null): OracleRefusal | null {
    if ((through ?? '') >= this.closedThrough) return { code: 'INVALID' }
    this.closedThrough = through ?? ''
    return null
  }

  post(name: string, entered: EnteredDocument): OracleRefusal | null {
    const context = this.context(this.documents)
    const fault = this.dateFault(entered.date)
    if (fault !== null) return fault
    if (!isValid(context, entered)) return { code: 'INVALID' }
    const posted = settle(context, name, entered, { date: entered.date, key: this.newKey() })
    return this.become([...this.documents, posted], posted)
  }

  /** 作废: R20 in an open period, R22 in a closed one. The reversal of S1 is S1-V. */
  reverse(name: string): OracleRefusal | null {
    const original = this.document(name)
    const fault = findReversalFault(this.documents, original, this.isClosed(original))
    return fault ?? this.become([...this.documents, this.reversalOf(original)], null)
  }

  /** 改单 (R21): checked once, on the end state. In a closed period both are dated today, whatever date is entered. */
  amend(name: string, newName: string, entered: EnteredDocument): OracleRefusal | null {
    const original = this.document(name)
    const isClosed = this.isClosed(original)
    const fault = findReversalFault(this.documents, original, isClosed)
    if (fault !== null) return fault
    const without = [...this.documents, this.reversalOf(original)]
    const context = this.context(without)
    const date = isClosed ? this.today : entered.date
    const dateFault = this.dateFault(date)
    if (dateFault !== null) return dateFault
    if (entered.type !== original.type || !isValid(context, entered)) return { code: 'INVALID' }
    const key = !isClosed && date === original.date ? original.key : this.newKey()
    const posted = settle(context, newName, { ...entered, date }, { date, key })
    return this.become([...without, posted], posted)
  }

  /** Accept the new facts unless a rule forbids them. */
  private become(documents: readonly PostedDocument[], posted: PostedDocument | null): OracleRefusal | null {
    const returnFault = posted === null ? null : findReturnFault(documents, posted)
    const mayBeNegative = (product: string) => this.negative === 'allow' && !this.productFacts(product).hasBatches
    const fault = returnFault ?? findShortage(this.documents, documents, mayBeNegative)
    if (fault !== null) return fault
    const valuation = this.valuate(documents)
    const adjustmentFault = posted === null ? null : findAdjustmentFault(valuation, posted)
    if (adjustmentFault !== null) return adjustmentFault
    this.documents = documents
    this.valuation = valuation
    return null
  }

  private reversalOf(original: PostedDocument): PostedDocument {
    if (!this.isClosed(original)) return mirror(original, this.valuation)
    return moveBackToday(this.context(this.documents), original, { date: this.today, key: this.newKey() })
  }

  private dateFault(date: string): OracleRefusal | null {
    if (date > this.today) return { code: 'FUTURE_DATE' }
    return date <= this.closedThrough ? { code: 'CLOSED' } : null
  }

  private isClosed({ date }: PostedDocument): boolean {
    return date <= this.closedThrough
  }

  private valuate(documents: readonly PostedDocument[]): Valuation {
    return new Valuation(documents, this.method, this.arithmetic)
  }

  private context(documents: readonly PostedDocument[]): PostingContext {
    return { documents, product: (name) => this.productFacts(name), arithmetic: this.arithmetic }
  }

  productFacts(name: string): ProductFacts {
    return this.products.get(name) ?? { referencePrice: 0n, hasBatches: false }
  }

  private newKey(): number {
    this.nextKey += 1
    return this.nextKey
  }

  /** @throws Error when there is no such document: a fault of the asker, not a refusal */
  document(name: string): PostedDocument {
    const document = this.documents.find((one) => one.name === name)
    if (document === undefined) throw new Error(`there is no document ${name}`)
    return document
  }

  get posted(): readonly PostedDocument[] {
    return this.documents
  }

  get state(): { readonly today: string; readonly closedThrough: string; readonly negative: 'forbid' | 'allow' } {
    return { today: this.today, closedThrough: this.closedThrough, negative: this.negative }
  }

  get valued(): Valuation {
    return this.valuation
  }

  stock(product: string, warehouse: string, batch?: string): bigint {
    return stockNow(this.documents, product, warehouse, batch)
  }

  pool(product: string): { quantity: bigint; value: bigint } {
    const { quantity, value } = this.valuation.pool(product)
    return { quantity, value }
  }

  /** Change of the pool by a line, true-ups not included. */
  value(line: string): bigint {
    return this.valuation.values.get(line) ?? 0n
  }

  journal(): Entry[] {
    return journalOf(this.documents, this.valuation)
  }

  accounts(): ReadonlyMap<Account, bigint> {
    return accountTotals(this.journal())
  }

  months(): Map<string, MonthFigures> {
    return monthFigures(this.journal())
  }
}
