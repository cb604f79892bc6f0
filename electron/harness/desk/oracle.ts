import { dayNumber, dayText } from '../oracle/model-shop.ts'
import type { StockOracle } from '../oracle/oracle.ts'
import {
  DeskRefusal,
  type DeskAction,
  type DeskContent,
  type DeskDocument,
  type MoneyContent,
  type PartnerEntry,
  type Replaced,
  type Settlement,
  type Taxpayer,
} from './facts.ts'
import { sourcesOf } from './chain.ts'
import { assertOrderOfDeposit, bookMoney } from './money.ts'
import type { Order } from './orders.ts'
import { postOrder, setClosed } from './post-order.ts'
import { Drawer } from './drawer.ts'
import { accept } from './refusals.ts'
import { postRetail } from './retail.ts'
import { Settlements, size } from './settlements.ts'
import { documentOf, DRAWER, isRetail, TERM_DAYS } from './shop.ts'
import { amendStock, postTrade, withStandingTenders } from './trade.ts'
import { assertWalkInSettled, assertWalkInStaysSettled } from './walk-in.ts'

/** Faults that can be planted, to prove that a comparison with the oracle sees them. */
export type DeskFault = 'none' | 'newest first' | 'deposits stay'

/**
 * Partners, accounts and orders a second time, as plainly as they can be said, beside the oracle of stock, whose word on
 * returns, dates and reversals counts here, too. Nothing is shared with the program.
 */
export class DeskOracle {
  readonly fault: DeskFault
  readonly taxpayer: Taxpayer
  stock: StockOracle
  today: string
  closedThrough = ''
  documents: DeskDocument[] = []
  ledger: Settlements
  drawer: Drawer
  moves: { readonly document: string; readonly account: string; readonly amount: bigint }[] = []
  orders = new Map<string, Order>()

  constructor(stock: StockOracle, taxpayer: Taxpayer, fault: DeskFault = 'none') {
    this.taxpayer = taxpayer
    this.fault = fault
    this.stock = stock
    this.ledger = new Settlements(fault === 'newest first')
    this.today = stock.state.today
    this.drawer = new Drawer([this.today])
  }

  /** @returns the code of the refusal; null when it was done. Nothing is changed by what is refused. */
  act(action: DeskAction): string | null {
    const before = this.standing()
    try {
      this.perform(action)
      return null
    } catch (error) {
      if (!(error instanceof DeskRefusal)) throw error
      Object.assign(this, before)
      return error.code
    }
  }

  private standing() {
    const documents = this.documents.map((one) => ({ ...one }))
    const orders = new Map([...this.orders].map(([root, order]) => [root, { ...order }]))
    const { stock, today, closedThrough, drawer, moves } = this
    return {
      stock: stock.fork(),
      today,
      closedThrough,
      drawer,
      documents,
      ledger: this.ledger.copy(),
      moves: [...moves],
      orders,
    }
  }

  private perform(action: DeskAction): void {
    switch (action.do) {
      case 'post':
        return this.post(action.name, action.content, null)
      case 'amend':
        return this.amend(action.doc, action.name, action.content)
      case 'void':
        if (this.document(action.doc).content.kind === 'money') this.voidMoney(action.doc)
        else for (const name of action.cascade ? this.withDependents(action.doc) : [action.doc]) this.reverse(name)
        return
      case 'close order':
      case 'reopen order':
        return setClosed(this, action.doc, action.do === 'close order')
      case 'post stock':
        return accept(this.stock.post(action.name, action.content))
      case 'void stock':
        return accept(this.stock.reverse(action.doc))
      case 'next shift':
        return this.nextShift(action.name, action.off)
      case 'close':
        return this.close(action.through)
      case 'reopen':
        if (this.closedThrough === '') throw new DeskRefusal('PERIOD_NOT_CLOSED')
        accept(this.stock.reopen(null))
        this.closedThrough = ''
        return
      case 'today':
        this.today = action.date
        this.stock.setToday(action.date)
    }
  }

  private voidMoney(name: string): void {
    assertWalkInStaysSettled(this, name, this.reverse(name))
  }

  private close(through: string): void {
    if (through >= this.today) throw new DeskRefusal('DATE_IN_FUTURE')
    if (through <= this.closedThrough) throw new DeskRefusal('PERIOD_CLOSED')
    accept(this.stock.close(through))
    this.closedThrough = through
  }

  assertDate(date: string): void {
    if (date > this.today) throw new DeskRefusal('DATE_IN_FUTURE')
    if (date <= this.closedThrough) throw new DeskRefusal('PERIOD_CLOSED')
  }

  private isClosed({ date }: DeskDocument): boolean {
    return date <= this.closedThrough
  }

  document(name: string): DeskDocument {
    const found = this.documents.find((one) => one.name === name)
    if (found === undefined) throw new Error(`there is no document ${name}`)
    return found
  }

  private post(name: string, content: DeskContent, replaced: Replaced | null): void {
    this.assertDate(content.date)
    if (content.kind === 'trade' && isRetail(content.type)) postRetail(this, name, content, replaced)
    else if (content.kind === 'trade') postTrade(this, name, content, replaced)
    else if (content.kind === 'order') postOrder(this, name, content, replaced)
    else this.postMoney(name, content, replaced, keptWith(content, replaced))
  }

  keep(name: string, content: DeskContent, more: Partial<DeskDocument> = {}): void {
    const nothing = {
      reverses: null,
      reversedBy: null,
      with: null,
      amounts: [],
      tenders: [],
      order: null,
      roots: [],
      amends: null,
    }
    this.documents.push({ name, content, date: content.date, sources: sourcesOf(this, content), ...nothing, ...more })
  }

  book(document: string, entry: Pick<PartnerEntry, 'partner' | 'side' | 'date' | 'due' | 'amount'>): PartnerEntry {
    const { content } = this.document(document)
    // A carrier that is paid for a receipt has an entry of its own.
    const other = 'partner' in content && content.partner !== entry.partner ? `@${entry.partner}` : ''
    const name = `${document}/${entry.side}${other}`
    // At the till one part may be owed and another be paid out of a deposit.
    const second = this.ledger.entries.some((one) => one.name === name) ? '#2' : ''
    const booked = { name: `${name}${second}`, document, paired: false, ...entry }
    this.ledger.entries.push(booked)
    return booked
  }

  dueOf(partner: string, date: string): string {
    return dayText(dayNumber(date) + (TERM_DAYS.get(partner) ?? 0))
  }

  postMoney(name: string, content: MoneyContent, replaced: Replaced | null, withDocument: string | null): void {
    assertOrderOfDeposit(this, content, replaced?.document.content ?? null)
    this.keep(name, content, { with: withDocument, amends: replaced?.document.name ?? null })
    bookMoney(this, name, content)
    if (replaced !== null)
      this.ledger.takeOver(replaced.released, replaced.document.name, { document: name, date: content.date })
    assertWalkInSettled(this, name)
    this.drawer = this.drawer.withMoney(this, name)
  }

  orderOf(document: string): Order | null {
    return [...this.orders.values()].find((order) => order.document === document) ?? null
  }

  /** 长款 is income, 短款 an expense; the next shift begins with the float. */
  private nextShift(name: string, off: bigint): void {
    const least = -this.drawer.expected(this)
    const difference = off < least ? least : off
    const paid = { account: DRAWER, amount: size(difference) }
    const type = difference > 0n ? 'income' : 'expense'
    if (difference !== 0n) this.postMoney(name, { kind: 'money', type, date: this.today, paid }, null, null)
    this.drawer = this.drawer.next(this.today)
  }

  live(): DeskDocument[] {
    return this.documents.filter(({ reverses, reversedBy }) => reverses === null && reversedBy === null)
  }

  /** Whatever gives back or carries out a document, newest first and each before what it depends on. */
  private withDependents(name: string): string[] {
    const found = new Set<string>()
    const visit = (one: string): void => {
      for (const dependent of this.dependentsOf(one).toReversed()) if (!found.has(dependent)) visit(dependent)
      found.add(one)
    }
    this.assertLive(this.document(name))
    visit(name)
    return [...found]
  }

  dependentsOf(name: string): string[] {
    const roots = new Set(this.orderOf(name)?.lines.map(({ root }) => root))
    return this.live()
      .filter(
        ({ content }) =>
          'lines' in content &&
          content.lines.some(({ origin }) => origin !== null && (documentOf(origin) === name || roots.has(origin))),
      )
      .map((one) => one.name)
  }

  private assertLive({ reverses, reversedBy }: DeskDocument): void {
    if (reverses !== null) throw new DeskRefusal('IS_REVERSAL')
    if (reversedBy !== null) throw new DeskRefusal('ALREADY_VOIDED')
  }

  private reverse(name: string, inPlace = false): Settlement[] {
    const original = this.document(name)
    this.assertLive(original)
    const { content } = original
    if (content.kind === 'order' && !inPlace && this.dependentsOf(name).length > 0)
      throw new DeskRefusal('HAS_DEPENDENTS')
    if (content.kind === 'trade' && !inPlace) accept(this.stock.reverse(name))
    for (const linked of this.live().filter((one) => one.with === name)) this.reverse(linked.name)
    const date = this.isClosed(original) ? this.today : original.date
    this.keep(`${name}-V`, content, { date, reverses: name, sources: original.sources })
    original.reversedBy = `${name}-V`
    for (const { account, amount } of this.moves.filter(({ document }) => document === name))
      this.moves.push({ document: `${name}-V`, account, amount: -amount })
    if (content.kind === 'trade' && isRetail(content.type)) this.drawer = this.drawer.withRetail(`${name}-V`)
    if (content.kind === 'money') this.drawer = this.drawer.withMoney(this, `${name}-V`)
    const released = this.ledger.release(name, date)
    for (const entry of this.ledger.entriesOf(name)) {
      entry.paired = true
      const mirror = this.book(`${name}-V`, {
        partner: entry.partner,
        side: entry.side,
        due: entry.due,
        date,
        amount: -entry.amount,
      })
      mirror.paired = true
      const whole = { entry: mirror.name, amount: size(entry.amount) }
      if (entry.amount !== 0n) this.ledger.settle({ document: `${name}-V`, date }, entry, [whole])
    }
    return released
  }

  /** 改单: reversal and repost, judged once by the end state; what is closed is dated today. */
  private amend(name: string, newName: string, content: DeskContent): void {
    const document = this.document(name)
    this.assertLive(document)
    if (document.content.kind !== content.kind || document.content.type !== content.type)
      throw new DeskRefusal('DOCUMENT_TYPE_MISMATCH')
    const said =
      content.kind === 'trade' && content.tenders === null ? withStandingTenders(this, content, name) : content
    const dated = { ...said, date: this.isClosed(document) ? this.today : content.date }
    const stockFault = dated.kind === 'trade' ? amendStock(this, name, newName, dated) : null
    const released = this.reverse(name, true)
    this.post(newName, dated, { document, released, stockFault })
    if (dated.kind === 'money') assertWalkInStaysSettled(this, name, released)
  }
}

/** Money that turns out to be another partner's was not taken with the document. */
function keptWith(content: MoneyContent, replaced: Replaced | null): string | null {
  const before = replaced?.document
  if (before?.content.kind !== 'money' || !('side' in content) || !('side' in before.content)) return null
  const same = content.partner === before.content.partner && content.side === before.content.side
  return same ? before.with : null
}
