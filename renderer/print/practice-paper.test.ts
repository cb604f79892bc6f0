import { mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { markPaper } from './practice-paper.ts'
import PrintRoot from './PrintRoot.vue'

afterEach(() => markPaper(false))

it('what is printed in practice carries the mark, what is printed otherwise does not', async () => {
  const wrapper = mount(PrintRoot, { props: { printing: true }, attachTo: document.body })
  const root = () => document.querySelector<HTMLElement>('.print-root')
  expect(root()?.classList.contains('of-practice')).toBe(false)
  markPaper(true)
  await wrapper.vm.$nextTick()
  expect(root()?.classList.contains('of-practice')).toBe(true)
  expect(root()?.style.getPropertyValue('--practice-mark')).toBe("'练习'")
  wrapper.unmount()
})
