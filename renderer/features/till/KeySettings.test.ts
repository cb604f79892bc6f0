import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { TILL_ACTIONS, TILL_PRESETS } from '#shared/domain/till/till-key.ts'
import type { TillSettings } from '#shared/contract/till.ts'
import KeySettings from './KeySettings.vue'

type Keys = TillSettings['keys']

function open() {
  const layout: Keys['layout'] = 'guanjiapo'
  const own = { ...TILL_PRESETS.guanjiapo } as unknown as Keys['own']
  const settings = mount(KeySettings, {
    props: {
      modelValue: { layout, own },
      'onUpdate:modelValue': (modelValue: Keys) => settings.setProps({ modelValue }),
    },
    attachTo: document.body,
  })
  const button = (action: (typeof TILL_ACTIONS)[number]) => settings.findAll('li button')[TILL_ACTIONS.indexOf(action)]!
  const change = async (action: (typeof TILL_ACTIONS)[number], key: string) => {
    await button(action).trigger('click')
    await button(action).trigger('keydown', { key })
  }
  return { settings, change, keys: () => settings.props('modelValue') as Keys }
}

it('gives a key to an action, takes it from the one that had it and says so', async () => {
  const { settings, change, keys } = open()
  await change('pay', 'F8')
  expect(keys()).toMatchObject({ layout: 'own', own: { pay: ['F8'], hold: [] } })
  expect(settings.get('[role=status]').text()).toBe('F8 现在是「收款」；「挂单/取单」没有这个键了')
})

it('refuses keys of the program and leaves all as it was', async () => {
  const { settings, change, keys } = open()
  await change('pay', 'F9')
  expect(keys().own.pay).toEqual([])
  expect(settings.get('[role=status]').text()).toBe('F9 不能用，请换一个功能键')
})

it('Esc leaves the key as it was', async () => {
  const { settings, change, keys } = open()
  await change('hold', 'Escape')
  expect(keys().own.hold).toEqual(['F8'])
  expect(settings.get('[role=status]').text()).toBe('')
})
