import { describe, expect, test } from 'vitest'
import { businessDate } from '../../../kernel/business-date.ts'
import { quantity } from '../../../kernel/quantity.ts'
import { unitPrice } from '../../../kernel/unit-price.ts'
import { readsAlike } from './barcode.ts'
import { findDoubleScan, movedMeanwhile, type TimedEntry } from './entries.ts'
import { findMissingLoss } from './losses.ts'
import { guessPack } from './pack.ts'
import { isEasilySwapped, nameSimilarity } from './swap.ts'

const pieces = (count: number) => quantity(count * 10_000)

describe('箱/瓶', () => {
  const box = [{ name: '箱', ratio: pieces(12) }]
  test.each([
    [-11, 'casesAsPieces', 1],
    [11, 'piecesAsCases', 1],
    [-22, 'casesAsPieces', 2],
    [-24, 'casesMissed', 2],
    [12, 'casesTwice', 1],
    [-132, 'casesMissed', 11],
  ] as const)('%d pieces of 12 a case', (difference, how, times) => {
    expect(guessPack(pieces(difference), box)).toEqual({ how, times, pack: box[0] })
  })
  test('no pack, no difference, no multiple, or too many: nothing', () => {
    expect(guessPack(pieces(-11), [])).toBeNull()
    expect(guessPack(pieces(0), box)).toBeNull()
    expect(guessPack(pieces(-5), box)).toBeNull()
    expect(guessPack(quantity(-13_440), box)).toBeNull()
    expect(guessPack(pieces(-11 * 21), box)).toBeNull()
    expect(guessPack(pieces(-1), [{ name: '双', ratio: pieces(2) }])).toBeNull()
  })
  test('of several packs the one with the fewest mistakes', () => {
    const packs = [...box, { name: '提', ratio: pieces(6) }]
    expect(guessPack(pieces(-12), packs)).toMatchObject({ how: 'casesMissed', times: 1, pack: { name: '箱' } })
    expect(guessPack(pieces(-5), packs)).toMatchObject({ how: 'casesAsPieces', times: 1, pack: { name: '提' } })
  })
})

test('串码: names alike, or prices the same and names not unlike', () => {
  const named = (name: string, price: number) => ({ name, spec: '', price: unitPrice(price) })
  expect(nameSimilarity('康师傅红烧牛肉面', '康师傅香辣牛肉面')).toBe(57)
  expect(isEasilySwapped(named('康师傅红烧牛肉面', 5_000_000), named('康师傅香辣牛肉面', 5_000_000))).toBe(true)
  expect(isEasilySwapped(named('康师傅红烧牛肉面', 5_000_000), named('康师傅香辣牛肉面', 6_000_000))).toBe(false)
  expect(isEasilySwapped(named('怡宝饮用纯净水', 1), named('怡宝饮用纯净水', 2))).toBe(true)
  expect(isEasilySwapped(named('海天金标生抽', 5), named('洽洽香瓜子', 5))).toBe(false)
  expect(nameSimilarity('', '')).toBe(100)
})

describe('entries', () => {
  const scan = (id: number, at: number, book = 10, changes: Partial<TimedEntry> = {}): TimedEntry => ({
    id,
    kind: 'scan',
    segmentId: null,
    quantity: pieces(1),
    serial: '',
    undone: false,
    at,
    userId: 1,
    bookQuantity: pieces(book),
    ...changes,
  })

  test('scanned twice within a second, and just that is too many', () => {
    expect(findDoubleScan([scan(1, 0), scan(2, 5_000), scan(3, 5_900)], pieces(1))?.id).toBe(3)
    expect(findDoubleScan([scan(1, 0), scan(2, 1_001)], pieces(1))).toBeNull()
    expect(findDoubleScan([scan(1, 0), scan(2, 500)], pieces(2))).toBeNull()
    expect(findDoubleScan([scan(1, 0), scan(2, 500, 10, { undone: true })], pieces(1))).toBeNull()
    expect(findDoubleScan([scan(1, 0), scan(2, 500, 10, { userId: 2 })], pieces(1))).toBeNull()
  })

  test('sold between two entries of one line', () => {
    expect(movedMeanwhile([scan(1, 0, 10), scan(2, 9, 8)], pieces(2))).toBe(pieces(-2))
    expect(movedMeanwhile([scan(1, 0, 10), scan(2, 9, 8)], pieces(-2))).toBeNull()
    expect(movedMeanwhile([scan(1, 0, 10), scan(2, 9, 8)], pieces(3))).toBeNull()
    expect(movedMeanwhile([scan(1, 0, 10)], pieces(2))).toBeNull()
  })
})

test('近期报损未录: usual, and quiet for two weeks', () => {
  const today = businessDate('2026-11-22')
  const dates = (...list: string[]) => list.map(businessDate)
  expect(findMissingLoss(dates('2026-10-01', '2026-11-01', '2026-01-01'), pieces(-3), today)).toEqual({
    times: 2,
    days: 90,
    lastOn: '2026-11-01',
  })
  expect(findMissingLoss(dates('2026-10-01', '2026-11-01'), pieces(3), today)).toBeNull()
  expect(findMissingLoss(dates('2026-11-01'), pieces(-3), today)).toBeNull()
  expect(findMissingLoss(dates('2026-10-01', '2026-11-15'), pieces(-3), today)).toBeNull()
})

test('barcodes that read alike', () => {
  expect(readsAlike('0012345', '12345')).toBe(true)
  expect(readsAlike('6901234567892', '690123456789')).toBe(true)
  expect(readsAlike('6901234567892', '6901234567885')).toBe(false)
  expect(readsAlike('abc-1', 'ABC-1')).toBe(true)
  expect(readsAlike('123', '12')).toBe(false)
  expect(readsAlike('', '0')).toBe(false)
})
