import { addMoney, money, negateMoney, ZERO_MONEY, type Money } from '#shared/kernel/money.ts'
import { quantity, type Quantity } from '#shared/kernel/quantity.ts'
import { accountTotal, partnerTotal, type StockAccount } from '#db/report/stock-account.ts'
import { compare, compareMoney, compareQuantity } from './cost-case-compare.ts'
import type { CheckStep } from './cost-case-format.ts'
import { documentsOf, type CaseDocument, type CaseRun } from './cost-case-runner.ts'

/** What the cases call the accounts. */
const ACCOUNTS: Readonly<Record<string, StockAccount>> = {
  cogs: 'cogs',
  ppv: 'purchaseVariance',
  costvar: 'costVariance',
  gainloss: 'gainLoss',
  fee: 'fee',
  other: 'other',
  opening: 'opening',
  adjustment: 'adjustment',
  inventory: 'inventory',
}

const FIGURES = ['values', 'provisional', 'pools', 'stock', 'trueups', 'movements', 'accounts']

export async function checkStep(run: CaseRun, step: CheckStep): Promise<void> {
  // A figure the runner does not know would otherwise pass unseen.
  for (const key of Object.keys(step))
    if (key !== 'do' && !FIGURES.includes(key)) run.problems.push(`no check of ${key}`)
  for (const [place, expected] of Object.entries(step.values ?? {}))
    compareMoney(run, place, (await lineOf(run, place)).cost, expected)
  for (const [place, expected] of Object.entries(step.provisional ?? {}))
    compareQuantity(run, `provisional of ${place}`, (await lineOf(run, place)).provisional, expected)
  for (const [product, [expectedQuantity, expectedValue]] of Object.entries(step.pools ?? {})) {
    const card = await run.shop.api.stock.card({ productId: (await run.shop.product(product)).id })
    compareQuantity(run, `pool quantity of ${product}`, card.quantity, expectedQuantity)
    compareMoney(run, `pool value of ${product}`, card.value ?? ZERO_MONEY, expectedValue)
  }
  for (const [place, expected] of Object.entries(step.stock ?? {})) await checkStock(run, place, expected)
  for (const [place, expected] of Object.entries(step.trueups ?? {}))
    compareMoney(run, `true-ups of ${place}`, await trueUpsOf(run, place), expected)
  for (const [name, expected] of Object.entries(step.movements ?? {})) {
    const lines = documentsOf(run, name).reduce((sum, { lines: some }) => sum + some.size, 0)
    compare(run, `movements of ${name}`, String(lines), String(expected))
  }
  for (const [account, expected] of Object.entries(step.accounts ?? {}))
    compareMoney(run, account, accountOf(run, account), expected)
}

function placed(run: CaseRun, place: string): { document: CaseDocument; lineNumber: number } | null {
  const [name = '', line = ''] = place.split('/')
  for (const document of documentsOf(run, name)) {
    const lineNumber = document.lines.get(line)
    if (lineNumber !== undefined) return { document, lineNumber }
  }
  return null
}

async function lineOf(run: CaseRun, place: string): Promise<{ cost: Money; provisional: Quantity }> {
  const found = placed(run, place)
  if (found === null) return { cost: ZERO_MONEY, provisional: quantity(0) }
  const { lines } = await run.shop.api.document.get({ id: found.document.row.id })
  const line = lines.find((one) => one.lineNumber === found.lineNumber)
  return { cost: line?.cost ?? ZERO_MONEY, provisional: line?.provisionalQuantity ?? quantity(0) }
}

/** Extra cost charged by this inbound, from the chain that explains the cost. */
async function trueUpsOf(run: CaseRun, place: string): Promise<Money> {
  const found = placed(run, place)
  if (found === null) return ZERO_MONEY
  const { id } = found.document.row
  const { lines } = await run.shop.api.document.get({ id })
  const productId = lines.find((one) => one.lineNumber === found.lineNumber)?.productId
  if (productId === undefined) return ZERO_MONEY
  const { steps } = await run.shop.api.stock.costChain({ productId, through: null, cursor: null, limit: 200 })
  const own = steps.filter((one) => one.documentId === id)
  return addMoney(...own.flatMap((one) => one.trueUps.map((trueUp) => trueUp.amount)))
}

async function checkStock(run: CaseRun, place: string, expected: string): Promise<void> {
  const [product = '', warehouse = '', batch] = place.split('@')
  const [{ id: productId }, warehouseId] = [await run.shop.product(product), await run.shop.warehouse(warehouse)]
  if (batch !== undefined) {
    const batches = await run.shop.api.stock.batches({ productId, warehouseId })
    return compareQuantity(run, place, batches.find((one) => one.code === batch)?.quantity ?? quantity(0), expected)
  }
  const { warehouses } = await run.shop.api.stock.card({ productId })
  const found = warehouses.find((one) => one.warehouseId === warehouseId)
  compareQuantity(run, place, found?.quantity ?? quantity(0), expected)
}

/** Accounts are debit-positive, over everything posted so far, reversals included. */
function accountOf({ shop }: CaseRun, account: string): Money {
  const { db } = shop.program.host.current.books
  if (account === 'payable') return negateMoney(partnerTotal(db, 'payable'))
  if (account === 'receivable') return partnerTotal(db, 'receivable')
  const name = ACCOUNTS[account]
  if (name === undefined) throw new Error(`no account ${account}`)
  return money(accountTotal(db, name))
}
