import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quantity, ZERO_QUANTITY } from '../../kernel/quantity.ts'
import { tally, type CountEntry } from './tally.ts'
import type { CountEventKind } from './words.ts'

const pieces = (count: number) => quantity(count * 10_000)

function entry(id: number, kind: CountEventKind, count: number, segmentId: number | null = null): CountEntry {
  return { id, kind, segmentId, quantity: pieces(count), serial: '', undone: false }
}

describe('what entries add up to', () => {
  test('nothing counted is not zero; a confirmed zero is', () => {
    expect(tally([]).counted).toBeNull()
    expect(tally([entry(1, 'zero', 0)]).counted).toBe(0)
  })

  test('scans accumulate: +12, +5, +1 are 18, with 累计 after each', () => {
    const { counted, running } = tally([entry(1, 'quantity', 12), entry(2, 'quantity', 5), entry(3, 'scan', 1)])
    expect(counted).toBe(pieces(18))
    expect([...running.values()]).toEqual([pieces(12), pieces(17), pieces(18)])
  })

  test('segments sum: 小王 18 and 小李 6 are 24', () => {
    const both = tally([entry(1, 'quantity', 18, 1), entry(2, 'quantity', 6, 2)])
    expect(both.counted).toBe(pieces(24))
    expect([...both.bySegment]).toEqual([
      [1, pieces(18)],
      [2, pieces(6)],
    ])
  })

  test('a row typed again replaces what its segment said, and nothing else', () => {
    expect(tally([entry(1, 'row', 7, 1), entry(2, 'quantity', 5, 2), entry(3, 'row', 9, 1)]).counted).toBe(pieces(14))
  })

  test('a confirmed zero in one segment leaves what another found', () => {
    expect(tally([entry(1, 'quantity', 18, 1), entry(2, 'zero', 0, 2)]).counted).toBe(pieces(18))
  })

  test('与账相符 and 改为 speak for the whole line; later entries add to it', () => {
    expect(tally([entry(1, 'row', 7, 1), entry(2, 'row', 5, 2), entry(3, 'correct', 72)]).counted).toBe(pieces(72))
    expect(tally([entry(1, 'row', 7, 1), entry(2, 'equal', 10), entry(3, 'scan', 1)]).counted).toBe(pieces(11))
  })

  test('undone entries never were: undoing a replacement brings back what it replaced', () => {
    const first = entry(1, 'row', 7, 1)
    const second = { ...entry(2, 'row', 9, 1), undone: true }
    expect(tally([first, second]).counted).toBe(pieces(7))
    expect(tally([{ ...first, undone: true }, second])).toMatchObject({ counted: null, last: null })
  })

  test('按账面保留 is not a count, and a later count ends it', () => {
    expect(tally([entry(1, 'keepBook', 0)])).toMatchObject({ counted: null, keptBook: true, last: null })
    expect(tally([entry(1, 'keepBook', 0), entry(2, 'scan', 1)])).toMatchObject({ keptBook: false, counted: 10_000 })
    expect(tally([entry(1, 'scan', 3), entry(2, 'late', 1)])).toMatchObject({ counted: 30_000, last: { id: 1 } })
  })

  test('serial numbers go with the entries that still hold', () => {
    const serial = (id: number, text: string, segmentId: number | null) => ({
      ...entry(id, 'scan', 1, segmentId),
      serial: text,
    })
    expect(tally([serial(1, 'S1', 1), serial(2, 'S2', 2)]).serials).toEqual(['S1', 'S2'])
    expect(tally([serial(1, 'S1', 1), serial(2, 'S2', 2), entry(3, 'zero', 0, 1)])).toMatchObject({
      counted: 10_000,
      serials: ['S2'],
    })
  })
})

describe('properties', () => {
  const kinds = fc.constantFrom<CountEventKind[]>('scan', 'quantity', 'row', 'zero', 'import', 'equal', 'correct')
  const entries = fc
    .array(
      fc.record({ kind: kinds, count: fc.nat(500), segmentId: fc.constantFrom(null, 1, 2, 3), undone: fc.boolean() }),
    )
    .map((list) =>
      list.map((one, index) => ({
        ...entry(index + 1, one.kind, one.kind === 'zero' ? 0 : one.count, one.segmentId),
        undone: one.undone,
      })),
    )

  test('the whole is the sum of its segments', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { counted, bySegment } = tally(list)
        const sum = [...bySegment.values()].reduce((total: number, one) => total + one, 0)
        expect(counted ?? ZERO_QUANTITY).toBe(sum)
        expect(counted === null).toBe(bySegment.size === 0)
      }),
    )
  })

  test('undoing every entry, in any order, ends at not counted', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(tally(list.map((one) => ({ ...one, undone: true })))).toMatchObject({
          counted: null,
          last: null,
          serials: [],
        })
      }),
    )
  })

  test('an undone entry changes nothing: the same as if it had not been made', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const without = tally(list.filter((one) => !one.undone))
        expect(tally(list)).toEqual(without)
      }),
    )
  })

  test('only adding: the order of entries does not matter', () => {
    const added = fc.array(fc.tuple(fc.nat(500), fc.constantFrom(null, 1, 2)), { maxLength: 20 })
    fc.assert(
      fc.property(added, (list) => {
        const made = list.map(([count, segmentId], index) => entry(index + 1, 'quantity', count, segmentId))
        expect(tally(made).counted).toBe(tally([...made].reverse()).counted)
      }),
    )
  })
})
