import { expect, test } from 'vitest'
import { copiesToKeep } from './copies-to-keep.ts'

const at = (moment: string) => Date.parse(moment)
const kept = (...moments: string[]) => moments.filter((one) => copiesToKeep(moments.map(at)).has(at(one)))

test('ten copies of one day all stay; of eleven the oldest goes', () => {
  const hours = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11']
  const moments = hours.map((hour) => `2026-11-27T${hour}:00:00`)
  expect(kept(...moments.slice(1))).toHaveLength(10)
  expect(kept(...moments)).toEqual(moments.slice(1))
})

test('of older days the newest stays for thirty days, of older months for two years', () => {
  const today = Array.from({ length: 10 }, (_one, minute) => `2026-11-27T10:${10 + minute}:00`)
  const older = ['2026-11-20T09:00:00', '2026-11-20T18:00:00', '2026-03-02T09:00:00', '2026-03-30T09:00:00']
  expect(kept(...today, ...older)).toEqual([...today, '2026-11-20T18:00:00', ...older.slice(2)])
  const daily = Array.from({ length: 90 }, (_one, day) => new Date(2026, 8, 1 + day, 18).toISOString())
  // Thirty days back from 11-29, and the last of September.
  expect(kept(...daily)).toEqual([daily[29], ...daily.slice(60)])
})

test('nothing is kept of nothing', () => {
  expect(copiesToKeep([])).toEqual(new Set())
})
