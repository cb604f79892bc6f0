import type { RowReading } from '#shared/domain/import/row-reading.ts'
import { readProduct, type ProductEntry } from '#shared/domain/import/product-row.ts'
import type { ReadableDb } from '#db/handle.ts'
import { allUnitNames, type KnownProduct } from '#db/repository/import-lookup.ts'
import { wasTakenBack } from '#db/repository/import.ts'
import { isProductUsed } from '#db/repository/product.ts'
import { productImage, type ProductImage } from '#db/repository/product-image.ts'
import { plannedRow, type Planner, type PlannedRow } from './plan.ts'
import { NamedWarehouses } from './import-warehouse.ts'
import { PriceLevels } from './price-levels.ts'
import { noteInconsistent } from './product-doubts.ts'
import { barcodesOf, contentOf, isUnchanged, withEntry } from './product-entry.ts'
import { nameKey, ProductIndex } from './product-index.ts'
import { writeProducts, type ProductWork } from './write-products.ts'

/** 商品: new ones are made, known ones stay or take the ticked columns. */
export const planProducts: Planner = (reading, table, settings) => {
  const { db } = reading
  const planning: Planning = {
    db,
    index: new ProductIndex(db),
    units: new Set(allUnitNames(db)),
    levels: new PriceLevels(db, settings.createMissing),
    warehouses: new NamedWarehouses(db, settings.createMissing),
    seen: seenIn(),
    settings,
  }
  const rows: PlannedRow[] = []
  const work: ProductWork[] = []
  for (const row of table.rows) {
    const cells = table.reading(row)
    const entry = readProduct(cells, settings.defaultUnit)
    const one = workOf(planning, row, cells, entry)
    const planned = plannedRow(row, one === null ? 'skip' : one.do === 'update' ? 'update' : 'create', cells.problems)
    rows.push(planned)
    if (one !== null && planned.action !== 'error') work.push(one)
  }
  return {
    rows,
    needsTryOut: work.some(({ entry, do: what }) => what !== 'update' && (entry.openingQuantity ?? 0) > 0),
    rowsAreDocuments: false,
    write: (context, tick) => writeProducts(context, rows, work, settings, tick),
  }
}

interface Planning {
  readonly db: ReadableDb
  readonly index: ProductIndex
  readonly units: Set<string>
  readonly levels: PriceLevels
  readonly warehouses: NamedWarehouses
  readonly seen: Seen
  readonly settings: Parameters<Planner>[2]
}

/** What rows above have taken already: code, barcode, name and spec → spreadsheet row. */
interface Seen {
  readonly codes: Map<string, number>
  readonly barcodes: Map<string, number>
  readonly names: Map<string, number>
}

function seenIn(): Seen {
  return { codes: new Map(), barcodes: new Map(), names: new Map() }
}

/** @returns null when the row changes nothing */
function workOf(planning: Planning, row: number, cells: RowReading, entry: ProductEntry): ProductWork | null {
  noteTwice(planning.seen, row, cells, entry)
  const known = knownProduct(planning.index, cells, entry)
  if (known === null) {
    noteNew(planning, cells, entry)
    noteWhole(planning, cells, entry)
    return { do: 'create', row, entry }
  }
  noteTakenBarcodes(planning.index, cells, entry, known)
  const image = productImage(planning.db, known.id)
  if (image === null) throw new Error(`product ${known.id} is gone`)
  // Made by an import that was taken back: now it is meant to be.
  if (!image.enabled && wasTakenBack(planning.db, 'product', known.id)) {
    noteWhole(planning, cells, entry)
    return { do: 'restore', row, entry, image }
  }
  return updateOf(planning, row, cells, entry, image)
}

function updateOf(
  planning: Planning,
  row: number,
  cells: RowReading,
  given: ProductEntry,
  image: ProductImage,
): ProductWork | null {
  const { db, settings, levels } = planning
  if ((given.openingQuantity ?? 0) > 0) cells.note('openingQuantity', 'openingIgnored')
  if (settings.existing === 'skip') return null
  const ticked = new Set(settings.updateColumns.filter((key) => !cells.isEmpty(key)))
  const entry = onlyTicked(given, ticked)
  noteNamed(planning, cells, entry)
  const levelOf = (name: string) => levels.known(name)
  const content = withEntry(image, entry, ticked, levelOf)
  if (content === null || (isProductUsed(db, image.id) && !keepsUnits(image, content.units)))
    cells.note('ratio', 'unitFrozen', image.name)
  if (content === null) return null
  noteInconsistent(cells, entry, content, levelOf)
  const categoryChanges = settings.updateColumns.includes('category') && entry.category.length > 0
  const locationChanges = entry.location !== '' || entry.otherLocations.length > 0
  const hasNewLevel = entry.otherPrices.some(({ level }) => levels.known(level) === null)
  if (isUnchanged(image, content) && !categoryChanges && !locationChanges && !hasNewLevel) return null
  return { do: 'update', row, entry, image, ticked, categoryChanges, locationChanges }
}

/** Of lists, and of places, what is not ticked is not said. */
function onlyTicked(entry: ProductEntry, ticked: ReadonlySet<string>): ProductEntry {
  return {
    ...entry,
    location: ticked.has('location') ? entry.location : '',
    otherUnits: ticked.has('otherUnits') ? entry.otherUnits : [],
    otherBarcodes: ticked.has('otherBarcodes') ? entry.otherBarcodes : [],
    otherPrices: ticked.has('otherPrices') ? entry.otherPrices : [],
    otherLocations: ticked.has('otherLocations') ? entry.otherLocations : [],
  }
}

/** Quantities of posted documents were counted with these units: they may be added to, not changed. */
function keepsUnits(image: ProductImage, units: readonly { name: string; ratio: number }[]): boolean {
  return image.units.every(({ name, ratio }) => units.some((unit) => unit.name === name && unit.ratio === ratio))
}

/** By code, then barcode, then name and spec; a code nobody has is a new product, whatever it is called. */
function knownProduct(index: ProductIndex, cells: RowReading, entry: ProductEntry): KnownProduct | null {
  const coded = index.ofCode(entry.code) ?? index.ofShortenedCode(entry)
  if (coded !== null) return coded
  for (const { key, barcode } of barcodesOf(entry)) {
    const scanned = index.ofBarcode(barcode)
    if (scanned !== null && entry.code === '') return scanned
    if (scanned !== null) cells.note(key, 'barcodeTaken', scanned.name)
  }
  if (entry.code !== '' || entry.barcodes.length > 0) return null
  const [named, another] = index.ofName(entry.name, entry.spec)
  if (another !== undefined) cells.note('name', 'severalGoods')
  return named ?? null
}

function noteTakenBarcodes(index: ProductIndex, cells: RowReading, entry: ProductEntry, known: KnownProduct): void {
  for (const { key, barcode } of barcodesOf(entry)) {
    const holder = index.ofBarcode(barcode)
    if (holder !== null && holder.id !== known.id) cells.note(key, 'barcodeTaken', holder.name)
  }
}

function noteNamed({ levels, warehouses }: Planning, cells: RowReading, entry: ProductEntry): void {
  for (const { level } of entry.otherPrices) levels.note(cells, 'otherPrices', level)
  for (const { warehouse } of entry.otherLocations) warehouses.note(cells, 'otherLocations', warehouse)
}

/** A row that says everything of its product. */
function noteWhole(planning: Planning, cells: RowReading, entry: ProductEntry): void {
  const levelOf = (name: string) => planning.levels.known(name)
  noteNamed(planning, cells, entry)
  noteInconsistent(cells, entry, contentOf(entry, levelOf), levelOf)
  if (entry.kind === 'service' && (entry.batchTracked || entry.serialTracked)) cells.note('kind', 'serviceTracked')
}

function noteNew({ index, units }: Planning, cells: RowReading, entry: ProductEntry): void {
  const [namesake] = index.ofName(entry.name, entry.spec)
  if (namesake !== undefined) cells.note('name', 'sameName', namesake.name)
  for (const [key, name] of [
    ['unit', entry.unit],
    ['bigUnit', entry.bigUnit?.name ?? ''],
    ...entry.otherUnits.map((unit) => ['otherUnits', unit.name] as const),
  ] as const) {
    if (name === '' || units.has(name)) continue
    units.add(name)
    cells.note(key, 'newUnit', name)
  }
  if ((entry.openingQuantity ?? 0) > 0 && entry.openingCost === null && entry.purchasePrice === null)
    cells.note('openingQuantity', 'withoutCost')
}

/** One product in two rows would be made twice, or the second would win. */
function noteTwice({ codes, barcodes, names }: Seen, row: number, cells: RowReading, entry: ProductEntry): void {
  const take = (map: Map<string, number>, value: string, key: string, problem: 'twiceInFile' | 'sameName') => {
    if (value === '') return
    const before = map.get(value)
    if (before === undefined) map.set(value, row)
    else cells.note(key, problem, String(before + 1))
  }
  take(codes, entry.code, 'code', 'twiceInFile')
  for (const { key, barcode } of barcodesOf(entry)) take(barcodes, barcode, key, 'twiceInFile')
  if (entry.name === '') return
  const isCoded = entry.code !== '' || entry.barcodes.length > 0
  take(names, nameKey(entry.name, entry.spec), 'name', isCoded ? 'sameName' : 'twiceInFile')
}
