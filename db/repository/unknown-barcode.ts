import type { UnknownBarcode } from '#shared/contract/till.ts'
import type { UserId } from '#shared/kernel/id.ts'
import { statement, type ReadableDb, type WritableDb } from '../handle.ts'

const all = statement<[], UnknownBarcode>(
  'SELECT barcode, scans, last_at AS lastAt FROM unknown_barcode ORDER BY last_at DESC LIMIT 50',
)
const put = statement<[string, number, number], never>(`
  INSERT INTO unknown_barcode (barcode, scans, last_at, user_id) VALUES (?, 1, ?, ?)
  ON CONFLICT (barcode) DO UPDATE SET scans = scans + 1, last_at = excluded.last_at, user_id = excluded.user_id`)
const drop = statement<[string], never>('DELETE FROM unknown_barcode WHERE barcode = ?')

/** The tray, newest first. */
export function unknownBarcodes(db: ReadableDb): UnknownBarcode[] {
  return all(db).all()
}

export function noteUnknownBarcode(db: WritableDb, barcode: string, now: number, userId: UserId): void {
  put(db).run(barcode, now, userId)
}

export function dropUnknownBarcode(db: WritableDb, barcode: string): void {
  drop(db).run(barcode)
}
