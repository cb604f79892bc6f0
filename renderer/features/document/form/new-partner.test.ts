import { expect, it } from 'vitest'
import { refuse, type Answer } from '../testing.ts'
import { openForm, settle } from './testing-form.ts'

const made = { id: 12, code: '0012', name: '城东水产', contact: '', phone: '', isWalkIn: false }

async function typeUnknown(answers: Record<string, Answer>) {
  const { backEnd, wrapper } = await openForm('purchaseReceipt', { 'partner.search': () => [], ...answers })
  const field = wrapper.get<HTMLInputElement>('.partner input')
  await field.setValue('城东水产')
  await settle()
  const press = async (key: string) => {
    await field.trigger('keydown', { key })
    await settle()
  }
  const options = () => [...document.querySelectorAll('.search-popup [role=option]')].map((one) => one.textContent)
  return { backEnd, wrapper, field, press, options }
}

it('makes a supplier nobody knows yet with Enter twice, and goes on to the goods', async () => {
  const { backEnd, field, press, options } = await typeUnknown({ 'partner.createFromName': () => made })
  expect(options()).toEqual([expect.stringContaining('新建供应商「城东水产」')])
  await press('Enter')
  expect(backEnd.asked('partner.createFromName')).toHaveLength(0)
  await press('Enter')
  expect(backEnd.asked('partner.createFromName')[0]?.input).toEqual({ name: '城东水产', side: 'supplier' })
  expect(field.element.value).toBe('城东水产')
  expect(document.activeElement?.className).toContain('line-grid-input')
})

it('says why a supplier could not be made', async () => {
  const { wrapper, press } = await typeUnknown({
    'partner.createFromName': () => refuse({ code: 'DISABLED', params: { entity: 'partner', name: '城东水产' } }),
  })
  await press('Enter')
  await press('Enter')
  expect(wrapper.get('.partner').text()).toContain('城东水产')
})
