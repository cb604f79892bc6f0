import { dayNumber, dayText } from '../oracle/model-shop.ts'
import { grossOf, NO_SOURCES, tradeAmounts } from './amounts.ts'
import { PARTNERS, type CommandLine, type DeskCommand } from './commands.ts'
import type { DeskAction, DeskDocument, MoneyContent, OrderContent, Plan, TradeContent } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { size } from './settlements.ts'
import { adjusted, moneyOf, settled } from './resolve-money.ts'
import { leftOf } from './origins.ts'
import { carriedOut, inTwo, ordered, orderedFrom } from './resolve-orders.ts'
import { paidAs } from './resolve-tenders.ts'
import { isRetail, isService, NOBODY, SIDE_OF, WALK_IN } from './shop.ts'

type Of<Do extends DeskCommand['do']> = Extract<DeskCommand, { readonly do: Do }>

/** What a command means as the desk stands; null: nothing to do it with. */
export function resolve(oracle: DeskOracle, command: DeskCommand, name: string): DeskAction | null {
  const date = dayText(Math.max(0, dayNumber(oracle.today) - command.daysAgo))
  const post = (content: TradeContent | OrderContent | MoneyContent | null): DeskAction | null =>
    content === null ? null : { do: 'post', name, content }
  switch (command.do) {
    case 'trade':
      return post(tradeOf(oracle, command, date))
    case 'retail':
      return post(retailOf(oracle, command))
    case 'next shift':
      return { do: 'next shift', name, off: BigInt((command.amount % 7) - 3) }
    case 'order':
      return post(ordered(oracle, command, date))
    case 'order from':
      return post(orderedFrom(oracle, command, date))
    case 'carry out':
      return post(carriedOut(oracle, command, date))
    case 'return':
      return post(returned(oracle, command, date))
    case 'settle':
      return post(settled(oracle, command, date))
    case 'money':
      return post(moneyOf(oracle, command, date))
    case 'adjust':
      return post(adjusted(oracle, command, date))
    case 'void':
      return picked(worthPicking(oracle, command.pick), command.pick, (doc) => ({
        do: 'void',
        doc,
        cascade: command.cascade && isTrade(oracle, doc),
      }))
    case 'amend':
      return amended(oracle, command, name)
    case 'close order':
    case 'reopen order': {
      const orders = (command.pick % 5 === 0 ? oracle.documents : oracle.live()).filter(
        ({ content }) => content.kind === 'order',
      )
      return picked(orders, command.pick, (doc) => ({ do: command.do, doc }) as DeskAction)
    }
    case 'close':
      // Mostly a day that can be closed.
      return {
        do: 'close',
        through: dayText(dayNumber(oracle.today) - (command.pick % 6 === 0 ? 0 : 1) - command.daysAgo),
      }
    case 'reopen':
      return { do: 'reopen' }
    case 'next day':
      return { do: 'today', date: dayText(dayNumber(oracle.today) + 1) }
  }
}

function picked(
  documents: readonly DeskDocument[],
  pick: number,
  action: (doc: string) => DeskAction,
): DeskAction | null {
  const document = documents[documents.length - 1 - (pick % Math.max(1, documents.length))]
  return document === undefined ? null : action(document.name)
}

/** Often what something depends on, sometimes what is void already. */
function worthPicking(oracle: DeskOracle, pick: number): readonly DeskDocument[] {
  if (pick % 8 === 7) return oracle.documents
  const needed = oracle.live().filter(({ name }) => oracle.dependentsOf(name).length > 0)
  return pick % 3 === 0 && needed.length > 0 ? needed : oracle.live()
}

/** Money is voided by itself; only goods and orders have something that depends on them. */
function isTrade(oracle: DeskOracle, name: string): boolean {
  return oracle.document(name).content.kind !== 'money'
}

const plain = { reduction: 0n, rounding: 0n, freight: 0n, charge: null }

function lineOf({ product, quantity, price, taxRate }: CommandLine): TradeContent['lines'][number] {
  return { product, quantity: BigInt(quantity), price: BigInt(price), taxRate: BigInt(taxRate), origin: null }
}

function tradeOf(oracle: DeskOracle, command: Of<'trade'>, date: string): TradeContent {
  const { type, partner, taxIncluded, cents } = command
  const lines = command.lines.map(lineOf)
  const whole = { kind: 'trade', type, date, partner, taxIncluded, lines, tenders: null, ...plain } as const
  const isReturn = SIDE_OF[type].sign < 0n
  const total = grossOf(tradeAmounts(whole, NO_SOURCES))
  const off = BigInt(cents) < total ? BigInt(cents) : 0n
  const parts = isReturn ? plain : { reduction: off / 2n, rounding: off - off / 2n }
  const hasGoods = lines.some(({ product }) => !isService(product))
  const freight = type === 'purchaseReceipt' && hasGoods ? BigInt(command.amount % 7) * 100n : 0n
  const isCharged = type === 'purchaseReceipt' && hasGoods && command.pick % 3 === 0
  const charge = isCharged
    ? { payee: PARTNERS[command.pick % 7 === 0 ? 2 : command.pick % 2] ?? partner, amount: BigInt(command.amount) }
    : null
  return paidAs(oracle, { ...whole, ...parts, freight, charge }, command)
}

/** 零售: today, 含税, and a few 分 let go now and then. */
function retailOf(oracle: DeskOracle, command: Of<'retail'>): TradeContent {
  const { named, partner, amount } = command
  const whole = {
    ...({ kind: 'trade', type: 'retailSale', date: oracle.today, partner: named ? partner : NOBODY } as const),
    ...{ taxIncluded: true, lines: command.lines.map(lineOf), tenders: null, ...plain },
  }
  const total = grossOf(tradeAmounts(whole, NO_SOURCES))
  const off = BigInt(amount % 10)
  return paidAs(oracle, off < total ? { ...whole, rounding: off } : whole, command)
}

const BACK: Partial<Record<TradeContent['type'], TradeContent['type']>> = {
  purchaseReceipt: 'purchaseReturn',
  salesShipment: 'salesReturn',
  retailSale: 'retailReturn',
}

/** Some quarters of what is left of every line of an earlier shipment or receipt. */
function returned(oracle: DeskOracle, command: Of<'return'>, date: string): TradeContent | null {
  const origins = oracle.documents.filter(
    ({ content, reverses }) => content.kind === 'trade' && SIDE_OF[content.type].sign > 0n && reverses === null,
  )
  const origin = origins[origins.length - 1 - (command.pick % Math.max(1, origins.length))]
  if (origin?.content.kind !== 'trade') return null
  const { partner, taxIncluded, type } = origin.content
  const lines = origin.content.lines.flatMap(({ product, taxRate }, index): TradeContent['lines'] => {
    const left = leftOf(oracle, `${origin.name}/${index + 1}`)
    const quantity = ((left?.quantity ?? 0n) * BigInt(command.quarters)) / 4n
    const price = command.priced ? BigInt(command.lines[0]?.price ?? 1) : null
    const line = { product, quantity, price, taxRate, origin: `${origin.name}/${index + 1}` }
    return quantity <= 0n ? [] : command.split ? inTwo(line) : [line]
  })
  if (lines.length === 0) return null
  const back = BACK[type] ?? 'salesReturn'
  // What nobody bought somebody may bring back.
  const who = partner === NOBODY && command.amount % 3 === 0 ? command.partner : partner
  return paidAs(
    oracle,
    {
      kind: 'trade',
      type: back,
      date: isRetail(back) ? oracle.today : date,
      partner: who,
      taxIncluded,
      lines,
      tenders: null,
      ...plain,
    },
    command,
  )
}

/** Another date, another quantity or amount, now and then another partner. */
function amended(oracle: DeskOracle, command: Of<'amend'>, name: string): DeskAction | null {
  return picked(worthPicking(oracle, command.pick), command.pick, (doc) => {
    const { content, date } = oracle.document(doc)
    const atTill = content.kind === 'trade' && isRetail(content.type)
    const later = atTill ? date : dayText(Math.max(0, dayNumber(date) - (command.daysAgo % 2)))
    const partner = command.otherPartner ? { partner: command.partner } : {}
    return { do: 'amend', doc, name, content: changed(oracle, content, command, { date: later, ...partner }) }
  })
}

function changed(
  oracle: DeskOracle,
  content: DeskDocument['content'],
  command: DeskCommand,
  header: { readonly date: string; readonly partner?: string },
): DeskDocument['content'] {
  const scaled = (amount: bigint) => (amount * BigInt(command.quarters + 2)) / 4n || 1n
  if (content.kind === 'order') {
    const lines = content.lines.map((line) => ({ ...line, quantity: scaled(line.quantity) }))
    const kept = command.amount % 4 === 0 ? lines.slice(1) : lines
    const partner = content.partner === NOBODY ? NOBODY : (header.partner ?? content.partner)
    return { ...content, ...header, partner, reduction: 0n, lines: kept.length === 0 ? lines : kept }
  }
  if (content.kind === 'trade') {
    const another = command.do === 'amend' && command.otherOrigin ? anotherOrigin(oracle, content, command.pick) : null
    const lines = content.lines.map((line) => ({ ...line, quantity: scaled(line.quantity), ...another?.get(line) }))
    const again = { ...content, ...header, lines, ...plain, freight: content.freight, charge: content.charge }
    // What 散客 pays when nobody says so is a matter of new documents.
    const isSaid = again.partner === WALK_IN && command.paid === 'nothing said'
    return paidAs(oracle, again, isSaid ? { ...command, paid: 'in full' } : command)
  }
  const { date, partner } = header
  const moved = partner !== undefined && 'partner' in content ? { ...content, date, partner } : { ...content, date }
  if ('paid' in moved) return { ...moved, paid: { ...moved.paid, amount: scaled(moved.paid.amount) }, ...oldest(moved) }
  return 'amount' in moved ? { ...moved, amount: scaled(size(moved.amount)) } : moved
}

/** 改单 of a return: as if the goods had come back of another sale or receipt that has the same. */
function anotherOrigin({ documents }: DeskOracle, { lines, type }: TradeContent, at: number) {
  const others = documents.flatMap(({ name, content, reverses }) =>
    content.kind === 'trade' && reverses === null && BACK[content.type] === type
      ? content.lines.map(({ product, taxRate }, index) => ({ product, taxRate, origin: `${name}/${index + 1}` }))
      : [],
  )
  return new Map(
    lines.flatMap((line) => {
      const fitting = others.filter(({ product }) => line.origin !== null && product === line.product)
      const other = fitting[at % Math.max(1, fitting.length)]
      return other === undefined ? [] : [[line, { origin: other.origin, taxRate: other.taxRate }] as const]
    }),
  )
}

function oldest(content: MoneyContent): { readonly plan?: Plan } {
  return 'plan' in content ? { plan: 'oldest' } : {}
}
