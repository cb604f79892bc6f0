import type { PartnerContent } from '#shared/contract/partner.ts'
import { readPartner, type PartnerEntry } from '#shared/domain/import/partner-row.ts'
import type { PartnerSides } from '#shared/domain/import/cell.ts'
import type { RowReading } from '#shared/domain/import/row-reading.ts'
import type { ReadableDb } from '#db/handle.ts'
import type { KnownPartner } from '#db/repository/import-lookup.ts'
import { wasTakenBack } from '#db/repository/import.ts'
import { findPartner } from '#db/repository/partner.ts'
import type { ImportSettings } from './import-order.ts'
import { contentOfPartner } from './partner-content.ts'
import { PartnerIndex } from './partner-index.ts'
import { PriceLevels } from './price-levels.ts'
import { plannedRow, type Planner, type PlannedRow } from './plan.ts'
import { writePartners, type PartnerWork } from './write-partners.ts'

/** 往来单位: new ones are made with what they owed, known ones stay or take the ticked columns. */
export const planPartners: Planner = ({ db }, table, settings) => {
  const levels = new PriceLevels(db, settings.createMissing)
  const planning: Planning = { db, settings, index: new PartnerIndex(db), levels, seen: new Map() }
  const rows: PlannedRow[] = []
  const work: PartnerWork[] = []
  for (const row of table.rows) {
    const cells = table.reading(row)
    const one = workOf(planning, row, cells, readPartner(cells, sidesOf(settings)))
    const planned = plannedRow(row, one === null ? 'skip' : one.do === 'update' ? 'update' : 'create', cells.problems)
    rows.push(planned)
    if (one !== null && planned.action !== 'error') work.push(one)
  }
  return {
    rows,
    needsTryOut: work.some(({ receivable, payable }) => receivable !== null || payable !== null),
    rowsAreDocuments: false,
    write: (context, tick) => writePartners(context, rows, work, settings, tick),
  }
}

interface Planning {
  readonly db: ReadableDb
  readonly settings: ImportSettings
  readonly index: PartnerIndex
  readonly levels: PriceLevels
  /** Code, name or partner of the books → row that has it. */
  readonly seen: Map<string, number>
}

function sidesOf({ side }: ImportSettings): PartnerSides | null {
  return side === null ? null : { isCustomer: side !== 'supplier', isSupplier: side !== 'customer' }
}

/** @returns null when the row changes nothing */
function workOf(planning: Planning, row: number, cells: RowReading, entry: PartnerEntry): PartnerWork | null {
  const { index, settings, db } = planning
  const known = knownPartner(index, cells, entry)
  noteTwice(planning, row, cells, entry, known)
  const { receivable, payable, disabled } = entry
  const newLevel = planning.levels.known(entry.priceLevel) === null ? entry.priceLevel : ''
  if (known === null) {
    if (entry.sides === null) cells.note('side', 'sideRequired')
    return { do: 'create', row, content: contentOf(planning, cells, entry), newLevel, disabled, receivable, payable }
  }
  const image = findPartner(db, known.id)
  if (image === null) throw new Error(`partner ${known.id} is gone`)
  if (!image.enabled && wasTakenBack(db, 'partner', known.id))
    return {
      do: 'restore',
      row,
      image,
      content: { ...contentOf(planning, cells, entry), code: image.code },
      newLevel,
      receivable,
      payable,
    }
  if (receivable !== null || payable !== null)
    cells.note(receivable === null ? 'payable' : 'receivable', 'openingIgnored')
  if (settings.existing === 'skip') return null
  const before = contentOfPartner(image)
  const ticked = new Set(settings.updateColumns.filter((key) => !cells.isEmpty(key)))
  const content = withEntry(before, contentOf(planning, cells, entry), entry.sides, ticked)
  const takenLevel = ticked.has('priceLevel') ? newLevel : ''
  if (JSON.stringify(before) === JSON.stringify(content) && takenLevel === '') return null
  return { do: 'update', row, image, content, newLevel: takenLevel, receivable: null, payable: null }
}

function knownPartner(index: PartnerIndex, cells: RowReading, { code, name }: PartnerEntry): KnownPartner | null {
  if (code !== '') {
    const [namesake] = index.ofName(name)
    const coded = index.ofCode(code) ?? index.ofShortenedCode(code, name)
    if (coded === null && namesake !== undefined) cells.note('name', 'sameName', namesake.name)
    return coded
  }
  const [partner, another] = index.ofName(name)
  if (another !== undefined) cells.note('name', 'severalPartners')
  return partner ?? null
}

function contentOf({ levels }: Planning, cells: RowReading, entry: PartnerEntry): PartnerContent {
  const { priceLevel, sides, receivable: _receivable, payable: _payable, disabled: _disabled, ...rest } = entry
  levels.note(cells, 'priceLevel', priceLevel)
  const priceLevelId = levels.known(priceLevel)
  return { ...rest, ...(sides ?? { isCustomer: true, isSupplier: false }), priceLevelId, termDays: entry.termDays ?? 0 }
}

/** The ticked columns of a row; a side that documents may stand on is never taken away. */
function withEntry(
  before: PartnerContent,
  entry: PartnerContent,
  sides: PartnerSides | null,
  ticked: ReadonlySet<string>,
): PartnerContent {
  const take = <Key extends keyof PartnerContent>(column: string, key: Key) =>
    ticked.has(column) ? entry[key] : before[key]
  return {
    code: before.code,
    name: take('name', 'name'),
    isSupplier: before.isSupplier || (ticked.has('side') && sides?.isSupplier === true),
    isCustomer: before.isCustomer || (ticked.has('side') && sides?.isCustomer === true),
    contact: take('contact', 'contact'),
    phone: take('phone', 'phone'),
    address: take('address', 'address'),
    taxNumber: take('taxNumber', 'taxNumber'),
    bankName: take('bankName', 'bankName'),
    bankAccount: take('bankAccount', 'bankAccount'),
    priceLevelId: take('priceLevel', 'priceLevelId'),
    creditLimit: take('creditLimit', 'creditLimit'),
    termDays: take('termDays', 'termDays'),
    remark: take('remark', 'remark'),
  }
}

/** Codes are two when the books would take them as two, and neither is the only one they have. */
function noteTwice(
  { seen }: Planning,
  row: number,
  cells: RowReading,
  { code, name }: PartnerEntry,
  known: KnownPartner | null,
): void {
  if (code === '' && name === '') return
  const places = [
    code === '' ? `name ${name.toLowerCase()}` : `code ${code}`,
    ...(known === null ? [] : [`id ${known.id}`]),
  ]
  const before = places.flatMap((place) => seen.get(place) ?? [])[0]
  if (before !== undefined) return cells.note(code === '' ? 'name' : 'code', 'twiceInFile', String(before + 1))
  for (const place of places) seen.set(place, row)
}
