import { statSync } from 'node:fs'
import { addDays, businessDate } from '#shared/kernel/business-date.ts'
import type { DocumentContent } from '#shared/contract/document.ts'
import { openRawBooks } from '#db/bench/raw-sale.ts'
import { startBenchProgram, TODAY, type BenchProgram } from './bench-program.ts'
import { soldProducts, type BenchFolder } from './bench-books.ts'
import { documentOf, lineOf, OPENED_ON, saleOf, SEED, type SoldProduct } from './generate.ts'
import { costOf, median, type Cost } from './measure.ts'
import { randomFrom } from './random.ts'
import { rawSaleOf, type RawSale } from './raw-books.ts'

const ROUNDS = 9
const SALES_A_ROUND = 50
const WARM_UP = 150
/** Plenty for every sale of the measurement. */
const PIECES = 10_000

export interface PostingCost {
  readonly program: Cost
  readonly raw: Cost
  readonly bytesPerSale: number
}

/** What is posted, made before the clock starts. */
interface Sales {
  readonly contents: readonly DocumentContent[]
  readonly raw: readonly RawSale[]
}

/**
 * A five-line sale through the dispatcher beside the raw baseline, in turns so that a busy machine disturbs both.
 * Medians over the rounds, per sale.
 */
export async function measurePosting(
  folder: BenchFolder,
  name: string,
  files: { books: string; raw: string },
  products: number,
  isEmpty: boolean,
): Promise<PostingCost> {
  const file = folder.workingCopy(files.books, name)
  const program = startBenchProgram(`${file}-machine`)
  program.open(file)
  const raw = openRawBooks(folder.workingCopy(files.raw, `${name}-raw`), null)
  try {
    const sold = soldProducts(program, products)
    const sales = someSales(sold)
    if (isEmpty) stockUp(program, sales, sold)
    const postRaw = (from: number, count: number) =>
      sales.raw.slice(from, from + count).forEach((sale) => raw.sell(sale))
    await postSales(program, sales, 0, WARM_UP)
    postRaw(0, WARM_UP)
    const bytesBefore = sizeAtRest(program, file)
    const rounds: { program: Cost; raw: Cost }[] = []
    for (let from = WARM_UP; from < sales.raw.length; from += SALES_A_ROUND) {
      const rawCost = await costOf(() => postRaw(from, SALES_A_ROUND))
      rounds.push({ raw: rawCost, program: await costOf(() => postSales(program, sales, from, SALES_A_ROUND)) })
    }
    const bytesPerSale = (sizeAtRest(program, file) - bytesBefore) / (ROUNDS * SALES_A_ROUND)
    return {
      program: perSale(rounds.map((one) => one.program)),
      raw: perSale(rounds.map((one) => one.raw)),
      bytesPerSale,
    }
  } finally {
    raw.close()
    program.close()
  }
}

function perSale(costs: readonly Cost[]): Cost {
  return {
    cpu: median(costs.map(({ cpu }) => cpu)) / SALES_A_ROUND,
    wall: median(costs.map(({ wall }) => wall)) / SALES_A_ROUND,
  }
}

function someSales(products: readonly SoldProduct[]): Sales {
  const random = randomFrom(SEED + 1)
  const count = WARM_UP + ROUNDS * SALES_A_ROUND
  return {
    contents: Array.from({ length: count }, () => saleOf(random, products, businessDate(TODAY))),
    raw: Array.from({ length: count }, () => rawSaleOf(random, products.length, TODAY)),
  }
}

/** Books without movements first need the goods that will be sold, and only those. */
function stockUp(program: BenchProgram, { contents }: Sales, products: readonly SoldProduct[]): void {
  const needed = new Set(contents.flatMap(({ lines }) => lines.map(({ productId }) => productId)))
  const lines = products.filter(({ id }) => needed.has(id)).map((product) => lineOf(product, PIECES, 5_000_000))
  for (let from = 0; from < lines.length; from += 1_000)
    program.post(documentOf('openingStock', addDays(OPENED_ON, -1), null, lines.slice(from, from + 1_000)))
}

async function postSales(program: BenchProgram, { contents }: Sales, from: number, count: number): Promise<void> {
  for (const [index, content] of contents.slice(from, from + count).entries())
    await program.call('document', 'post', { content, draftId: null }, requestId(from + index))
}

/** As long as the UUIDs of the window. */
function requestId(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
}

/** Size of the file with everything moved out of the write-ahead log. */
function sizeAtRest(program: BenchProgram, file: string): number {
  program.close()
  const { size } = statSync(file)
  program.open(file)
  return size
}
