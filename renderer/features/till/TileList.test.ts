import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { ProductHit } from '#shared/contract/product.ts'
import { bottleHit, CASE } from './testing.ts'
import TileList from './TileList.vue'

it('tiles are carried to another place; a product in two units is two tiles', async () => {
  const wrapper = mount(TileList, {
    props: {
      modelValue: [bottleHit(1), bottleHit(1, { unitId: CASE }), bottleHit(2, { name: '鸡蛋', spec: '' })],
      'onUpdate:modelValue': (modelValue: readonly ProductHit[]) => wrapper.setProps({ modelValue }),
    },
  })
  const names = () => wrapper.findAll('.name').map((name) => name.text().replaceAll(/\s+/g, ' '))
  expect(names()).toEqual(['农夫山泉 550ml 瓶', '农夫山泉 550ml 箱', '鸡蛋 瓶'])
  await wrapper.findAll('.handle')[2]!.trigger('dragstart')
  await wrapper.findAll('li')[0]!.trigger('drop')
  expect(names()).toEqual(['鸡蛋 瓶', '农夫山泉 550ml 瓶', '农夫山泉 550ml 箱'])
  await wrapper.findAll('li')[2]!.trigger('keydown', { key: 'ArrowUp', altKey: true })
  expect(names()).toEqual(['鸡蛋 瓶', '农夫山泉 550ml 箱', '农夫山泉 550ml 瓶'])
})
