import { mkdirSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isSameFolder } from './same-folder.ts'

test('a folder nobody can look at is no other folder: a place that is gone stands in no copy’s way', () => {
  const root = mkdtempSync(join(tmpdir(), 'zhangshi-same-'))
  const [folder, loop] = [join(root, 'folder'), join(root, 'loop')]
  mkdirSync(folder)
  symlinkSync(loop, loop, 'junction')
  expect(isSameFolder(loop, folder)).toBe(false)
  expect(isSameFolder(folder, `${root}/folder/`)).toBe(true)
})
