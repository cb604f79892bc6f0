import { expect, test } from 'vitest'
import { readArguments, UsageError } from './arguments.ts'

test('books to open, and books to create', () => {
  expect(readArguments(['--books', 'a.zsb'])).toEqual({
    kind: 'serve',
    books: 'a.zsb',
    create: null,
    user: null,
    data: null,
    files: new Map(),
  })
  expect(
    readArguments(['--books', 'a.zsb', '--create', '顺达', '--opened-on', '2026-01-01', '--user', '王', '--data=x']),
  ).toEqual({
    kind: 'serve',
    books: 'a.zsb',
    create: {
      name: '顺达',
      openedOn: '2026-01-01',
      costMethod: 'movingAverage',
      negativeStock: 'forbid',
      dayBoundary: 0,
      taxpayer: 'smallScale',
    },
    user: '王',
    data: 'x',
    files: new Map(),
  })
  expect(readArguments(['--list'])).toEqual({ kind: 'list' })
  expect(readArguments(['--help', '--books', 'a.zsb'])).toEqual({ kind: 'help' })
})

test.each([
  [[], '--books FILE is missing'],
  [['--books', ''], '--books FILE is missing'],
  [['--books', 'a', '--create', 'x'], '--create needs --opened-on DATE'],
  [['--books', 'a', '--opened-on', '2026-01-01'], '--opened-on goes with --create NAME'],
  [['--books', 'a', '--create', ' x', '--opened-on', '2026-01-01'], '--create: not a name for books'],
  [['--books', 'a', '--create', 'x', '--opened-on', '2026-02-30'], '--opened-on: not a date YYYY-MM-DD'],
])('wrong usage %j is refused: %s', (words, message) => {
  expect(() => readArguments(words)).toThrow(new UsageError(message))
})

test('what it does not know is refused, too', () => {
  expect(() => readArguments(['--book', 'a'])).toThrow(UsageError)
  expect(() => readArguments(['a.zsb'])).toThrow(UsageError)
})

test('files are handed over by name', () => {
  expect(readArguments(['--books', 'a', '--file', 'goods=in/goods.xlsx', '--file=库存.xlsx=out.xlsx'])).toMatchObject({
    files: new Map([
      ['goods', 'in/goods.xlsx'],
      ['库存.xlsx', 'out.xlsx'],
    ]),
  })
  for (const file of ['goods', '=a', 'goods='])
    expect(() => readArguments(['--books', 'a', '--file', file])).toThrow(UsageError)
})
