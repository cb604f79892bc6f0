import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readUserFile, writeUserFile } from './user-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhangshi-file-'))
const codeOf = (work: () => unknown) => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

test('what is written is read again', () => {
  const file = join(folder, 'a.csv')
  writeUserFile(file, '条码,实盘\n')
  expect(readFileSync(file, 'utf8')).toBe('条码,实盘\n')
  expect(new TextDecoder().decode(readUserFile(file, 100)!)).toBe('条码,实盘\n')
  expect(readdirSync(folder)).toEqual(['a.csv'])
})

test('a folder and a missing file are refused in words, a file too large is not read', () => {
  writeUserFile(join(folder, 'b.csv'), '0123456789')
  expect(codeOf(() => writeUserFile(folder, 'x'))).toBe('NO_ACCESS')
  expect(codeOf(() => readUserFile(join(folder, 'missing.csv'), 100))).toBe('NO_ACCESS')
  expect(readUserFile(join(folder, 'b.csv'), 9)).toBe(null)
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.csv'])
})
