import type { DocumentContent, DocumentRow } from '#shared/contract/document.ts'
import type { BooksContent } from '#shared/contract/books.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { DocumentLineId } from '#shared/kernel/id.ts'
import { parseMoney } from '#shared/kernel/money.ts'
import { parseUnitPrice } from '#shared/kernel/unit-price.ts'
import { allocateStep, amountStep, sharesStep } from './cost-case-arithmetic.ts'
import { checkStep } from './cost-case-check.ts'
import { must } from './cost-case-compare.ts'
import type { AmendStep, CaseLine, CaseStep, CostCase, PostStep, ReverseStep } from './cost-case-format.ts'
import { refusalProblems } from './cost-case-refusal.ts'
import { isDocumentType } from './cost-case-document-type.ts'
import { postStocktake } from './cost-case-stocktake.ts'
import { openShop, type LineText, type Shop } from './shop.ts'
import { productContent, Refusal, startTestProgram } from './test-program.ts'

/** What a case calls one document; a stocktake makes up to two, each with some of its lines. */
export interface CaseDocument {
  readonly row: DocumentRow
  /** Line of the case → line of the document. */
  readonly lines: ReadonlyMap<string, number>
}

/** A case while it runs: the shop, its documents by the name the case gives them, and what came out wrong. */
export interface CaseRun {
  readonly shop: Shop
  readonly documents: Map<string, readonly CaseDocument[]>
  readonly problems: string[]
}

/** Run a case through the real dispatcher. @returns everything that is not as the case says; empty when it holds */
export async function runCostCase(one: CostCase): Promise<string[]> {
  const books: Partial<BooksContent> = {
    costMethod: one.method === 'FIFO' ? 'fifo' : 'movingAverage',
    negativeStock: one.negative,
  }
  const program = startTestProgram(books)
  program.setToday(one.today ?? '2026-12-31')
  const run: CaseRun = { shop: await openShop(program), documents: new Map(), problems: [] }
  await makeProducts(run, one)
  for (const step of one.steps) await runStep(run, step)
  for (const broken of await run.shop.brokenChecks()) run.problems.push(`ledger: ${broken}`)
  program.program.close()
  return run.problems
}

/** Products with a reference price or with batches; the others are made as they are named. */
async function makeProducts({ shop }: CaseRun, { products = {}, steps }: CostCase): Promise<void> {
  const lines = steps.flatMap((step) => (step.do === 'post' || step.do === 'amend' ? step.lines : []))
  const batched = new Set(lines.filter((line) => line.batch !== undefined).map((line) => line.product))
  for (const name of new Set([...Object.keys(products), ...batched])) {
    const ref = products[name]?.ref
    await shop.makeProduct(
      productContent({
        name,
        purchasePrice: ref === undefined ? null : must(parseUnitPrice(ref), ref),
        batchTracked: batched.has(name),
      }),
    )
  }
}

async function runStep(run: CaseRun, step: CaseStep): Promise<void> {
  const { api, setToday } = run.shop
  switch (step.do) {
    case 'post':
      return attempt(run, step, () => postStep(run, step))
    case 'reverse':
      return attempt(run, step, () => reverseStep(run, step))
    case 'amend':
      return attempt(run, step, () => amendStep(run, step))
    case 'close':
      await api.period.close({ through: businessDate(step.date) })
      return
    case 'reopen':
      await api.period.reopen({ through: step.date === undefined ? null : businessDate(step.date), reason: '补录' })
      return
    case 'negative':
      await api.books.setNegativeStock({ negativeStock: Object.values(step).includes('allow') ? 'allow' : 'forbid' })
      return
    case 'check':
      return checkStep(run, step)
    case 'today':
      return setToday(step.date)
    case 'amount':
      return amountStep(run, step)
    case 'allocate':
      return allocateStep(run, step)
    case 'shares':
      return sharesStep(run, step)
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

async function postStep(run: CaseRun, step: PostStep): Promise<void> {
  if (step.type === 'stocktake') {
    run.documents.set(step.id, await postStocktake(run, step))
    return
  }
  const content = await contentOf(run, step.type, step.date, step)
  run.documents.set(step.id, asOne(await run.shop.api.document.post({ content, draftId: null })))
}

function asOne(row: DocumentRow): readonly CaseDocument[] {
  const lines = Array.from({ length: row.lineCount }, (_, index) => [String(index + 1), index + 1] as const)
  return [{ row, lines: new Map(lines) }]
}

async function contentOf(
  run: CaseRun,
  type: string,
  date: string,
  { lines, fee }: Pick<PostStep, 'lines' | 'fee'>,
): Promise<DocumentContent> {
  if (!isDocumentType(type)) throw new Error(`no document type ${type}`)
  const texts: LineText[] = []
  for (const line of lines) texts.push(await lineText(run, type, line))
  const [first] = lines
  const to = first?.to
  return run.shop.content(type, date, texts, first?.warehouse, {
    ...(to === undefined ? {} : { toWarehouseId: await run.shop.warehouse(to) }),
    ...(fee === undefined ? {} : { fee: must(parseMoney(fee), fee) }),
  })
}

/** Sales prices are not part of the cases: any price will do. */
async function lineText(run: CaseRun, type: string, line: CaseLine): Promise<LineText> {
  const { product, qty = '0', value, io, batch, weight } = line
  const extras = {
    ...(io === undefined ? {} : { direction: io }),
    ...(batch === undefined ? {} : { batch }),
    ...(weight === undefined ? {} : { weight: String(weight) }),
    ...(line.origin === undefined ? {} : { sourceLineId: await lineIdOf(run, line.origin) }),
  }
  if (type === 'costAdjustment')
    return { product, quantity: qty, ...(value === undefined ? {} : { valueChange: value }) }
  if (value !== undefined) return { product, quantity: qty, amount: value, ...extras }
  const sold = type === 'salesShipment' || type === 'salesReturn' || type === 'purchaseReturn'
  return sold ? { product, quantity: qty, price: '1', ...extras } : { product, quantity: qty, ...extras }
}

/** `S1/1`: the line of that document. */
async function lineIdOf(run: CaseRun, place: string): Promise<DocumentLineId> {
  const [name = '', line = ''] = place.split('/')
  const { row, lines } = only(run, name)
  const document = await run.shop.api.document.get({ id: row.id })
  const found = document.lines.find((one) => one.lineNumber === lines.get(line))
  if (found === undefined) throw new Error(`the case has no line ${place}`)
  return found.id
}

async function reverseStep(run: CaseRun, { doc }: ReverseStep): Promise<void> {
  // Newest first: a stocktake is undone in the opposite order of its posting.
  const reversed: CaseDocument[] = []
  for (const { row, lines } of [...documentsOf(run, doc)].reverse())
    reversed.push({ row: await run.shop.void(row), lines })
  run.documents.set(`${doc}-V`, reversed)
}

async function amendStep(run: CaseRun, step: AmendStep): Promise<void> {
  const { row: original } = only(run, step.doc)
  const content = await contentOf(run, original.type, step.date ?? original.businessDate, step)
  const row = await run.shop.api.document.amend({ id: original.id, content, draftId: null, reason: '' })
  // The reversal took a number of its own.
  const { counterpart } = await run.shop.api.document.get({ id: original.id })
  const reversal = await run.shop.api.document.find({ number: counterpart ?? '' })
  if (reversal === null) throw new Error(`${step.doc} has no reversal`)
  run.documents.set(`${step.doc}-V`, asOne({ ...reversal, type: row.type }))
  run.documents.set(step.id, asOne(row))
}

export function documentsOf(run: CaseRun, name: string): readonly CaseDocument[] {
  const documents = run.documents.get(name)
  if (documents === undefined) throw new Error(`the case has no document ${name}`)
  return documents
}

function only(run: CaseRun, name: string): CaseDocument {
  const [one, ...more] = documentsOf(run, name)
  if (one === undefined || more.length > 0) throw new Error(`${name} is not one document`)
  return one
}
