import { compare, larger, sum } from '../oracle/arithmetic.ts'
import { grossOf } from '../desk/amounts.ts'
import type { DeskDocument } from '../desk/facts.ts'
import { proven, type Proven, type ProvenCells, type ProvenRow } from './cells.ts'
import { placeOf } from './facts.ts'
import { CODES, drawnTogether, isOfProfit, journalEntries, type JournalEntry } from './journal.ts'
import { ALL_ACCOUNTS, OWNER } from './masters.ts'
import type { Asked } from './question.ts'
import type { ProofShop } from './shop.ts'
import { StockHistory } from './stock.ts'
import { isWithin } from './trade.ts'
import { GOODS, PARTNERS } from '../desk/commands.ts'

/* 凭证 as they are written down, the closing package, and what was undone. */

const OF_PARTNERS = ['receivable', 'payable', 'depositReceived', 'depositPaid']

const debit = (amount: bigint) => larger(amount, 0n)
const credit = (amount: bigint) => larger(-amount, 0n)

/** What stands against a partner is his; revenue is nobody's. */
function partnerOf({ account, partner }: JournalEntry): string {
  return OF_PARTNERS.includes(account) ? partner : ''
}

/** By day, document, debits first, then by account and whose it is. */
function written(shop: ProofShop, question: Pick<Asked, 'from' | 'to'>): JournalEntry[] {
  const within = journalEntries(shop).filter(({ day }) => isWithin(day, question))
  const id = ({ document }: JournalEntry) => shop.written.get(document)?.place ?? 0
  return drawnTogether(within).toSorted(
    (a, b) =>
      compare(a.day, b.day) ||
      placeOf(shop, a.document) - placeOf(shop, b.document) ||
      id(a) - id(b) ||
      Number(a.amount < 0n) - Number(b.amount < 0n) ||
      compare(a.account, b.account) ||
      compare(partnerOf(a), partnerOf(b)) ||
      compare(a.moneyAccount, b.moneyAccount) ||
      compare(a.category, b.category),
  )
}

function typeOf({ oracle }: ProofShop, name: string): string {
  const own = oracle.documents.find((one) => one.name === name)
  return own?.content.type ?? oracle.stock.document(name).type
}

/** 凭证 */
export function journal(shop: ProofShop, question: Asked): Proven {
  const rows = written(shop, question).map((entry, index): ProvenRow => {
    const { document, day, account, amount, moneyAccount, category } = entry
    const cells: ProvenCells = {
      ...{ businessDate: day, number: document, type: typeOf(shop, document), account, code: CODES[account] ?? '' },
      ...{ detail: partnerOf(entry) || moneyAccount || category, debit: debit(amount), credit: credit(amount) },
    }
    return { id: String(index), cells }
  })
  return proven(rows, ['debit', 'credit'])
}

interface Voucher {
  readonly day: string
  readonly number: number
  readonly documents: readonly string[]
  readonly entries: readonly Line[]
  readonly partner: string
}

interface Line {
  readonly account: string
  readonly item: string
  readonly debit: bigint
  readonly credit: bigint
}

/** Debits and credits of an account apart, what partners owe and are owed by partner. */
function linesOf(entries: readonly JournalEntry[]): Line[] {
  const keyOf = (one: JournalEntry) => [one.amount > 0n, one.account, partnerOf(one)].join('|')
  return [...Map.groupBy(entries, keyOf).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const amount = sum(own.map((one) => one.amount))
    return [{ account: first.account, item: partnerOf(first), debit: debit(amount), credit: credit(amount) }]
  })
}

function vouchersOf(shop: ProofShop, { from, to, grouping }: Asked): Voucher[] {
  // A number says which voucher of its month it is.
  const month = from === null ? null : `${from.slice(0, 8)}01`
  const entries = written(shop, { from: month, to })
  const keyOf = ({ day, document }: JournalEntry) => (grouping === 'day' ? day : `${day} ${document}`)
  const counted = new Map<string, number>()
  return [...Map.groupBy(entries, keyOf).values()].flatMap((own): Voucher[] => {
    const [first] = own
    if (first === undefined) return []
    const ofMonth = first.day.slice(0, 7)
    const number = (counted.get(ofMonth) ?? 0) + 1
    counted.set(ofMonth, number)
    const partners = [...new Set(own.map(partnerOf))].filter((name) => name !== '')
    const place = ({ account, debit: owed }: Line) => (owed > 0n ? 0 : 1000) + Object.keys(CODES).indexOf(account)
    const lines = linesOf(own)
    return [
      {
        ...{ day: first.day, number, documents: [...new Set(own.map(({ document }) => document))] },
        entries: grouping === 'day' ? lines.toSorted((a, b) => place(a) - place(b)) : lines,
        partner: grouping === 'day' || partners.length !== 1 ? '' : (partners[0] ?? ''),
      },
    ]
  })
}

/** 凭证 for other software, one for a document or for a day, with our own accounts. */
export function vouchers(shop: ProofShop, question: Asked): Proven {
  const found = vouchersOf(shop, question).filter(({ day }) => question.from === null || day >= question.from)
  const rows = found.flatMap(({ day, number, documents, entries, partner }) =>
    entries.map(({ account, item, ...amounts }, index): ProvenRow => {
      const [first = ''] = documents
      const isOfCustomer = account === 'receivable' || account === 'depositReceived'
      const source = documents.length === 1 ? first : `${first} … ${documents.at(-1) ?? ''} (${documents.length})`
      const cells: ProvenCells = {
        ...{ businessDate: day, word: '记', number: BigInt(number), entry: BigInt(index + 1) },
        ...{ documents: BigInt(documents.length), code: CODES[account] ?? '', account, partner: item, item: '' },
        ...{ customer: isOfCustomer ? item : '', supplier: isOfCustomer ? '' : item, ...amounts, source },
        summary: question.grouping === 'day' ? 'daily' : `${first} ${partner}`.trim(),
      }
      return { id: `${day} ${number} ${index}`, cells }
    }),
  )
  return proven(rows, ['debit', 'credit'])
}

/** 结账包: what the newest closing until that day recorded; the hash is whatever the books say. */
export function closingPackage(shop: ProofShop, { to }: Asked): Proven {
  const { closings, oracle } = shop
  const at = closings.findLastIndex(({ through }) => through <= to)
  const closing = closings[at]
  if (closing === undefined) return { rows: [], totals: {} }
  const { through } = closing
  const balances = balancesUntil(shop, through)
  const row = (part: string, item: string, amount: bigint | null, more: ProvenCells = {}): ProvenRow => ({
    id: `${part} ${item}`,
    cells: {
      ...{ part, code: '', item, count: null, ...more },
      debit: amount === null || amount < 0n ? null : amount,
      credit: amount === null || amount >= 0n ? null : -amount,
    },
  })
  const history = new StockHistory(shop)
  const lying = GOODS.map((product) => history.pool(product, through)).filter(
    ({ quantity, value }) => quantity !== 0n || value !== 0n,
  )
  const accounts = ALL_ACCOUNTS.flatMap((account, index) => {
    const moves = oracle.moves.filter((one) => one.account === account && oracle.document(one.document).date <= through)
    const amount = sum(moves.map((one) => one.amount))
    return amount === 0n ? [] : [row('money', account, amount, { code: String(index + 1).padStart(2, '0') })]
  })
  const owed = (side: 'receivable' | 'payable') => {
    const entries = oracle.ledger.entries.filter((one) => one.side === side && one.date <= through)
    const amounts = PARTNERS.map((partner) =>
      sum(entries.filter((one) => one.partner === partner).map((one) => one.amount)),
    )
    return { amount: sum(amounts), count: BigInt(amounts.filter((amount) => amount !== 0n).length) }
  }
  const [receivable, payable] = [owed('receivable'), owed('payable')]
  const before = closings[at - 1]
  const profit = profitUntil(balances) - (before === undefined ? 0n : profitUntil(balancesUntil(shop, before.through)))
  const rows = [
    row('record', 'closedThrough', null, { code: through }),
    row('record', 'documents', null, { count: closing.documents }),
    row('record', 'lastHash', null, { code: closing.isOfNothing ? '' : HASH }),
    row('stock', 'stockValue', balances.get('inventory') ?? 0n, { count: BigInt(lying.length) }),
    ...accounts,
    row('partners', 'receivables', receivable.amount, { count: receivable.count }),
    row('partners', 'payables', -payable.amount, { count: payable.count }),
    ...[...balances].map(([account, amount]) => row('journal', account, amount, { code: CODES[account] ?? '' })),
    row('profit', 'periodProfit', -profit),
  ]
  return { rows, totals: {} }
}

/** Nobody works it out a second time: what it proves is proven elsewhere. */
export const HASH = 'a hash'

function balancesUntil(shop: ProofShop, through: string): Map<string, bigint> {
  const entries = journalEntries(shop).filter(({ day }) => day <= through)
  return new Map(
    Object.keys(CODES).flatMap((account) => {
      const amount = sum(entries.filter((one) => one.account === account).map((one) => one.amount))
      return amount === 0n ? [] : [[account, amount] as const]
    }),
  )
}

function profitUntil(balances: ReadonlyMap<string, bigint>): bigint {
  return -sum([...balances].flatMap(([account, amount]) => (isOfProfit(account) ? [amount] : [])))
}

/** 作废/改单日志: the last first. */
export function voidLog(shop: ProofShop, question: Asked): Proven {
  const { oracle, written: when } = shop
  const reversals = [
    ...oracle.documents.flatMap(({ name, reverses }) => (reverses === null ? [] : [{ name, of: reverses }])),
    ...oracle.stock.posted.flatMap(({ name, reversal }) =>
      reversal === null || !name.startsWith('T') ? [] : [{ name, of: reversal.of }],
    ),
  ]
  const rows = reversals
    .map(({ name, of }) => ({ of, place: when.get(name)?.place ?? 0, on: when.get(name)?.on ?? '' }))
    .filter(({ on }) => isWithin(on, question))
    .toSorted((a, b) => b.place - a.place)
    .map(({ of, on }): ProvenRow => {
      const document = oracle.documents.find((one) => one.name === of) ?? null
      const successor = oracle.documents.find(({ amends }) => amends === of)?.name ?? ''
      const cells: ProvenCells = {
        ...{
          doneOn: on,
          doneTime: '12:00',
          action: successor === '' ? 'void' : 'amend',
          number: of,
          type: typeOf(shop, of),
        },
        businessDate: document?.date ?? oracle.stock.document(of).date,
        partner: document !== null && 'partner' in document.content ? document.content.partner : '',
        amount: document === null ? stockAmount(shop, of) : amountOf(document),
        ...{ successor, doneBy: OWNER, reason: '' },
      }
      return { id: of, cells }
    })
  return proven(rows, ['amount'])
}

/** What a document comes to, with tax. */
function amountOf({ content, amounts }: DeskDocument): bigint {
  if (content.kind !== 'money') return grossOf(amounts)
  switch (content.type) {
    case 'accountTransfer':
      return content.amount
    case 'openingAccount':
    case 'openingPartner':
    case 'partnerAdjustment':
      return content.amount
    case 'collection':
    case 'payment':
    case 'depositReceived':
    case 'depositPaid':
    case 'income':
    case 'expense':
      return content.paid.amount
  }
}

function stockAmount({ oracle }: ProofShop, name: string): bigint {
  const { type, lines } = oracle.stock.document(name)
  return type === 'assembly' || type === 'transfer' ? 0n : sum(lines.map(({ value }) => value ?? 0n))
}
