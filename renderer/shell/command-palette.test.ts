import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Books } from '#shared/contract/books.ts'
import { useBooksStore } from '#renderer/features/books/store.ts'
import CommandPalette from './CommandPalette.vue'
import { useTabsStore } from './tabs-store.ts'
import { installFakeBridge, type FakeBridge } from './testing.ts'

const unit = { unitId: 1, name: '桶', ratio: 10_000 }
const oil = {
  id: 42,
  code: '01002',
  name: '鲁花5S压榨花生油',
  spec: '5L',
  barcode: '6902000145481',
  kind: 'goods',
  unitId: 1,
  units: [unit],
  stock: 310_000,
  price: null,
  lastPrice: null,
  retailPrice: null,
  enabled: true,
}
const sale = {
  id: 7,
  type: 'salesShipment',
  number: 'XSCK-20261122-0002',
  businessDate: '2026-11-22',
  partnerName: '好又多超市',
  grossAmount: 100_000,
}

const market = { id: 5, code: 'K001', name: '好又多超市', contact: '张姐', phone: '13800000000', isWalkIn: false }
const both = { id: 6, code: 'K002', name: '宏运达', contact: '', phone: '', isWalkIn: false }

enableAutoUnmount(afterEach)

let bridge: FakeBridge

beforeEach(() => {
  setActivePinia(createPinia())
  bridge = installFakeBridge({
    'product.search': ({ text }: { text: string }) => (text === 'lh' ? [oil] : []),
    'partner.search': ({ text, side }: { text: string; side: string }) =>
      text === 'hyd' ? (side === 'customer' ? [market, both] : [both]) : [],
    'document.find': ({ number }: { number: string }) => (number === sale.number ? sale : null),
  })
})

async function openWith(typed: string) {
  const palette = mount(CommandPalette, { attachTo: document.body })
  await palette.get('input').setValue(typed)
  await flushPromises()
  return palette
}

const titles = (palette: Awaited<ReturnType<typeof openWith>>) =>
  palette.findAll('[role=option] .title').map((title) => title.text())

describe('command palette', () => {
  it('keeps the focus while it is open, and gives it to what the screen behind has come to', async () => {
    const [before, after] = ['before', 'after'].map(() => document.body.appendChild(document.createElement('button')))
    before?.focus()
    const palette = await openWith('')
    before?.remove()
    after?.focus()
    expect(document.activeElement).toBe(palette.get('input').element)
    await palette.get('input').trigger('keydown', { key: 'Escape' })
    expect(document.activeElement).toBe(after)
    after?.remove()
  })

  it('opens with Enter what is found for these words, not what still stands there of those before', async () => {
    const palette = await openWith('lh')
    let answer: (hits: unknown[]) => void = () => undefined
    bridge = installFakeBridge({
      'product.search': () => new Promise((resolve) => (answer = resolve)),
      'partner.search': () => [],
      'document.find': () => null,
    })
    await palette.get('input').setValue('zzhy')
    await palette.get('input').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(palette.emitted('done')).toBeUndefined()
    answer([{ ...oil, id: 43, name: '找找花油' }])
    await flushPromises()
    expect(palette.emitted('done')).toHaveLength(1)
    expect(useTabsStore().active?.parameters).toMatchObject({ id: 43 })
  })

  it('finds an action by pinyin initials and opens its screen with Enter', async () => {
    const palette = await openWith('cangku')
    expect(titles(palette)).toEqual(['仓库', '新建仓库'])
    await palette.get('input').trigger('keydown', { key: 'Enter' })
    expect(useTabsStore().active?.screen).toBe('warehouse.list')
    expect(palette.emitted('done')).toHaveLength(1)
  })

  it('finds the key layouts where they are chosen', async () => {
    for (const typed of ['键位', 'jianwei', 'jwsz']) expect(titles(await openWith(typed))).toEqual(['收银设置'])
  })

  it('begins practice for who may, by its name, pinyin or in English, and leaves it', async () => {
    const opened = { uuid: 'u', role: 'owner', needsLogin: false, practice: false }
    const copy = { ...opened, uuid: 'copy', practice: true }
    bridge = installFakeBridge({ 'books.beginPractice': () => copy, 'books.endPractice': () => opened })
    const books = useBooksStore()
    books.current = { ...opened, role: 'clerk' } as unknown as Books
    expect(titles(await openWith('练习'))).not.toContain('练习模式')
    books.current = opened as unknown as Books
    for (const typed of ['练习', 'lx', 'lianxi', 'practice'])
      expect(titles(await openWith(typed))).toContain('练习模式')
    await (await openWith('lianxi')).get('input').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(bridge.inputs('books.beginPractice')).toEqual([{}])
    // Whoever practises leaves it, whatever his rights.
    books.current = { ...copy, role: 'clerk' } as unknown as Books
    const palette = await openWith('practice')
    expect(titles(palette)).toEqual(['退出练习'])
    await palette.get('input').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(bridge.inputs('books.endPractice')).toEqual([{}])
  })

  it('finds products in the books and shows their stock', async () => {
    const palette = await openWith('lh')
    expect(titles(palette)).toContain('鲁花5S压榨花生油')
    expect(palette.text()).toContain('5L · 01002 · 库存 31 桶')
  })

  it('finds customers and suppliers, who is both once, and opens them', async () => {
    const palette = await openWith('hyd')
    expect(titles(palette)).toEqual(['好又多超市', '宏运达'])
    expect(palette.text()).toContain('客户 · K001 · 张姐 · 13800000000')
    expect(palette.text()).toContain('供应商兼客户 · K002')
    await palette.get('input').trigger('keydown', { key: 'Enter' })
    expect(useTabsStore().active).toMatchObject({ screen: 'partner.form', parameters: { id: 5 } })
  })

  it('finds a document by its number first', async () => {
    const palette = await openWith('XSCK-20261122-0002')
    expect(titles(palette)[0]).toBe('XSCK-20261122-0002')
    expect(palette.text()).toContain('好又多超市 · 2026-11-22 · ¥1,000.00')
  })

  it('does not ask for a document while letters are typed', async () => {
    await openWith('lh')
    expect(bridge.inputs('document.find')).toEqual([])
  })

  it('moves with ↑↓ and goes round', async () => {
    const palette = await openWith('cangku')
    const input = palette.get('input')
    await input.trigger('keydown', { key: 'ArrowUp' })
    expect(palette.get('[aria-selected=true]').text()).toContain('新建仓库')
    await input.trigger('keydown', { key: 'ArrowDown' })
    expect(input.attributes('aria-activedescendant')).toBe('palette-0')
  })

  it('offers what was used lately before anything is typed', async () => {
    useTabsStore().open('settings')
    const palette = await openWith('')
    expect(titles(palette)[0]).toBe('设置')
  })

  it('closes with Esc and gives the focus back', async () => {
    const before = document.body.appendChild(document.createElement('button'))
    before.focus()
    const palette = await openWith('')
    await palette.get('input').trigger('keydown', { key: 'Escape' })
    expect(palette.emitted('done')).toHaveLength(1)
    expect(document.activeElement).toBe(before)
  })

  it('keeps the focus while a screen behind finishes something', async () => {
    const behind = document.body.appendChild(document.createElement('button'))
    const palette = await openWith('')
    behind.focus()
    expect(document.activeElement).toBe(palette.get('input').element)
  })

  it('says how to search when there is nothing', async () => {
    const palette = await openWith('没有这种东西')
    expect(palette.text()).toContain('没有找到')
  })
})
