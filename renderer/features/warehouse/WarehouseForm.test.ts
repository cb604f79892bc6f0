import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/errors/app-error.ts'
import type { Answer } from '#renderer/ui/record-form/fake-program.ts'
import { openRecordPage } from '#renderer/ui/record-form/testing-record-page.ts'
import WarehouseForm from './WarehouseForm.vue'

const STORED = { id: 4, code: '02', name: '后仓', address: '', remark: '', enabled: true, version: 1 }

async function form(id: number | null, answers: Readonly<Record<string, Answer>> = {}) {
  const page = await openRecordPage(WarehouseForm, id, {
    'warehouse.get': () => STORED,
    'warehouse.create': () => STORED,
    'warehouse.update': () => STORED,
    ...answers,
  })
  return { ...page, name: () => page.wrapper.get<HTMLInputElement>('input') }
}

beforeEach(() => setActivePinia(createPinia()))

test('F9 saves and closes the tab', async () => {
  const { tab, press, sent, name } = await form(null)
  await name().setValue('后仓')
  await press('F9')
  expect(sent('warehouse.create')).toEqual([{ code: '', name: '后仓', address: '', remark: '' }])
  expect(tab.state.closed).toBe(true)
})

test('Shift+F9 saves and goes on with an empty form: the next save makes another one', async () => {
  const { wrapper, tab, press, sent, name } = await form(4)
  await name().setValue('前仓')
  await press('Shift+F9')
  expect(sent('warehouse.update')).toHaveLength(1)
  expect([wrapper.get('h1').text(), name().element.value]).toEqual(['新建仓库', ''])
  expect(document.activeElement).toBe(name().element)
  expect(tab.state).toMatchObject({ closed: false, dirty: false, parameters: { id: null } })
  await name().setValue('冷库')
  await press('F9')
  expect(sent('warehouse.create')).toEqual([{ code: '', name: '冷库', address: '', remark: '' }])
})

test('Shift+F9 that was refused keeps what is entered and says why', async () => {
  const { wrapper, press, name } = await form(null, {
    'warehouse.create': () => {
      throw new AppError('DUPLICATE', { entity: 'warehouse', field: 'name', value: '后仓', holder: '后仓' })
    },
  })
  await name().setValue('后仓')
  await press('Shift+F9')
  expect(name().element.value).toBe('后仓')
  expect(wrapper.get('[role=alert]').text()).toContain('后仓')
})
