import { expect, test } from 'vitest'
import { DRINK, openCounting, TEA, WATER } from './testing-counting.ts'

test('逐件: every scan counts one; the sum stands in large type', async () => {
  const { count, scan, name, figure } = await openCounting()
  await scan(WATER)
  await scan(WATER)
  expect(count.entries).toEqual(['scan 怡宝饮用纯净水 1', 'scan 怡宝饮用纯净水 1'])
  expect([name(), figure()]).toEqual(['怡宝饮用纯净水', '2'])
})

test('12* before a scan is twelve at once', async () => {
  const { count, scan, type } = await openCounting()
  await type('1', '2', '*')
  await scan(TEA)
  expect(count.entries).toEqual(['scan 康师傅冰红茶 12'])
})

test('输量: scan, figure, Enter; the Enter of the scanner is not taken for it', async () => {
  const { count, scan, type, tab } = await openCounting()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  expect(count.entries).toEqual([])
  await type('2', '4', 'Enter')
  await scan(TEA)
  await type('0', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 24', 'zero 康师傅冰红茶'])
})

test('a number that is no quantity is explained and stays typed; an unlikely one is taken on the second Enter', async () => {
  const { wrapper, count, scan, type, tab } = await openCounting()
  const said = () => wrapper.find('.tray').text()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  await type(...'1.23456', 'Enter')
  expect(said()).toContain('「1.23456」小数太多，数量最多 4 位小数')
  await scan(TEA)
  expect(said()).toContain('小数太多')
  await type('Escape')
  await type(...'99999999', 'Enter')
  expect(said()).toContain('没有找到条码 99999999；要是数量，这么大记不下')
  await type('Escape')
  await type(...'200000', 'Enter')
  expect(said()).toContain('「怡宝饮用纯净水」这次记 200,000，多得不寻常')
  expect(count.entries).toEqual([])
  await type('Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 200000'])
  expect(wrapper.find('.tray').exists()).toBe(false)
})

test('输量: scanning the next one confirms the figure that stands typed; Enter alone skips', async () => {
  const { count, scan, type, tab } = await openCounting()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  await type('6')
  await scan(TEA)
  await type('Enter')
  await scan(DRINK)
  await type('3', '*', '1', '2', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 6', 'quantity 东鹏特饮 36'])
})

test('输量: a serial number is counted at once, there is no figure to ask for', async () => {
  const { count, scan, figure, tab } = await openCounting()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan('SN100001')
  expect(count.entries).toEqual(['serial SN100001'])
  expect(figure()).toBe('1')
})

test('what others found is added to, and the sum is shown before Enter', async () => {
  const { wrapper, scan, type, tab } = await openCounting()
  await type('1', '8', '*')
  await scan(WATER)
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  await type('6')
  expect(wrapper.get('.count-sum').text().replace(/\s+/g, ' ')).toBe('小王已盘 18+本次 6合计 24 瓶')
})

test('F6 changes the unit of the figure', async () => {
  const { count, scan, type, tab } = await openCounting()
  tab.keys['Control+m']?.(new KeyboardEvent('keydown'))
  await scan(WATER)
  tab.keys['F6']?.(new KeyboardEvent('keydown'))
  await type('2', 'Enter')
  expect(count.entries).toEqual(['quantity 怡宝饮用纯净水 2箱'])
  expect(count.lines[0]?.counted).toBe(240_000)
})

test('- takes back the last entry', async () => {
  const { count, scan, type, figure } = await openCounting()
  await scan(WATER)
  await type('-')
  expect(count.entries.at(-1)).toBe('undo 怡宝饮用纯净水')
  expect(figure()).toBe('–')
})
