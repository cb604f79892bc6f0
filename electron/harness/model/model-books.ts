import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DocumentRow } from '#shared/contract/document.ts'
import { businessDate } from '#shared/kernel/business-date.ts'
import type { DocumentId, DocumentLineId, PartnerId, ProductId, UnitId, WarehouseId } from '#shared/kernel/id.ts'
import { unitPrice } from '#shared/kernel/unit-price.ts'
import type { ReadableDb } from '#db/handle.ts'
import { rebuildDerivedStock } from '#db/ledger/rebuild.ts'
import { dumpBooks } from '../books-dump.ts'
import type { History } from '../oracle/history.ts'
import { dayText, FIRST_TODAY, MODEL_PRODUCTS, MODEL_TRANSIT, MODEL_WAREHOUSES } from '../oracle/model-shop.ts'
import { productContent, startTestProgram, type Api, type TestProgram } from '../test-program.ts'

/** A document of the program under the name the oracle gives it. */
export interface KnownDocument {
  readonly id: DocumentId
  readonly number: string
  readonly lineIds: ReadonlyMap<number, DocumentLineId>
}

const LINES = 'SELECT id, line_number AS lineNumber FROM document_line WHERE document_id = ?'
const REVERSAL = 'SELECT id, number FROM document WHERE reverses_document_id = ?'

/** The program on books of the small shop of the random histories, and what its masters and documents are called. */
export class ModelBooks {
  readonly products = new Map<string, { readonly id: ProductId; readonly unitId: UnitId }>()
  readonly warehouses = new Map<string, WarehouseId>()
  readonly documents = new Map<string, KnownDocument>()
  partnerId!: PartnerId
  private readonly test: TestProgram
  /** null: in memory. */
  private readonly file: string | null

  private constructor(test: TestProgram, file: string | null) {
    this.test = test
    this.file = file
  }

  /** @param onFile whether the books can be closed and opened again; in memory they are quicker */
  static async open(settings: History['settings'], onFile: boolean): Promise<ModelBooks> {
    const file = onFile ? join(mkdtempSync(join(tmpdir(), 'zhangshi-model-')), 'books.zsb') : null
    const content = {
      openedOn: businessDate(dayText(0)),
      costMethod: settings.method === 'MA' ? 'movingAverage' : 'fifo',
      negativeStock: settings.negative,
    } as const
    const books = new ModelBooks(startTestProgram(content, file), file)
    books.setToday(dayText(FIRST_TODAY))
    await books.makeMasters()
    return books
  }

  private async makeMasters(): Promise<void> {
    for (const [name, { referencePrice, hasBatches }] of Object.entries(MODEL_PRODUCTS)) {
      const purchasePrice = referencePrice === 0n ? null : unitPrice(Number(referencePrice))
      const made = await this.api.product.create(productContent({ name, purchasePrice, batchTracked: hasBatches }))
      this.products.set(name, { id: made.id, unitId: made.units[0]!.unitId })
    }
    for (const { id, name } of await this.api.warehouse.list({})) this.warehouses.set(name, id)
    for (const name of [...MODEL_WAREHOUSES, MODEL_TRANSIT]) {
      if (this.warehouses.has(name)) continue
      const kind = name === MODEL_TRANSIT ? 'transit' : 'normal'
      this.warehouses.set(name, (await this.api.warehouse.create({ code: '', name, address: '', remark: '', kind })).id)
    }
    this.partnerId = (await this.api.partner.create(PARTNER)).id
  }

  get api(): Api {
    return this.test.api
  }

  get db(): ReadableDb {
    return this.test.program.host.current.books.db
  }

  setToday(date: string): void {
    this.test.setToday(date)
  }

  restart(): void {
    if (this.file === null) throw new Error('books in memory cannot be opened again')
    this.test.program.close()
    this.test.program.openBooks(this.file)
  }

  close(): void {
    this.test.program.close()
  }

  /** R19: what the books say before and after everything derived was dropped and made again from the facts. */
  rebuild(): { readonly before: string; readonly after: string } {
    const { books } = this.test.program.host.current
    const before = dumpBooks(books.db)
    books.write(rebuildDerivedStock)
    return { before, after: dumpBooks(books.db) }
  }

  name(name: string, { id, number }: Pick<DocumentRow, 'id' | 'number'>): void {
    const rows = this.db.sqlite.prepare<[number], { id: DocumentLineId; lineNumber: number }>(LINES).all(id)
    this.documents.set(name, { id, number, lineIds: new Map(rows.map((row) => [row.lineNumber, row.id])) })
  }

  /** 改单 makes a reversal by the way. */
  nameReversal(of: string): void {
    const row = this.db.sqlite.prepare<[number], { id: DocumentId; number: string }>(REVERSAL).get(this.document(of).id)
    if (row === undefined) throw new Error(`${of} has no reversal`)
    this.name(`${of}-V`, row)
  }

  document(name: string): KnownDocument {
    return known(this.documents, name)
  }

  product(name: string): { readonly id: ProductId; readonly unitId: UnitId } {
    return known(this.products, name)
  }

  warehouse(name: string): WarehouseId {
    return known(this.warehouses, name)
  }

  /** `S1/1` */
  line(name: string): DocumentLineId {
    const at = name.lastIndexOf('/')
    return known(this.document(name.slice(0, at)).lineIds, Number(name.slice(at + 1)))
  }
}

function known<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`the program knows no ${String(key)}`)
  return value
}

const PARTNER = {
  code: '',
  name: '永盛',
  isSupplier: true,
  isCustomer: true,
  contact: '',
  phone: '',
  address: '',
  taxNumber: '',
  bankName: '',
  bankAccount: '',
  priceLevelId: null,
  creditLimit: null,
  termDays: 30,
  remark: '',
}
