import type { Figures } from '../model/figures.ts'
import { sum } from '../oracle/arithmetic.ts'
import type { DeskBooks } from './books.ts'
import { ACCOUNTS, PARTNERS, GOODS } from './commands.ts'
import type { DeskDocument, MoneyContent, Taxpayer, TradeContent } from './facts.ts'
import type { DeskOracle } from './oracle.ts'
import { isService } from './shop.ts'

/*
 * 凭证 a second time: what every account of the journal comes to by the oracle's own books, debit-positive. A document
 * that is void comes to nothing together with its reversal, whatever their dates; only stock says more of it (R22).
 */

/** Which account of the journal the money of an account is in. */
const MONEY_IN: Readonly<Record<(typeof ACCOUNTS)[number], string>> = {
  现金: 'cash',
  银行存款: 'bank',
  微信: 'otherMoney',
}

type Add = (account: string, amount: bigint) => void

export function addOracleJournal(figures: Figures, oracle: DeskOracle): void {
  const add: Add = (account, amount) => figures.add(`journal of ${account}`, amount)
  const { stock, moves } = oracle
  const ofStock = stock.accounts()
  add('inventory', sum(GOODS.map((product) => stock.pool(product).value)))
  add('salesCost', ofStock.get('cogs') ?? 0n)
  add('purchaseVariance', ofStock.get('ppv') ?? 0n)
  add('costVariance', ofStock.get('costvar') ?? 0n)
  for (const name of ACCOUNTS)
    add(`${MONEY_IN[name]} ${name}`, sum(moves.filter(({ account }) => account === name).map(({ amount }) => amount)))
  for (const partner of PARTNERS) addPartner(add, oracle, partner)
  for (const { content, amounts } of oracle.live()) {
    if (content.kind === 'trade') addTrade(add, content, amounts, oracle.taxpayer)
    else if (content.kind === 'money') addMoney(add, content)
  }
}

/** 预收 and 预付 are what deposits have open; everything else of a partner is 应收 or 应付. */
function addPartner(add: Add, { ledger, documents, fault }: DeskOracle, partner: string): void {
  const openOf = (type: 'depositReceived' | 'depositPaid') => {
    const deposits = new Set(documents.filter(({ content }) => content.type === type).map(({ name }) => name))
    const entries = ledger.entries.filter((entry) => entry.partner === partner && deposits.has(entry.document))
    return sum(entries.map((entry) => (fault === 'deposits stay' ? entry.amount : ledger.open(entry))))
  }
  const [received, paid] = [openOf('depositReceived'), openOf('depositPaid')]
  add(`depositReceived ${partner}`, received)
  add(`receivable ${partner}`, ledger.balance(partner, 'receivable') - received)
  // What is owed to others is a credit.
  add(`depositPaid ${partner}`, -paid)
  add(`payable ${partner}`, paid - ledger.balance(partner, 'payable'))
}

function addTrade(add: Add, { type, lines }: TradeContent, amounts: DeskDocument['amounts'], taxpayer: Taxpayer): void {
  const net = sum(amounts.map((one) => one.net))
  const tax = sum(amounts.map((one) => one.tax))
  const taxHadBack = taxpayer === 'general' ? tax : 0n
  const services = amounts.filter((_one, index) => isService(lines[index]?.product ?? ''))
  const serviceCost = sum(services.map((one) => (taxpayer === 'general' ? one.net : one.gross)))
  switch (type) {
    case 'purchaseReceipt':
      add('serviceCost', serviceCost)
      return add('inputTax', taxHadBack)
    case 'purchaseReturn':
      add('serviceCost', -serviceCost)
      return add('inputTax', -taxHadBack)
    case 'salesShipment':
      add('salesRevenue', -net)
      return add('outputTax', -tax)
    case 'retailSale':
      add('retailRevenue', -net)
      return add('outputTax', -tax)
    case 'salesReturn':
    case 'retailReturn':
      add('salesReturns', net)
      return add('outputTax', tax)
  }
}

function addMoney(add: Add, content: MoneyContent): void {
  switch (content.type) {
    case 'collection':
    case 'payment': {
      const account = content.side === 'receivable' ? 'discountGiven' : 'discountTaken'
      return add(account, content.type === 'collection' ? content.discount : -content.discount)
    }
    case 'income':
      return add('otherIncome', -content.paid.amount)
    case 'expense':
      return add('operatingExpense', content.paid.amount)
    case 'accountTransfer':
      return add('financialExpense', content.fee)
    case 'openingAccount':
      return add('openingEquity', -content.amount)
    case 'openingPartner':
      return add('openingEquity', content.side === 'receivable' ? -content.amount : content.amount)
    case 'partnerAdjustment':
      return addAdjustment(add, content)
    case 'depositReceived':
    case 'depositPaid':
  }
}

/** 核销 and 对冲 move between what is owed and what is had: no account but those of partners. */
function addAdjustment(add: Add, content: Extract<MoneyContent, { readonly type: 'partnerAdjustment' }>): void {
  const { adjustment, side, amount } = content
  const isOwedToUs = side === 'receivable'
  if (adjustment === 'adjust') add('partnerAdjustment', isOwedToUs ? -amount : amount)
  else if (adjustment === 'badDebt') add(isOwedToUs ? 'badDebt' : 'debtForgiven', isOwedToUs ? amount : -amount)
}

const TOTALS = `
  SELECT j.account || iif(j.account IN ('receivable', 'payable', 'depositReceived', 'depositPaid'), ' ' || p.name, '')
    || ifnull(' ' || a.name, '') AS what, SUM(j.amount) AS figure
  FROM journal_entry j LEFT JOIN partner p ON p.id = j.partner_id LEFT JOIN account a ON a.id = j.account_id GROUP BY 1`
const UNBALANCED = `
  SELECT document_id AS document, SUM(amount) AS figure FROM journal_entry GROUP BY document_id HAVING SUM(amount) <> 0`

/** The same as the view has it; a document that does not balance is a figure of its own, which the oracle never has. */
export function addProgramJournal(figures: Figures, books: DeskBooks, nameOf: (document: number) => string): void {
  for (const { what, figure } of books.rows<{ readonly what: string; readonly figure: number }>(TOTALS))
    figures.add(`journal of ${what}`, figure)
  for (const { document, figure } of books.rows<{ readonly document: number; readonly figure: number }>(UNBALANCED))
    figures.add(`unbalanced in ${nameOf(document)}`, figure)
}
