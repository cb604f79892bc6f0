import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import LineGrid from './LineGrid.vue'
import { entered, SAMPLE_RULES, sampleRow } from './testing.ts'
import { useLineSheet } from './use-line-sheet.ts'

async function mountGrid(rows = [sampleRow('rice', '40', '44.5'), sampleRow('oil', '24', '52.8')]) {
  const sheet = useLineSheet(() => SAMPLE_RULES)
  sheet.load(rows)
  const wrapper = mount(LineGrid, {
    props: { sheet: sheet as never, label: '商品明细', isBlank: SAMPLE_RULES.isBlank as never, notes: new Map() },
    attachTo: document.body,
  })
  await nextTick()
  await nextTick()
  return { sheet, wrapper, input: wrapper.get('input') }
}

it('is an ARIA grid that counts its head', async () => {
  const { wrapper } = await mountGrid()
  const grid = wrapper.get('[role=grid]')
  expect(grid.attributes()).toMatchObject({ 'aria-rowcount': '4', 'aria-colcount': '6', 'aria-label': '商品明细' })
  expect(wrapper.findAll('[role=row][aria-rowindex]').map((row) => row.attributes('aria-rowindex'))).toEqual([
    '1',
    '2',
    '3',
    '4',
  ])
  const active = grid.attributes('aria-activedescendant') ?? ''
  expect(wrapper.get(`[id="${active}"]`).text()).toBe('rice')
  wrapper.unmount()
})

it('takes what is typed into the focused cell and goes on with Enter', async () => {
  const { sheet, wrapper, input } = await mountGrid()
  sheet.run({ do: 'goTo', cursor: { row: 0, column: 'quantity' } })
  await nextTick()
  await input.setValue('12*24')
  expect(wrapper.get('.line-grid-result').text()).toBe('= 288')
  await input.trigger('keydown', { key: 'Enter' })
  expect(entered(sheet.state.value.rows)[0]).toEqual(['rice', '288', '44.5', ''])
  expect(sheet.state.value.cursor).toEqual({ row: 0, column: 'price' })
  expect(input.element.value).toBe('')
  wrapper.unmount()
})

it('says why Enter was refused', async () => {
  const { sheet, wrapper, input } = await mountGrid()
  sheet.run({ do: 'goTo', cursor: { row: 1, column: 'quantity' } })
  await nextTick()
  await input.setValue('4o')
  await input.trigger('keydown', { key: 'Enter' })
  expect(wrapper.get('.line-grid-strip').text()).toContain('「4o」不是数字')
  expect(input.attributes('aria-invalid')).toBe('true')
  wrapper.unmount()
})

it('Alt and a digit do what is offered under the row, and say so only there', async () => {
  const { sheet, wrapper, input } = await mountGrid()
  const done: string[] = []
  const fix = (label: string) => ({ label, run: () => void done.push(label) })
  const note = (fixes: string[]) => ({ column: 'price', tone: 'warn', title: '贵', text: '', fixes: fixes.map(fix) })
  const [first, second] = sheet.state.value.rows
  await wrapper.setProps({
    notes: new Map([
      [first!.key, [note(['用上次价']), note(['就按这个价', '改成 3'])]],
      [second!.key, [note(['删掉'])]],
    ]) as never,
  })
  const labels = wrapper.findAll('.line-grid-fix').map((button) => button.text())
  expect(labels).toEqual(['用上次价Alt1', '就按这个价Alt2', '改成 3Alt3', '删掉'])
  await input.trigger('keydown', { key: '3', altKey: true })
  await input.trigger('keydown', { key: '4', altKey: true })
  sheet.run({ do: 'goTo', cursor: { row: 1, column: 'price' } })
  await nextTick()
  await input.trigger('keydown', { key: '1', altKey: true })
  expect(done).toEqual(['改成 3', '删掉'])
  wrapper.unmount()
})

it('does not move on Enter while an input method composes', async () => {
  const { sheet, wrapper, input } = await mountGrid()
  await input.setValue('mi')
  await input.trigger('keydown', { key: 'Enter', isComposing: true })
  await input.trigger('keydown', { key: 'Enter', keyCode: 229 })
  expect(sheet.state.value.cursor).toEqual({ row: 0, column: 'product' })
  expect(sheet.state.value.edit?.text).toBe('mi')
  wrapper.unmount()
})

it('leaves for the footer on Enter in the blank row', async () => {
  const { sheet, wrapper, input } = await mountGrid()
  sheet.run({ do: 'goTo', cursor: { row: 2, column: 'product' } })
  await input.trigger('keydown', { key: 'Enter' })
  expect(wrapper.emitted('exit')).toEqual([['footer']])
  wrapper.unmount()
})

it('is no trap: Shift+Tab on the first cell, Ctrl+Tab and an undo with nothing to undo pass through', async () => {
  const { wrapper, input } = await mountGrid()
  for (const init of [
    { key: 'Tab', shiftKey: true },
    { key: 'Tab', ctrlKey: true },
    { key: 'z', ctrlKey: true },
  ]) {
    const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
    input.element.dispatchEvent(event)
    expect(event.defaultPrevented).toBe(false)
  }
  wrapper.unmount()
})

it('hands pasted tables to the form', async () => {
  const { wrapper, input } = await mountGrid()
  const event = new Event('paste', { cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => '大米\t40\t44.5\n6902000103719\t24' } })
  input.element.dispatchEvent(event)
  expect(wrapper.emitted('paste')).toEqual([
    [
      [
        ['大米', '40', '44.5'],
        ['6902000103719', '24'],
      ],
    ],
  ])
  wrapper.unmount()
})

it('copies the row as tab-separated text', async () => {
  const { wrapper, input } = await mountGrid()
  const copied: string[] = []
  const event = new Event('copy', { cancelable: true })
  Object.assign(event, { clipboardData: { setData: (_type: string, text: string) => copied.push(text) } })
  input.element.dispatchEvent(event)
  expect(copied).toEqual(['rice\t40\t44.5\t40×44.5\t'])
  wrapper.unmount()
})

it('copies selected rows with their heads', async () => {
  const { sheet, wrapper, input } = await mountGrid()
  await input.trigger('keydown', { key: 'a', ctrlKey: true })
  const copied: string[] = []
  const event = new Event('copy', { cancelable: true })
  Object.assign(event, { clipboardData: { setData: (_type: string, text: string) => copied.push(text) } })
  input.element.dispatchEvent(event)
  const [head, ...rows] = copied[0]?.split('\n') ?? []
  expect(head).toBe('product\tquantity\tprice\tamount\tremark')
  expect(rows).toHaveLength(sheet.rows.value.length - 1)
  expect(rows[0]).toBe('rice\t40\t44.5\t40×44.5\t')
  wrapper.unmount()
})

it('draws only the rows near the window of a long document', async () => {
  const { wrapper } = await mountGrid(Array.from({ length: 500 }, (_one, index) => sampleRow(`p${index}`, '1')))
  const drawn = wrapper.findAll('.line-grid-item').length
  expect(drawn).toBeGreaterThan(5)
  expect(drawn).toBeLessThan(40)
  wrapper.unmount()
})

it('a column that leaves with the width takes the cursor along', async () => {
  const { sheet, wrapper } = await mountGrid()
  sheet.run({ do: 'goTo', cursor: { row: 1, column: 'remark' } })
  sheet.fit(350)
  expect(sheet.columns.value.map((column) => column.key)).toEqual(['product', 'quantity', 'price'])
  expect(sheet.state.value.cursor).toEqual({ row: 1, column: 'product' })
  wrapper.unmount()
})
