import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MachineStore } from './machine-store.ts'

test('settings kept by an older program hold, less what is no setting any more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangshi-machine-'))
  const file = join(folder, 'machine.json')
  const settings = { language: 'en-US', theme: 'dark', fontScale: 130, costHidden: true }
  writeFileSync(file, JSON.stringify({ settings }))
  expect(new MachineStore(file, folder).settings).toEqual({ language: 'en-US', theme: 'dark', fontScale: 130 })
})
