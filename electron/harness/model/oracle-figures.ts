import { lineName } from '../oracle/facts.ts'
import type { Account } from '../oracle/journal.ts'
import { batchesOf, MODEL_PLACES, MODEL_PRODUCT_NAMES } from '../oracle/model-shop.ts'
import type { StockOracle } from '../oracle/oracle.ts'
import { Figures } from './figures.ts'

/** Everything that must be so in the program, from the oracle. The names are those of program-figures.ts. */
export function oracleFigures(oracle: StockOracle): Figures {
  const figures = new Figures()
  addStock(figures, oracle)
  addLines(figures, oracle)
  addPools(figures, oracle)
  addAccounts(figures, oracle)
  return figures
}

function addStock(figures: Figures, oracle: StockOracle): void {
  for (const product of MODEL_PRODUCT_NAMES)
    for (const place of MODEL_PLACES)
      for (const batch of batchesOf(product))
        figures.add(`${product}@${place} ${batch}`, oracle.stock(product, place, batch))
}

function addLines(figures: Figures, oracle: StockOracle): void {
  for (const document of oracle.posted)
    for (const line of document.lines) {
      const name = lineName(document, line)
      figures.add(`value of ${name}`, oracle.value(name))
      figures.add(`provisional of ${name}`, oracle.valued.provisional(name))
    }
  for (const { inbound, issue, amount } of oracle.valued.trueUps)
    figures.add(`true-up of ${issue} by ${inbound}`, amount)
  for (const { movement, after } of oracle.valued.steps) {
    if (movement.treatment.how === 'not of the pool') continue
    figures.add(`quantity after ${movement.name}`, after.quantity)
    figures.add(`worth after ${movement.name}`, after.value)
  }
}

function addPools(figures: Figures, oracle: StockOracle): void {
  for (const product of MODEL_PRODUCT_NAMES) {
    const { quantity, value, cost } = oracle.valued.pool(product)
    figures.add(`quantity of ${product}`, quantity)
    figures.add(`worth of ${product}`, value)
    figures.add(`current cost of ${product}`, cost?.value ?? 0n)
    figures.add(`current cost of ${product} per`, cost?.quantity ?? 0n)
  }
}

/** What the program calls the accounts of the stock; money of partners is beside them. */
const STOCK_ACCOUNTS: Partial<Record<Account, string>> = {
  inventory: 'inventory',
  opening: 'opening',
  payable: 'purchase',
  cogs: 'cogs',
  other: 'other',
  gainloss: 'gainLoss',
  ppv: 'purchaseVariance',
  costvar: 'costVariance',
  fee: 'fee',
  adjustment: 'adjustment',
}

function addAccounts(figures: Figures, oracle: StockOracle): void {
  for (const { date, account, amount } of oracle.journal()) {
    const month = date.slice(0, 7)
    const name = STOCK_ACCOUNTS[account]
    if (name !== undefined) figures.add(`${name} in ${month}`, amount)
    if (account === 'payable') figures.add(`payable in ${month}`, -amount)
    if (account === 'receivable') figures.add(`receivable in ${month}`, amount)
  }
  for (const [month, { profit }] of oracle.months()) figures.add(`gross profit of ${month}`, profit)
}
