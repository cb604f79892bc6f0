import type { ClosingFigures } from '#shared/domain/journal/closing-figures.ts'
import type { BusinessDate } from '#shared/kernel/business-date.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'
import { canonicalJson, sha256 } from './canonical.ts'
import { closingFigures, type DescribedClosing } from './closing-figures.ts'

// 结账包: what a closing recorded of the whole books. Kept for ever, also when the period is opened again; the packages
// are chained by their hashes, so that none can be exchanged or left out.

interface PackageRow {
  readonly eventId: number
  readonly content: string
  readonly hash: Buffer
}

const insert = statement<[Record<string, unknown>], never>(
  'INSERT INTO closing_package (event_id, content, hash) VALUES (:eventId, :content, :hash)',
)
const all = statement<[], PackageRow>(
  'SELECT event_id AS eventId, content, hash FROM closing_package ORDER BY event_id',
)
const last = statement<[], { hash: Buffer }>('SELECT hash FROM closing_package ORDER BY event_id DESC LIMIT 1')
// Closings no later reopening went behind.
const standing = statement<[], DescribedClosing & { content: string }>(`
  SELECT e.closed_through AS through, e.after_document_id AS afterDocumentId, p.content
  FROM closing_package p JOIN period_event e ON e.id = p.event_id
  WHERE NOT EXISTS (SELECT 1 FROM period_event l WHERE l.id > e.id
    AND (l.closed_through IS NULL OR l.closed_through < e.closed_through)) ORDER BY e.closed_through`)

/** THE writer of closing packages: the snapshot of the day is taken. */
export function recordPackage(db: WritableDb, eventId: number, closing: DescribedClosing): void {
  const [figures] = closingFigures(db, [closing])
  const content = canonicalJson(figures)
  insert(db).run({ eventId, content, hash: sha256(last(db).get()?.hash ?? '', content) })
}

/** Packages of closings that still stand, oldest first. */
export function standingPackages(db: ReadableDb): ClosingFigures[] {
  return standing(db)
    .all()
    .map(({ content }) => JSON.parse(content) as ClosingFigures)
}

/** The first package that was exchanged or left out, or null. */
export function firstBrokenPackage(db: ReadableDb): string | null {
  let previous: Buffer | string = ''
  for (const { eventId, content, hash } of all(db).all()) {
    if (!sha256(previous, content).equals(hash)) return `closing ${eventId}`
    previous = hash
  }
  return null
}

/** The first closing that stands whose books say something else today, or null. */
export function firstPackageOff(db: ReadableDb): BusinessDate | null {
  const packages = standing(db).all()
  const today = closingFigures(db, packages)
  const off = packages.findIndex(({ content }, index) => content !== canonicalJson(today[index]))
  return packages[off]?.through ?? null
}
