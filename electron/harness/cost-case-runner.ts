import type { DocumentType } from '#shared/domain/document/document-type.ts'
import type { Document, DocumentRow } from '#shared/contract/document.ts'
import { money, type Money } from '#shared/kernel/money.ts'
import { parseQuantity } from '#shared/kernel/quantity.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { allocateStep, amountStep, sharesStep } from './cost-case-arithmetic.ts'
import { compareMoney, compareQuantity, must } from './cost-case-compare.ts'
import type { AmendStep, CaseLine, CaseStep, CheckStep, CostCase, PostStep, ReverseStep } from './cost-case-format.ts'
import { refusalProblems } from './cost-case-refusal.ts'
import { isDocumentType } from './cost-case-runnable.ts'
import { openShop, type Shop } from './shop.ts'
import { productContent, Refusal, startTestProgram } from './test-program.ts'

/** A case while it runs: the shop, its documents by the name the case gives them, and what came out wrong. */
export interface CaseRun {
  readonly shop: Shop
  readonly documents: Map<string, DocumentRow>
  readonly problems: string[]
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
    case 'amend':
      return attempt(run, step, () => amendStep(run, step))
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
async function attempt(
  run: CaseRun,
  step: PostStep | ReverseStep | AmendStep,
  work: () => Promise<void>,
): Promise<void> {
  const subject = step.do === 'reverse' ? step.doc : step.id
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

async function amendStep(run: CaseRun, { doc, id, date, lines }: AmendStep): Promise<void> {
  const original = documentOf(run, doc)
  const { type, businessDate } = original
  const content = await run.shop.content(type, date ?? businessDate, lines.map(lineText), lines[0]?.warehouse)
  const row = await run.shop.api.document.amend({ id: original.id, content, draftId: null, reason: '' })
  // The reversal took a number of its own; accounts are summed over it, too.
  const { counterpart } = await run.shop.api.document.get({ id: original.id })
  const reversal = await run.shop.api.document.find({ number: counterpart ?? '' })
  if (reversal === null) throw new Error(`${doc} was amended without a reversal`)
  run.documents.set(`${doc}-V`, reversal)
  run.documents.set(id, row)
}

function documentOf(run: CaseRun, name: string): DocumentRow {
  const document = run.documents.get(name)
  if (document === undefined) throw new Error(`the case has no document ${name}`)
  return document
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
