import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { openCounting, TEA, WATER } from './testing-counting.ts'

test('F8 walks along the uncounted ones: figure and Enter lead to the next', async () => {
  const { count, type, tab, name, settle } = await openCounting()
  tab.keys['F8']?.(new KeyboardEvent('keydown'))
  await settle()
  await type('7', 'Enter', 'Enter', '5', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 7', 'quantity 东鹏特饮 5'])
  expect(name()).toBe('康师傅冰红茶')
})

test('按表: a scanned page leads to its row, rows follow in print order, #2 jumps', async () => {
  const { count, scan, type, wrapper } = await openCounting()
  await scan('pd-20261122-0001/3')
  await type('9', 'Enter')
  expect(wrapper.text()).toContain('已到最后一行')
  await type('#', '2', 'Enter')
  await type('4', 'Enter')
  expect(count.entries).toEqual(['row 东鹏特饮 9', 'row 康师傅冰红茶 4'])
})

test('按表: - goes back to the row just keyed in, ready for the right figure', async () => {
  const { count, type, tab, name, settle } = await openCounting()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await settle()
  await type('9', 'Enter', '-')
  expect(name()).toBe('怡宝饮用纯净水')
  await type('8', 'Enter')
  expect(count.entries).toEqual(['row 怡宝饮用纯净水 9', 'undo 怡宝饮用纯净水', 'row 怡宝饮用纯净水 8'])
  expect(name()).toBe('康师傅冰红茶')
})

test('letters that find nothing are said with Enter, and what is typed next begins anew', async () => {
  const { wrapper, type } = await openCounting()
  await type('q', 'x', 'Enter')
  // Looked up like a scanned code, which here is that of goods outside the scope.
  expect(wrapper.find('.tray').text()).toContain('不在本次范围')
  await type(...'12')
  expect(wrapper.find('.scan-box').text()).toBe('12')
})

test('逐件: a figure that stands typed without its * counts nothing, and is said; a scan alone says nothing', async () => {
  const { wrapper, count, scan, type } = await openCounting()
  await type('1', '2')
  await scan(WATER)
  expect(count.entries).toEqual(['scan 怡宝饮用纯净水 1'])
  expect(wrapper.text()).toContain('刚才键入的 12 没有计入，这次扫码只算一件')
  await scan(WATER)
  expect(wrapper.text()).not.toContain('没有计入')
})

test('a product that is not in the scope waits in the tray; + takes it in and counts it', async () => {
  const { wrapper, count, scan, type } = await openCounting()
  await scan('6934177700514')
  await scan(WATER)
  expect(wrapper.get('.tray').text()).toContain('不在本次范围：飞科剃须刀 FS339')
  await type('+')
  expect(count.entries).toEqual(['scan 怡宝饮用纯净水 1', 'scan 飞科剃须刀 1'])
  expect(wrapper.find('.tray').exists()).toBe(false)
})

test('an unknown code stops nothing; F3 makes a product of it, Esc forgets it', async () => {
  const { wrapper, count, scan, type, tab } = await openCounting()
  await scan('6999')
  await scan(WATER)
  expect(count.entries).toHaveLength(1)
  tab.keys['F3']?.(new KeyboardEvent('keydown'))
  expect(tab.opened).toEqual([{ screen: 'product.form', parameters: { id: null, barcode: '6999' } }])
  await type('Escape')
  expect(wrapper.find('.tray').exists()).toBe(false)
})

test('letters find a product by name; Enter takes it and asks for its figure', async () => {
  const { count, type, name } = await openCounting()
  await type('d', 'p')
  await type('Enter')
  expect(name()).toBe('东鹏特饮')
  await type('3', 'Enter')
  expect(count.entries).toEqual(['quantity 东鹏特饮 3'])
})

test('a blind count knows no 与账相符, and shows no book figure', async () => {
  const { wrapper, scan, type } = await openCounting()
  await scan(WATER)
  await type('=')
  expect(wrapper.get('.tray').text()).toContain('盲盘')
  expect(wrapper.findAll('[role=columnheader]').map((head) => head.text())).not.toContain('账面')
})

test('an open count has the book column', async () => {
  const { wrapper } = await openCounting({ blind: false })
  expect(wrapper.findAll('[role=columnheader]').map((head) => head.text())).toContain('账面')
})

test('L sets the location of the product in hand', async () => {
  const { wrapper, count, scan, type, settle } = await openCounting()
  await scan(WATER)
  await type('l')
  await wrapper.get('.locating input').setValue('C-09')
  await wrapper.get('.locating input').trigger('keydown', { key: 'Enter' })
  await settle()
  expect(count.lines[0]?.location).toBe('C-09')
  expect(wrapper.get('.current .facts').text()).toContain('货位 C-09')
})

test('no scan asks for the list again: the line comes to its top by itself', async () => {
  const { wrapper, bridge, scan, asked } = await openCounting()
  const before = asked('stocktakeCount.lines')
  await scan(WATER)
  await scan(TEA)
  expect(asked('stocktakeCount.lines')).toBe(before)
  expect(wrapper.findAll('[role=gridcell]:nth-child(2)').map((cell) => cell.text())).toEqual([
    '康师傅冰红茶',
    '怡宝饮用纯净水',
  ])
  bridge.change(['stocktake'])
  await flushPromises()
  expect(asked('stocktakeCount.lines')).toBe(before + 1)
})

test('how one counts is told to the tab, which keeps it', async () => {
  const { wrapper } = await openCounting()
  await wrapper.get('[role=radiogroup]').findAll('[role=radio]')[1]!.trigger('click')
  expect(wrapper.emitted('way')).toEqual([[{ mode: 'quantity', segmentId: null }]])
})

test('what was restored is said until the next scan', async () => {
  const { wrapper, scan } = await openCounting({ restored: true })
  expect(wrapper.text()).toContain('已恢复到最后一次扫码（15:32:08 蒙牛 12）')
  await scan(WATER)
  expect(wrapper.text()).not.toContain('已恢复')
})

test('F9 goes to the review; who may only look has neither box nor button', async () => {
  const { tab, bridge, settle } = await openCounting()
  tab.keys['F9']?.(new KeyboardEvent('keydown'))
  await settle()
  expect(bridge.requests.at(-1)?.path).toBe('stocktakeReview.toReview')
  document.body.innerHTML = ''
  const accountant = await openCounting({ role: 'accountant' })
  expect(accountant.wrapper.find('.scan-box').exists()).toBe(false)
  expect(accountant.wrapper.text()).not.toContain('去核对')
})
