import { join } from 'node:path'
import type { BooksContent } from '#shared/contract/books.ts'
import { addDays } from '#shared/kernel/business-date.ts'
import { id } from '#shared/kernel/id.ts'
import { insertPartner } from '#db/repository/partner.ts'
import { verifyLedger } from '#db/ledger/verify.ts'
import { audited } from '#electron/features/audited.ts'
import { fillNewBooks } from '#electron/features/books/create.ts'
import { postContent } from '#electron/features/document/post.ts'
import { createProduct } from '#electron/features/product/service.ts'
import { startBenchProgram, TODAY, type BenchProgram } from './bench-program.ts'
import { partnerAt, productAt } from './catalogue.ts'
import { documentOf, lineOf, OPENED_ON, SALE_LINES, SEED, type SoldProduct } from './generate.ts'
import { median, timesOf } from './measure.ts'
import { randomFrom } from './random.ts'
import { assertSound } from './measure-ledger.ts'
import { atMost, written, type Result } from './result-table.ts'

const LATER_MOVEMENTS = 10_000
const REPEATS = 5
/** A receipt of 40 pieces after so many sales of 5 lines of 1 to 3 pieces each: the stock neither grows nor ends. */
const SALES_A_RECEIPT = 4
const RECEIPT_PIECES = 40

type Kind = Pick<BooksContent, 'costMethod' | 'negativeStock'>
const KINDS: readonly (readonly [name: string, kind: Kind])[] = [
  ['FIFO', { costMethod: 'fifo', negativeStock: 'forbid' }],
  ['average, often below zero', { costMethod: 'movingAverage', negativeStock: 'allow' }],
  ['FIFO, often below zero', { costMethod: 'fifo', negativeStock: 'allow' }],
]

/**
 * A backdated receipt before 10,000 movements of its product, where no movement may be left out of the replay: layers
 * and shorts reach from the first to the last. Books of one product each, in the folder of this run.
 */
export async function measureBackdating(folder: string, movements: number): Promise<Result[]> {
  const later = Math.min(LATER_MOVEMENTS, movements)
  const results: Result[] = []
  for (const [index, [name, kind]] of KINDS.entries()) {
    const program = startBenchProgram(join(folder, `backdating-${index}-machine`))
    try {
      const product = makeBooks(program, join(folder, `backdating-${index}.zsb`), kind)
      fillMovements(program, product, kind, later)
      const times = await timesOf(REPEATS, (round) =>
        program.call('document', 'post', {
          content: documentOf('purchaseReceipt', OPENED_ON, id<'partner'>(1), [
            lineOf(product, RECEIPT_PIECES, (90 + round) * 1_000_000),
          ]),
          draftId: null,
        }),
      )
      results.push(atMost(`backdated receipt before ${written(later, 'movements')}, ${name}`, median(times), 300, 'ms'))
      program.inOneTransaction(({ db }) => assertSound(verifyLedger(db)))
    } finally {
      program.close()
    }
  }
  return results
}

function makeBooks(program: BenchProgram, file: string, kind: Kind): SoldProduct {
  const made = { name: '测速账套', openedOn: OPENED_ON, dayBoundary: 0, taxpayer: 'smallScale', ...kind } as const
  program.create(file, (db) => fillNewBooks(db, made, '老板', Date.parse(`${OPENED_ON}T12:00:00`)))
  return program.inOneTransaction((context) => {
    for (const side of ['supplier', 'customer'] as const)
      audited(context, 'create', 'partner', insertPartner(context.db, partnerAt(SEED, 0, side)))
    const { id: productId, units } = createProduct(
      context,
      { ...productAt(SEED, 0, [id<'category'>(1)]), categoryId: null },
      false,
    )
    const [base] = units
    if (base === undefined) throw new Error('a product has a base unit')
    return { id: productId, unitId: base.unitId }
  })
}

/** Sales and receipts in turn; where it is allowed the sales come first, so that every receipt covers shorts. */
function fillMovements(program: BenchProgram, product: SoldProduct, { negativeStock }: Kind, movements: number): void {
  const random = randomFrom(SEED + 2)
  const day = (posted: number) => addDays(OPENED_ON, 1 + Math.floor((posted / movements) * 700))
  program.setToday(TODAY)
  program.inOneTransaction((context) => {
    const receive = (posted: number) =>
      postContent(
        context,
        documentOf('purchaseReceipt', day(posted), id<'partner'>(1), [
          lineOf(product, RECEIPT_PIECES, random.between(50, 500) * 10_000),
        ]),
      )
    if (negativeStock === 'forbid') for (let ahead = 0; ahead < 10; ahead += 1) receive(0)
    for (let posted = 0; posted < movements; posted += SALES_A_RECEIPT * SALE_LINES + 1) {
      for (let sale = 0; sale < SALES_A_RECEIPT; sale += 1)
        postContent(
          context,
          documentOf(
            'salesShipment',
            day(posted),
            id<'partner'>(2),
            Array.from({ length: SALE_LINES }, () => lineOf(product, random.between(1, 3), 9_000_000)),
          ),
        )
      receive(posted)
    }
  })
}
