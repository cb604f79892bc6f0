import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { keepContent, readContent, shareContents, sweepOrphans } from './attachment-folder.ts'

const HELLO = new TextEncoder().encode('hello')
const HELLO_HASH = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'
const NOW = Date.parse('2026-06-01T12:00:00')
const longAgo = new Date('2026-04-01T12:00:00')

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'zhangshi-attachment-')), 'shop.zsb.files')
})

const placeOf = (hash: string) => join(folder, hash.slice(0, 2), hash)

test('a content lies under its hash, once, and is read again', () => {
  expect(keepContent(folder, HELLO)).toBe(HELLO_HASH)
  expect(keepContent(folder, HELLO)).toBe(HELLO_HASH)
  expect(readdirSync(folder)).toEqual(['2c'])
  expect(readdirSync(join(folder, '2c'))).toEqual([HELLO_HASH])
  expect(readContent(folder, HELLO_HASH)).toEqual({ bytes: Buffer.from('hello') })
})

test('what is missing or changed is said, and mended by keeping it again', () => {
  expect(readContent(folder, HELLO_HASH)).toEqual({ fault: 'missing' })
  keepContent(folder, HELLO)
  writeFileSync(placeOf(HELLO_HASH), 'hellp')
  expect(readContent(folder, HELLO_HASH)).toEqual({ fault: 'changed' })
  keepContent(folder, HELLO)
  expect(readFileSync(placeOf(HELLO_HASH), 'utf8')).toBe('hello')
})

test('the sweep deletes old files of ours that no row names, and nothing else', () => {
  const kept = keepContent(folder, HELLO)
  const orphan = keepContent(folder, new TextEncoder().encode('orphan'))
  const young = keepContent(folder, new TextEncoder().encode('young'))
  const foreign = join(folder, kept.slice(0, 2), 'readme.txt')
  const elsewhere = join(folder, 'mine', 'a.txt')
  mkdirSync(join(folder, 'mine'))
  for (const file of [foreign, elsewhere]) writeFileSync(file, 'x')
  const unfinished = `${placeOf(kept)}.unfinished`
  writeFileSync(unfinished, 'hel')
  for (const file of [placeOf(kept), placeOf(orphan), foreign, elsewhere, unfinished])
    utimesSync(file, longAgo, longAgo)
  utimesSync(placeOf(young), new Date(NOW), new Date(NOW))

  expect(sweepOrphans(folder, (hash) => hash === kept, NOW)).toBe(2)
  expect([placeOf(orphan), unfinished].map((file) => existsSync(file))).toEqual([false, false])
  expect([placeOf(kept), placeOf(young), foreign, elsewhere].every((file) => existsSync(file))).toBe(true)
  expect(sweepOrphans(join(folder, 'nowhere'), () => false, NOW)).toBe(0)
})

test('a copy of the books sees the same contents', () => {
  keepContent(folder, HELLO)
  shareContents(folder, `${folder}-practice`)
  expect(readContent(`${folder}-practice`, HELLO_HASH)).toEqual({ bytes: Buffer.from('hello') })
})
