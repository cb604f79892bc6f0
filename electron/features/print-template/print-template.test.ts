import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { TEMPLATE_SUBJECTS } from '#shared/domain/print/template-subject.ts'
import { usualTemplate, withColumnAt } from '#shared/domain/print/print-template.ts'
import { hireStaff } from '#electron/harness/staff.ts'
import { startTestProgram, type TestProgram } from '#electron/harness/test-program.ts'

vi.mock('#electron/features/password.ts', () => import('#electron/harness/quick-password.ts'))

const USUAL = usualTemplate('salesShipment')
const OWN = {
  ...withColumnAt('salesShipment', USUAL, 'remark', 3),
  title: '送货单',
  note: '货物当面点清',
  qr: 'https://example.com/付款',
}
/** As the first program that had templates wrote them: eight columns, parts without an order. */
const FIRST = {
  ...OWN,
  columns: USUAL.columns.filter(({ key }) => key !== 'barcode').map((column) => ({ ...column, shown: true })),
  parts: { barcode: true, phone: false, address: true, capitals: true, debt: true, remark: true, copies: false },
}

let program: TestProgram
let file: string

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'zhangshi-template-')), '销售单.json')
  const answer = () => Promise.resolve(file)
  program = startTestProgram({}, null, { chooseSaveFile: answer, chooseTemplateFile: answer })
  return () => program.program.close()
})

test('a template is kept per subject, and can be given up again', async () => {
  const { api } = program
  expect(await api.printTemplate.get({ subject: 'salesShipment' })).toBe(null)
  await api.printTemplate.save({ subject: 'salesShipment', template: OWN })
  expect(await api.printTemplate.get({ subject: 'salesShipment' })).toEqual(OWN)
  expect(await api.printTemplate.get({ subject: 'purchaseReceipt' })).toBe(null)
  await api.printTemplate.save({ subject: 'salesShipment', template: null })
  expect(await api.printTemplate.get({ subject: 'salesShipment' })).toBe(null)
})

test('as the program prints it, every paper can be saved', async () => {
  const { api } = program
  for (const subject of TEMPLATE_SUBJECTS) {
    await api.printTemplate.save({ subject, template: { ...usualTemplate(subject), note: '谢谢' } })
    expect((await api.printTemplate.get({ subject }))?.note, subject).toBe('谢谢')
  }
})

test('what would print no quantity is refused; only who may change settings saves', async () => {
  const columns = OWN.columns.map((column) => (column.key === 'quantity' ? { ...column, shown: false } : column))
  const save = program.api.printTemplate.save({ subject: 'salesShipment', template: { ...OWN, columns } })
  await expect(save).rejects.toMatchObject({ data: { code: 'INVALID_INPUT' } })
  const { clerk } = await hireStaff(program)
  const byClerk = clerk.api.printTemplate.save({ subject: 'salesShipment', template: OWN })
  await expect(byClerk).rejects.toMatchObject({ data: { code: 'FORBIDDEN' } })
})

test('out to a file and back in, for another document too', async () => {
  const { api } = program
  const named = { subject: 'salesShipment', name: '销售单', template: OWN } as const
  expect(await api.printTemplate.exportFile(named)).toEqual({ name: '销售单.json' })
  expect(await api.printTemplate.importFile({ subject: 'salesShipment' })).toEqual(OWN)
  expect(await api.printTemplate.importFile({ subject: 'purchaseReceipt' })).toEqual(OWN)
})

test('a file that is no template is refused, and says why', async () => {
  const { api } = program
  await api.printTemplate.exportFile({ subject: 'salesShipment', name: '销售单', template: OWN })
  const written = readFileSync(file, 'utf8')
  const wide = JSON.stringify({ ...JSON.parse(written), template: { ...OWN, columns: widened(OWN.columns) } })
  const cases = [
    ['{', 'notJson'],
    ['[]', 'otherFile'],
    ['{"format":"x"}', 'otherFile'],
    [written.replace('"name"', '"naam"'), 'damaged'],
    [wide, 'width'],
  ] as const
  for (const [bad, problem] of cases) {
    writeFileSync(file, bad)
    const read = api.printTemplate.importFile({ subject: 'salesShipment' })
    const data = { code: 'TEMPLATE_UNREADABLE', params: { file: '销售单.json', problem } }
    await expect(read, bad.slice(0, 20)).rejects.toMatchObject({ data })
  }
  writeFileSync(file, written)
  const forStatement = api.printTemplate.importFile({ subject: 'statement' })
  await expect(forStatement).rejects.toMatchObject({ data: { params: { problem: 'otherSubject' } } })
})

test('what the first program wrote is read: later columns are not shown, later parts are as usual', async () => {
  const { api } = program
  writeFileSync(file, JSON.stringify({ format: 'zhangshi form template 1', template: FIRST }))
  const read = await api.printTemplate.importFile({ subject: 'salesShipment' })
  expect(read?.columns.find(({ key }) => key === 'barcode')?.shown).toBe(false)
  const shown = read?.parts.filter((part) => part.shown).map(({ key }) => key)
  expect(shown).toEqual(['barcode', 'address', 'externalNumber', 'capitals', 'debt', 'terms', 'remark'])
})

function widened(columns: typeof OWN.columns) {
  return columns.map((column) => (column.key === 'name' ? column : { ...column, width: 600 }))
}
