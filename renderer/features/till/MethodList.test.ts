import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { TillSettings } from '#shared/contract/till.ts'
import MethodList from './MethodList.vue'

function list(methods: TillSettings['methods']) {
  const wrapper = mount(MethodList, {
    props: {
      modelValue: methods,
      'onUpdate:modelValue': (modelValue: TillSettings['methods']) => wrapper.setProps({ modelValue }),
      accounts: { cash: null, wechat: null, alipay: null, card: null },
      choices: [{ value: null, label: '自动' }],
    },
    attachTo: document.body,
  })
  return { wrapper, methods: () => wrapper.props('modelValue') }
}

it('a way to pay is carried to the place of another, the first being the one of Enter', async () => {
  const { wrapper, methods } = list(['wechat', 'cash', 'alipay'])
  await wrapper.findAll('.handle')[1]!.trigger('dragstart')
  await wrapper.findAll('[data-row]')[0]!.trigger('drop')
  expect(methods()).toEqual(['cash', 'wechat', 'alipay'])
})

it('it moves with Alt and an arrow too, and not over the end', async () => {
  const { wrapper, methods } = list(['wechat', 'cash', 'alipay'])
  await wrapper.findAll('[data-row]')[1]!.trigger('keydown', { key: 'ArrowDown', altKey: true })
  expect(methods()).toEqual(['wechat', 'alipay', 'cash'])
  await wrapper.findAll('[data-row]')[2]!.trigger('keydown', { key: 'ArrowDown', altKey: true })
  expect(methods()).toEqual(['wechat', 'alipay', 'cash'])
})

it('the last way to pay stays', async () => {
  const { wrapper, methods } = list(['wechat', 'cash'])
  await wrapper.findAll('[data-row]')[0]!.findAll('button').at(-1)!.trigger('click')
  expect(methods()).toEqual(['cash'])
  expect(wrapper.find('[data-row]').findAll('button').at(-1)!.attributes('disabled')).toBeDefined()
})
