import { id } from '#shared/kernel/id.ts'
import { readings } from '#db/search/pinyin.ts'
import type { BenchProgram } from './bench-program.ts'
import { barcodeOf, productAt } from './catalogue.ts'
import { SEED } from './generate.ts'
import { percentile, timesOf } from './measure.ts'
import { randomFrom, type Random } from './random.ts'
import { atMost, written, type Result } from './result-table.ts'

const SEARCHES = 40
const LIMIT = 20

/** What people type, made from a product that exists. */
interface Typed {
  readonly name: string
  readonly barcode: string
  readonly random: Random
}

const KINDS: Readonly<Record<string, (typed: Typed) => string>> = {
  'initials, 4 letters': ({ name }) => firstReading(name).initials.slice(0, 4),
  'initials, 2 letters': ({ name }) => firstReading(name).initials.slice(0, 2),
  'one letter': ({ name }) => firstReading(name).initials.slice(0, 1),
  'initials with gaps': ({ name }) =>
    [...firstReading(name).initials]
      .filter((_letter, index) => index % 2 === 0)
      .slice(0, 4)
      .join(''),
  'full pinyin': ({ name }) => firstReading(name).pinyin.slice(0, 9),
  'Chinese inside the name': ({ name }) => name.slice(3, 6),
  'one Chinese character': ({ name }) => name.slice(4, 5),
  'Chinese with the number': ({ name }) => name.slice(-5),
  'barcode tail': ({ barcode }) => barcode.slice(-5),
  'whole barcode': ({ barcode }) => barcode,
  'no hit, letters': ({ random }) => `zq${random.pick(['x', 'v', 'j'])}vw`,
  'no hit, Chinese': ({ random }) => random.pick(['鲲鹏展翅', '龘龘', '饕餮大餐']),
}

function firstReading(name: string): { initials: string; pinyin: string } {
  const { initials, pinyin } = readings(name)
  return { initials: initials[0] ?? '', pinyin: pinyin[0] ?? '' }
}

/** Product search at the handler, over everything people type. */
export async function measureSearch(program: BenchProgram, products: number): Promise<Result[]> {
  const results: Result[] = []
  for (const [kind, make] of Object.entries(KINDS)) {
    const random = randomFrom(SEED + 11)
    const texts = Array.from({ length: SEARCHES + 1 }, () => {
      const index = random.between(0, products - 1)
      return make({ name: productAt(SEED, index, [id<'category'>(1)]).name, barcode: barcodeOf(index), random })
    })
    const search = (index: number) =>
      program.call('product', 'search', {
        text: texts[index] ?? '',
        purpose: 'sales',
        partnerId: id<'partner'>(2),
        warehouseId: id<'warehouse'>(1),
        limit: LIMIT,
      })
    await search(SEARCHES)
    const times = await timesOf(SEARCHES, search)
    const row = atMost(`search: ${kind}, p95`, percentile(times, 95), 10, 'ms')
    results.push({ ...row, figure: `${row.figure} (p50 ${written(percentile(times, 50), 'ms')})` })
  }
  return results
}
