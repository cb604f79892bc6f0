// `npm run bench`: how fast the program is at 100,000 products and 1,000,000 movements, beside a raw baseline.
import { parseArgs } from 'node:util'
import { TODAY, startBenchProgram } from './bench-program.ts'
import { cachedBooks, makeBenchFolder, soldProducts, type BenchFolder, type CachedBooks } from './bench-books.ts'
import { SEED, type Size } from './generate.ts'
import { measureBusyProduct, measureLongWork } from './measure-ledger.ts'
import { measureBackdating } from './measure-backdating.ts'
import { measureExport } from './measure-export.ts'
import { measureLists, measureStockList } from './measure-lists.ts'
import { measurePosting } from './measure-posting.ts'
import { measureReports } from './measure-reports.ts'
import { measureSearch } from './measure-search.ts'
import { atLeast, atMost, informs, printTable, written, type Result } from './result-table.ts'

const USAGE = `npm run bench -- [--quick] [--products N] [--movements N]
  --quick       a twentieth of the full size: 5,000 products, 50,000 movements
  --products    products in the books (100,000)
  --movements   stock movements in the books (1,000,000)`

function readSize(): Size {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean' },
      products: { type: 'string' },
      movements: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) {
    console.log(USAGE)
    process.exit(0)
  }
  const divisor = values.quick === true ? 20 : 1
  const size = {
    products: Number(values.products ?? 100_000 / divisor),
    movements: Number(values.movements ?? 1_000_000 / divisor),
  }
  if (
    Number.isSafeInteger(size.products) &&
    Number.isSafeInteger(size.movements) &&
    size.products >= 10 &&
    size.movements >= size.products
  )
    return size
  console.error(`${USAGE}\nThere are at least 10 products, and at least as many movements as products.`)
  process.exit(2)
}

async function measureAll(folder: BenchFolder, books: CachedBooks, size: Size): Promise<Result[]> {
  const results = fillingResults(books)
  const empty = await measurePosting(
    folder,
    'empty',
    { books: books.masters, raw: books.rawEmpty },
    size.products,
    true,
  )
  const full = await measurePosting(folder, 'full', { books: books.full, raw: books.rawFull }, size.products, false)
  results.push(...postingResults(empty, full))
  const file = folder.workingCopy(books.full, 'reading')
  const program = startBenchProgram(`${file}-machine`)
  program.open(file)
  try {
    const [busy] = soldProducts(program, 1)
    if (busy === undefined) throw new Error('books without products')
    results.push(
      ...(await measureSearch(program, size.products)),
      ...(await measureLists(program)),
      ...(await measureStockList(program)),
      ...(await measureReports(program, file)),
      ...measureExport(program, file),
    )
    results.push(...(await measureBusyProduct(program, busy)), ...(await measureLongWork(program, file)))
  } finally {
    program.close()
  }
  results.push(...(await measureBackdating(folder.folder, size.movements)))
  return results
}

function fillingResults({ filling }: CachedBooks): Result[] {
  if (filling === null) return [informs('bulk posting', 'books came from the cache')]
  return [
    informs('making the masters', written(filling.masterSeconds, 's')),
    atLeast('bulk posting through the same rules', filling.linesPerSecond, 3_000, 'lines/s'),
  ]
}

type PostingCost = Awaited<ReturnType<typeof measurePosting>>

function postingResults(empty: PostingCost, full: PostingCost): Result[] {
  const told = (name: string, { program, raw }: PostingCost) => [
    informs(`5-line sale, ${name}: CPU`, `${written(program.cpu, 'µs')} (raw ${written(raw.cpu, 'µs')})`),
    informs(`5-line sale, ${name}: wall`, `${written(program.wall, 'µs')} (raw ${written(raw.wall, 'µs')})`),
    atMost(`5-line sale, ${name}: CPU to raw`, program.cpu / raw.cpu, 4, '×'),
  ]
  const growth = full.program.cpu / empty.program.cpu
  const rawGrowth = full.raw.cpu / empty.raw.cpu
  return [
    ...told('empty books', empty),
    ...told('full books', full),
    informs('growth of the CPU from empty to full books', `${written(growth, '×')} (raw ${written(rawGrowth, '×')})`),
    atMost('its growth to the growth of raw', growth / rawGrowth, 1.1, '×'),
    atMost('bytes of a 5-line sale in the file', full.bytesPerSale, 2_560, 'bytes'),
  ]
}

const size = readSize()
console.log(
  `${size.products.toLocaleString('en-US')} products, ${size.movements.toLocaleString('en-US')} movements, seed ${SEED}, today is ${TODAY}, Node ${process.versions.node}`,
)
const books = cachedBooks(size)
const folder = makeBenchFolder()
try {
  printTable(await measureAll(folder, books, size))
} finally {
  folder.remove()
}
