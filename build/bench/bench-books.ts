import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { id } from '#shared/kernel/id.ts'
import { readMigrations } from '#db/migrate.ts'
import { productImage } from '#db/repository/product-image.ts'
import { MIGRATIONS, startBenchProgram, type BenchProgram } from './bench-program.ts'
import { openRawBooks } from '#db/bench/raw-sale.ts'
import { fillRawBooks } from './raw-books.ts'
import { randomFrom } from './random.ts'
import { generateDays, generateMasters, generateOpening, SEED, type Size, type SoldProduct } from './generate.ts'

/** Bump when the generator makes other books from the same seed. */
const GENERATION = 1

/** How the books were filled; null when they came from the cache. */
export interface Filling {
  readonly masterSeconds: number
  readonly linesPerSecond: number
}

export interface BenchFolder {
  readonly folder: string
  /** A file of its own to measure on: the cached one is never written to. */
  workingCopy(source: string, name: string): string
  remove(): void
}

export function makeBenchFolder(): BenchFolder {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-bench-run-'))
  return {
    folder,
    workingCopy: (source, name) => {
      const copy = join(folder, `${name}.zsb`)
      copyFileSync(source, copy)
      return copy
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The program's books and the raw baseline's, without movements and with them. */
export interface CachedBooks {
  readonly masters: string
  readonly full: string
  readonly rawEmpty: string
  readonly rawFull: string
  readonly filling: Filling | null
}

/** Made once and kept in the system's temporary folder. */
export function cachedBooks(size: Size): CachedBooks {
  const folder = join(tmpdir(), 'zhangshi-bench')
  mkdirSync(folder, { recursive: true })
  const file = (of: Size, kind: string) => join(folder, `${cacheKey(of)}${kind}.zsb`)
  const empty = { ...size, movements: 0 }
  const files = {
    masters: file(empty, ''),
    full: file(size, ''),
    rawEmpty: file(empty, '-raw'),
    rawFull: file(size, '-raw'),
  }
  const filling = existsSync(files.masters) && existsSync(files.full) ? null : fill(size, files.masters, files.full)
  if (!existsSync(files.rawEmpty)) fillRaw(files.rawEmpty, empty)
  if (!existsSync(files.rawFull)) fillRaw(files.rawFull, size)
  return { ...files, filling }
}

function fillRaw(target: string, { products, movements }: Size): void {
  const making = `${target}.making`
  removeBooks(making)
  const raw = openRawBooks(making, products)
  fillRawBooks(raw, randomFrom(SEED), products, movements)
  raw.close()
  renameSync(making, target)
}

/** Other migrations, another seed or size: other books. */
function cacheKey({ products, movements }: Size): string {
  const schema = readMigrations(MIGRATIONS).map(({ sha256 }) => sha256)
  return createHash('sha256')
    .update(JSON.stringify([GENERATION, SEED, products, movements, schema]))
    .digest('hex')
    .slice(0, 16)
}

function fill(size: Size, masters: string, full: string): Filling {
  const making = `${full}.making`
  removeBooks(making)
  const program = startBenchProgram(`${making}-machine`)
  try {
    const started = performance.now()
    generateMasters(program, making, size.products)
    program.close()
    const masterSeconds = (performance.now() - started) / 1000
    copyFileSync(making, masters)
    program.open(making)
    const linesPerSecond = fillMovements(program, size)
    program.close()
    renameSync(making, full)
    return { masterSeconds, linesPerSecond }
  } finally {
    program.close()
    removeBooks(making)
    rmSync(`${making}-machine`, { recursive: true, force: true })
  }
}

function fillMovements(program: BenchProgram, size: Size): number {
  const products = soldProducts(program, size.products)
  const started = performance.now()
  const opening = generateOpening(program, products, size)
  const lines = opening + generateDays(program, products, Math.max(0, size.movements - opening))
  return lines / ((performance.now() - started) / 1000)
}

/** Ids and base units of the whole catalogue; ids have no holes, because the generator never fails half way. */
export function soldProducts(program: BenchProgram, count: number): SoldProduct[] {
  return program.inOneTransaction(({ db }) =>
    Array.from({ length: count }, (_none, index) => {
      const productId = id<'product'>(index + 1)
      const base = productImage(db, productId)?.units[0]
      if (base === undefined) throw new Error(`product ${productId} is missing`)
      return { id: productId, unitId: base.unitId }
    }),
  )
}

function removeBooks(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '.lock', '.creating']) rmSync(file + suffix, { force: true })
}
