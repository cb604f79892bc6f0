import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listRendererFiles } from './renderer-manifest.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangshi-manifest-'))
  mkdirSync(join(folder, 'assets'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('every file is listed with its type, but not the list itself', () => {
  for (const file of ['index.html', 'assets/a.js', 'assets/a.css', 'manifest.json'])
    writeFileSync(join(folder, file), '')
  expect(listRendererFiles(folder)).toEqual({
    'assets/a.css': 'text/css; charset=utf-8',
    'assets/a.js': 'text/javascript; charset=utf-8',
    'index.html': 'text/html; charset=utf-8',
  })
})

test('a file of unknown type stops the build', () => {
  writeFileSync(join(folder, 'assets/a.exe'), '')
  expect(() => listRendererFiles(folder)).toThrow('a.exe')
})
