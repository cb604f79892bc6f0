import type { LineAmounts, MoneyContent, PartnerEntry, Settlement, TradeContent } from '../desk/facts.ts'
import { isService } from '../desk/shop.ts'
import { sum } from '../oracle/arithmetic.ts'
import { documentEntries, trueUpEntries, type Account, type Entry } from '../oracle/journal.ts'
import { isVoided } from './facts.ts'
import { accountMoves, otherMoney } from './money.ts'
import { CATEGORY } from './masters.ts'
import type { ProofShop } from './shop.ts'

/* 凭证 a second time: what every document debits and credits, day by day; debit-positive. */

export interface JournalEntry {
  readonly document: string
  readonly day: string
  readonly account: string
  readonly partner: string
  readonly moneyAccount: string
  readonly category: string
  readonly amount: bigint
}

const NOBODY = { partner: '', moneyAccount: '', category: '' }

/** Codes of 小企业会计准则, in the order of a trial balance. */
export const CODES: Readonly<Record<string, string>> = {
  cash: '1001',
  bank: '1002',
  otherMoney: '1012',
  receivable: '1122',
  depositPaid: '1123',
  inventory: '1405',
  payable: '2202',
  depositReceived: '2203',
  inputTax: '2221.01.01',
  outputTax: '2221.01.02',
  openingEquity: '3001',
  retainedProfit: '3104',
  assemblyFee: '4001.02',
  salesRevenue: '5001.01',
  retailRevenue: '5001.02',
  salesReturns: '5001.03',
  otherIncome: '5051',
  stockGain: '5301.01',
  otherIn: '5301.02',
  debtForgiven: '5301.03',
  salesCost: '5401.01',
  purchaseVariance: '5401.02',
  costVariance: '5401.03',
  costAdjustment: '5401.04',
  serviceCost: '5401.05',
  operatingExpense: '5602',
  financialExpense: '5603.01',
  discountGiven: '5603.02',
  discountTaken: '5603.03',
  stockLoss: '5711.01',
  otherOut: '5711.02',
  badDebt: '5711.03',
  partnerAdjustment: '5711.04',
}

export function isOfProfit(account: string): boolean {
  return (CODES[account] ?? '') >= '4'
}

const STOCK_ACCOUNTS: Readonly<Partial<Record<Account, string>>> = {
  inventory: 'inventory',
  opening: 'openingEquity',
  cogs: 'salesCost',
  ppv: 'purchaseVariance',
  costvar: 'costVariance',
  fee: 'assemblyFee',
  adjustment: 'costAdjustment',
}

/** What a purchase costs and what it is owed for are told by its own lines. */
function ofStock({ oracle }: ProofShop): JournalEntry[] {
  const { posted, valued } = oracle.stock
  const types = new Map(posted.map(({ name, type }) => [name, type]))
  const entry = ({ document, date, amount }: Entry, account: string | undefined): JournalEntry[] =>
    account === undefined ? [] : [{ ...NOBODY, document, day: date, account, amount }]
  const own = documentEntries(posted, valued).flatMap((one) => {
    const type = types.get(one.document)
    if (one.account === 'other') return entry(one, type === 'otherIn' ? 'otherIn' : 'otherOut')
    if (one.account === 'gainloss') return entry(one, type === 'gain' ? 'stockGain' : 'stockLoss')
    return entry(one, STOCK_ACCOUNTS[one.account])
  })
  // Only what went out is trued up: a loss, or 其他出库.
  const trued = trueUpEntries(posted, valued).flatMap((one) => {
    if (one.account === 'other') return entry(one, 'otherOut')
    return entry(one, one.account === 'gainloss' ? 'stockLoss' : STOCK_ACCOUNTS[one.account])
  })
  return [...own, ...trued]
}

const KINDS: Readonly<Record<string, string>> = { 现金: 'cash', 银行存款: 'bank', 微信: 'otherMoney' }

function ofMoney(shop: ProofShop): JournalEntry[] {
  return accountMoves(shop).map(({ document, day, account, amount }) => ({
    ...{ ...NOBODY, document, day, amount },
    account: KINDS[account] ?? '',
    moneyAccount: account,
  }))
}

const DEPOSITS = ['depositReceived', 'depositPaid']

/** 预收, 预付, 应收 or 应付. */
function accountOf({ oracle }: ProofShop, { document, side }: PartnerEntry): string {
  const { type } = oracle.document(document).content
  return DEPOSITS.includes(type) ? type : side
}

function ofPartners(shop: ProofShop): JournalEntry[] {
  const { oracle } = shop
  return oracle.ledger.entries
    .filter(({ document }) => !isVoided(oracle, oracle.document(document)))
    .map((entry) => ({
      ...{ ...NOBODY, document: entry.document, day: entry.date, partner: entry.partner },
      account: accountOf(shop, entry),
      amount: entry.side === 'receivable' ? entry.amount : -entry.amount,
    }))
}

/** A deposit that settles a debt leaves 预收 or 预付 when it does; and comes back when that is taken back. */
function ofSettlements(shop: ProofShop): JournalEntry[] {
  const { oracle } = shop
  return oracle.ledger.settlements.flatMap((settlement) => {
    const { by, on, releasedBy, releasedOn } = settlement
    const documents = [by, oracle.ledger.entry(settlement.owed).document, oracle.ledger.entry(settlement.paid).document]
    // What was voided in its own open day never was, and neither was what it settled.
    if (documents.some((name) => isVoided(oracle, oracle.document(name)))) return []
    const said = reclassified(shop, settlement, by, on, 1n)
    const day = releasedOn !== null && releasedOn > on ? releasedOn : on
    return releasedBy === null ? said : [...said, ...reclassified(shop, settlement, releasedBy, day, -1n)]
  })
}

function reclassified(
  shop: ProofShop,
  settlement: Settlement,
  document: string,
  day: string,
  sign: bigint,
): JournalEntry[] {
  const { ledger } = shop.oracle
  const [owed, paid] = [ledger.entry(settlement.owed), ledger.entry(settlement.paid)]
  const [from, to] = [accountOf(shop, owed), accountOf(shop, paid)]
  if (DEPOSITS.includes(from) === DEPOSITS.includes(to)) return []
  const amount = sign * (paid.side === 'receivable' ? settlement.amount : -settlement.amount)
  const entry = { ...NOBODY, document, day, partner: paid.partner }
  return [
    { ...entry, account: to, amount },
    { ...entry, account: from, amount: -amount },
  ]
}

/** Revenue, taxes and services of what was traded; what was forgiven, adjusted and begun with. */
function ofDocuments(shop: ProofShop): JournalEntry[] {
  const { oracle } = shop
  return oracle.documents.flatMap((document): JournalEntry[] => {
    const { name, date, reverses, content } = document
    if (isVoided(oracle, document)) return []
    const { amounts } = reverses === null ? document : oracle.document(reverses)
    const sign = reverses === null ? 1n : -1n
    const partner = 'partner' in content ? content.partner : ''
    const entry = ([account, amount]: readonly [string, bigint]): JournalEntry => ({
      ...{ ...NOBODY, document: name, day: date, account, partner, amount: sign * amount },
    })
    if (content.kind === 'trade') return tradeEntries(content, amounts, oracle.taxpayer === 'general').map(entry)
    return content.kind === 'money' ? moneyEntries(content).map(entry) : []
  })
}

type Amounts = readonly (readonly [account: string, amount: bigint])[]

function tradeEntries({ type, lines }: TradeContent, amounts: readonly LineAmounts[], isGeneral: boolean): Amounts {
  const [net, tax] = [sum(amounts.map((one) => one.net)), sum(amounts.map((one) => one.tax))]
  const services = amounts.filter((_one, at) => isService(lines[at]?.product ?? ''))
  const serviceCost = sum(services.map((one) => (isGeneral ? one.net : one.gross)))
  const inputTax = isGeneral ? tax : 0n
  switch (type) {
    case 'purchaseReceipt':
      return [
        ['serviceCost', serviceCost],
        ['inputTax', inputTax],
      ]
    case 'purchaseReturn':
      return [
        ['serviceCost', -serviceCost],
        ['inputTax', -inputTax],
      ]
    case 'salesShipment':
    case 'retailSale':
      return [
        [type === 'retailSale' ? 'retailRevenue' : 'salesRevenue', -net],
        ['outputTax', -tax],
      ]
    case 'salesReturn':
    case 'retailReturn':
      return [
        ['salesReturns', net],
        ['outputTax', tax],
      ]
  }
}

function moneyEntries(content: MoneyContent): Amounts {
  switch (content.type) {
    case 'collection':
    case 'payment': {
      const account = content.side === 'receivable' ? 'discountGiven' : 'discountTaken'
      return [[account, content.type === 'collection' ? content.discount : -content.discount]]
    }
    case 'openingAccount':
      return [['openingEquity', -content.amount]]
    case 'openingPartner':
      return [['openingEquity', content.side === 'receivable' ? -content.amount : content.amount]]
    case 'partnerAdjustment': {
      const isOwedToUs = content.side === 'receivable'
      const sign = isOwedToUs ? 1n : -1n
      if (content.adjustment === 'adjust') return [['partnerAdjustment', -sign * content.amount]]
      return content.adjustment === 'badDebt' ? [[isOwedToUs ? 'badDebt' : 'debtForgiven', sign * content.amount]] : []
    }
    default:
      return []
  }
}

function ofOtherMoney(shop: ProofShop): JournalEntry[] {
  return otherMoney(shop).map(({ document, day, category, isIncome, amount }) => ({
    ...{ ...NOBODY, document, day, category },
    account: isIncome ? 'otherIncome' : category === CATEGORY.fee ? 'financialExpense' : 'operatingExpense',
    amount: isIncome ? -amount : amount,
  }))
}

/** All of it, from the first day. */
export function journalEntries(shop: ProofShop): readonly JournalEntry[] {
  const parts = [ofStock, ofMoney, ofPartners, ofSettlements, ofDocuments, ofOtherMoney]
  return parts.flatMap((part) => part(shop)).filter(({ amount }) => amount !== 0n)
}

/**
 * Of a document and a day what is of one account and partner is drawn together; what comes to nothing is not written. A
 * document says something on another day, too, when a deposit of later is used for it.
 */
export function drawnTogether(entries: readonly JournalEntry[]): JournalEntry[] {
  const keyOf = ({ document, day, account, partner, moneyAccount, category }: JournalEntry) =>
    [document, day, account, partner, moneyAccount, category].join('|')
  return [...Map.groupBy(entries, keyOf).values()].flatMap((own) => {
    const [first] = own
    const amount = sum(own.map((one) => one.amount))
    return first === undefined || amount === 0n ? [] : [{ ...first, amount }]
  })
}
