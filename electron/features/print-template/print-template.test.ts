import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { USUAL_TEMPLATE } from '#shared/domain/print/form-template.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const OWN = {
  ...USUAL_TEMPLATE,
  columns: [...USUAL_TEMPLATE.columns],
  signers: [],
  title: '送货单',
  note: '货物当面点清',
  qr: 'https://example.com/付款',
}

let program: TestProgram
let file: string

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'zhangshi-template-')), '销售单.json')
  const answer = () => Promise.resolve(file)
  program = startTestProgram({}, null, { chooseSaveFile: answer, chooseTemplateFile: answer })
  return () => program.program.close()
})

test('a template is kept per document type, and can be given up again', async () => {
  const { api } = program
  expect(await api.printTemplate.get({ type: 'salesShipment' })).toBe(null)
  await api.printTemplate.save({ type: 'salesShipment', template: OWN })
  expect(await api.printTemplate.get({ type: 'salesShipment' })).toEqual(OWN)
  expect(await api.printTemplate.get({ type: 'purchaseReceipt' })).toBe(null)
  await api.printTemplate.save({ type: 'salesShipment', template: null })
  expect(await api.printTemplate.get({ type: 'salesShipment' })).toBe(null)
})

test('what would print no quantity is refused; only who may change settings saves', async () => {
  const columns = OWN.columns.map((column) => (column.key === 'quantity' ? { ...column, shown: false } : column))
  const save = program.api.printTemplate.save({ type: 'salesShipment', template: { ...OWN, columns } })
  await expect(save).rejects.toMatchObject({ data: { code: 'INVALID_INPUT' } })
  const { clerk } = await hireStaff(program)
  const byClerk = clerk.api.printTemplate.save({ type: 'salesShipment', template: OWN })
  await expect(byClerk).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
})

test('out to a file and back in; what is no template of ours is refused with its name', async () => {
  const { api } = program
  expect(await api.printTemplate.exportFile({ name: '销售单', template: OWN })).toEqual({ name: '销售单.json' })
  expect(await api.printTemplate.importFile({})).toEqual(OWN)
  const written = readFileSync(file, 'utf8')
  for (const bad of ['{', '[]', '{"format":"x"}', written.replace('"name"', '"naam"')]) {
    writeFileSync(file, bad)
    const read = api.printTemplate.importFile({})
    await expect(read, bad.slice(0, 20)).rejects.toMatchObject({
      data: { code: 'TEMPLATE_UNREADABLE', params: { file: '销售单.json' } },
    })
  }
})
