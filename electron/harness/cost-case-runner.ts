import { DOCUMENT_TYPES, type DocumentType } from '#shared/domain/document/document-type.ts'
import { lineTotals } from '#shared/domain/line-totals.ts'
import type { Document, DocumentRow } from '#shared/contract/document.ts'
import { allocate } from '#shared/kernel/allocate.ts'
import { parseDecimal } from '#shared/kernel/decimal.ts'
import { money, moneyToText, parseMoney, type Money } from '#shared/kernel/money.ts'
import { share } from '#shared/kernel/mul-div.ts'
import { ONE_UNIT, parseQuantity, quantityToText, type Quantity } from '#shared/kernel/quantity.ts'
import { rate } from '#shared/kernel/rate.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import type {
  AllocateStep,
  AmountStep,
  CaseLine,
  CaseStep,
  CheckStep,
  CostCase,
  PostStep,
  ReverseStep,
  SharesStep,
} from './cost-case-format.ts'
import { refusalProblems } from './cost-case-refusal.ts'
import { openShop, type Shop } from './shop.ts'
import { productContent, Refusal, startTestProgram } from './test-program.ts'

/** A case while it runs: the shop, its documents by the name the case gives them, and what came out wrong. */
export interface CaseRun {
  readonly shop: Shop
  readonly documents: Map<string, DocumentRow>
  readonly problems: string[]
}

const STEPS = new Set<CaseStep['do']>(['post', 'reverse', 'check', 'today', 'amount', 'allocate', 'shares'])
const LINE_KEYS = new Set(['product', 'qty', 'value', 'warehouse'])
const POST_KEYS = new Set(['do', 'id', 'type', 'date', 'lines', 'refused'])
const CHECK_KEYS = new Set(['do', 'values', 'pools', 'stock', 'accounts'])
const ACCOUNTS = new Set(['cogs', 'payable'])

/** Whether the program has everything this case asks for. Judged by what the case contains, never by its name. */
export function isRunnable({ method, negative, products = {}, steps }: CostCase): boolean {
  if (method !== 'MA' || negative !== 'forbid') return false
  if (Object.values(products).some((product) => product.tracked === true)) return false
  return steps.every(isRunnableStep)
}

function isRunnableStep(step: CaseStep): boolean {
  if (!STEPS.has(step.do)) return false
  if (step.do === 'check') return onlyKeys(step, CHECK_KEYS) && onlyKeys(step.accounts ?? {}, ACCOUNTS)
  if (step.do !== 'post') return true
  const places = new Set(step.lines.map((line) => line.warehouse))
  return (
    isDocumentType(step.type) &&
    onlyKeys(step, POST_KEYS) &&
    places.size === 1 &&
    step.lines.every((line) => onlyKeys(line, LINE_KEYS))
  )
}

function onlyKeys(object: object, keys: ReadonlySet<string>): boolean {
  return Object.keys(object).every((key) => keys.has(key))
}

function isDocumentType(type: string): type is DocumentType {
  return DOCUMENT_TYPES.some((known) => known === type)
}

/** Run a case through the real dispatcher. @returns everything that is not as the case says; empty when it holds */
export async function runCostCase(one: CostCase): Promise<string[]> {
  const program = startTestProgram()
  program.setToday(one.today ?? '2026-12-31')
  const run: CaseRun = { shop: await openShop(program), documents: new Map(), problems: [] }
  for (const [name, { ref }] of Object.entries(one.products ?? {}))
    await run.shop.api.product.create(
      productContent({ name, purchasePrice: ref === undefined ? null : must(parseUnitPrice(ref), ref) }),
    )
  for (const step of one.steps) await runStep(run, step)
  for (const broken of await run.shop.brokenChecks()) run.problems.push(`ledger: ${broken}`)
  program.program.close()
  return run.problems
}

async function runStep(run: CaseRun, step: CaseStep): Promise<void> {
  switch (step.do) {
    case 'post':
      return attempt(run, step, () => postStep(run, step))
    case 'reverse':
      return attempt(run, step, () => reverseStep(run, step))
    case 'check':
      return checkStep(run, step)
    case 'today':
      return run.shop.setToday(step.date)
    case 'amount':
      return amountStep(run, step)
    case 'allocate':
      return allocateStep(run, step)
    case 'shares':
      return sharesStep(run, step)
    default:
      throw new Error(`the program cannot ${step.do} yet`)
  }
}

/** Do something that the case may say is refused, and compare how. */
async function attempt(run: CaseRun, step: PostStep | ReverseStep, work: () => Promise<void>): Promise<void> {
  const subject = step.do === 'post' ? step.id : step.doc
  try {
    await work()
    if (step.refused !== undefined) run.problems.push(`${subject}: accepted, but ${step.refused.code} expected`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (step.refused === undefined) run.problems.push(`${subject}: ${error.message}`)
    else run.problems.push(...refusalProblems(run, subject, step.refused, error.data))
  }
}

async function postStep(run: CaseRun, { id, type, date, lines }: PostStep): Promise<void> {
  if (!isDocumentType(type)) throw new Error(`no document type ${type}`)
  run.documents.set(id, await run.shop.post(type, date, lines.map(lineText), lines[0]?.warehouse))
}

/** Sales prices are not part of the cases: any price will do. */
function lineText({ product, qty, value }: CaseLine) {
  return value === undefined ? { product, quantity: qty, price: '1' } : { product, quantity: qty, amount: value }
}

async function reverseStep(run: CaseRun, { doc }: ReverseStep): Promise<void> {
  run.documents.set(`${doc}-V`, await run.shop.void(documentOf(run, doc)))
}

function documentOf(run: CaseRun, name: string): DocumentRow {
  const document = run.documents.get(name)
  if (document === undefined) throw new Error(`the case has no document ${name}`)
  return document
}

function compare(run: CaseRun, what: string, found: string, expected: string): void {
  if (found !== expected) run.problems.push(`${what} is ${found} instead of ${expected}`)
}

function compareMoney(run: CaseRun, what: string, found: Money, expected: string): void {
  compare(run, what, moneyToText(found), moneyToText(must(parseMoney(expected), expected)))
}

function compareQuantity(run: CaseRun, what: string, found: Quantity, expected: string): void {
  compare(run, what, quantityToText(found), quantityToText(must(parseQuantity(expected), expected)))
}

async function checkStep(run: CaseRun, step: CheckStep): Promise<void> {
  const { api } = run.shop
  for (const [place, expected] of Object.entries(step.values ?? {})) {
    const [name = '', line = ''] = place.split('/')
    const { lines } = await api.document.get({ id: documentOf(run, name).id })
    compareMoney(run, place, lines.find((one) => String(one.lineNumber) === line)?.cost ?? money(0), expected)
  }
  for (const [product, [quantity, value]] of Object.entries(step.pools ?? {})) {
    const card = await api.stock.card({ productId: (await run.shop.product(product)).id })
    compareQuantity(run, `pool quantity of ${product}`, card.quantity, quantity)
    compareMoney(run, `pool value of ${product}`, card.value ?? money(0), value)
  }
  for (const [place, expected] of Object.entries(step.stock ?? {})) await checkStock(run, place, expected)
  for (const [account, expected] of Object.entries(step.accounts ?? {}))
    compareMoney(run, account, await accountOf(run, account), expected)
}

async function checkStock(run: CaseRun, place: string, expected: string): Promise<void> {
  const [product = '', warehouse = ''] = place.split('@')
  const card = await run.shop.api.stock.card({ productId: (await run.shop.product(product)).id })
  const warehouseId = await run.shop.warehouse(warehouse)
  compareQuantity(
    run,
    place,
    card.warehouses.find((one) => one.warehouseId === warehouseId)?.quantity ?? must(parseQuantity('0'), '0'),
    expected,
  )
}

/** Accounts are debit-positive, over everything posted so far, reversals included. */
async function accountOf(run: CaseRun, account: string): Promise<Money> {
  const documents: Document[] = []
  for (const { id } of run.documents.values()) documents.push(await run.shop.api.document.get({ id }))
  const total = (type: DocumentType, figure: (document: Document) => number) =>
    money(documents.filter((document) => document.type === type).reduce((sum, document) => sum - figure(document), 0))
  if (account === 'cogs')
    return total('salesShipment', ({ lines }) => lines.reduce((sum, line) => sum + (line.cost ?? 0), 0))
  if (account === 'payable') return total('purchaseReceipt', ({ grossAmount, freight }) => grossAmount + freight)
  throw new Error(`no account ${account} yet`)
}

function amountStep(run: CaseRun, step: AmountStep): void {
  const rateOf = (text: string) => rate(must(parseDecimal(text, 4), text))
  const totals = lineTotals(
    {
      quantity: must(parseQuantity(step.qty), step.qty),
      ratio: ONE_UNIT,
      price: must(parseUnitPrice(step.price), step.price),
      amount: null,
      discountRate: rateOf(step.discount ?? '0'),
      taxRate: rateOf(step.tax ?? '0'),
    },
    step.taxIncluded ?? true,
  )
  const named: Record<string, Money> = {
    list: totals.listAmount,
    discount: totals.discountAmount,
    amount: totals.amount,
    net: totals.netAmount,
    tax: totals.taxAmount,
    gross: totals.grossAmount,
  }
  for (const [name, expected] of Object.entries(step.expect))
    compareMoney(run, `${name} amount`, must(named[name] ?? null, name), expected)
}

function allocateStep(run: CaseRun, { total, weights, expect }: AllocateStep): void {
  const scaled = weights.map((weight) => must(parseDecimal(weight, 4), weight))
  const parts = allocate(must(parseMoney(total), total), scaled)
  compare(run, `allocation of ${total}`, parts.map((part) => moneyToText(money(part))).join(' '), expect.join(' '))
}

/** R3: each part is a share of what remains. */
function sharesStep(run: CaseRun, { value, parts, expect }: SharesStep): void {
  const quantities = parts.map((part) => must(parseQuantity(part), part))
  let left = { value: Number(must(parseMoney(value), value)), quantity: quantities.reduce((sum, one) => sum + one, 0) }
  const shares = quantities.map((part) => {
    const one = share(left.value, part, left.quantity)
    left = { value: left.value - one, quantity: left.quantity - part }
    return moneyToText(money(one))
  })
  compare(run, `shares of ${value}`, shares.join(' '), expect.join(' '))
}

/** A figure of a case that cannot be read is a fault of the case. */
export function must<Value>(value: Value | null, text: string): Value {
  if (value === null) throw new Error(`the case has a wrong figure: ${text}`)
  return value
}
