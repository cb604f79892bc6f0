import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { screenState } from './screen-state.ts'
import StatusBar from './StatusBar.vue'

const hintsOf = (bar: ReturnType<typeof mount>) => bar.findAll('.hint').map((hint) => hint.text())

describe('status bar', () => {
  it('shows facts and keys of the active tab and follows them', async () => {
    const count = ref(3)
    const state = screenState('tab-a')
    state.facts = () => [`${count.value} 种`]
    state.hints = [{ keys: ['F9'], label: '保存并入库' }]
    const bar = mount(StatusBar, { props: { tabId: 'tab-a' } })
    expect(bar.get('.facts').text()).toBe('3 种')
    expect(hintsOf(bar)).toEqual(['F9保存并入库', 'Ctrl/全部快捷键'])
    count.value = 4
    await nextTick()
    expect(bar.get('.facts').text()).toBe('4 种')
    state.hints = () => [{ keys: ['Enter'], label: '下一格' }]
    await nextTick()
    expect(hintsOf(bar)[0]).toBe('Enter下一格')
  })

  it('changes with the tab', async () => {
    screenState('tab-b').hints = [{ keys: ['N'], label: '新建' }]
    const bar = mount(StatusBar, { props: { tabId: 'tab-a' } })
    await bar.setProps({ tabId: 'tab-b' })
    expect(hintsOf(bar)[0]).toBe('N新建')
  })

  it('never shows more than six', () => {
    screenState('tab-c').hints = ['1', '2', '3', '4', '5', '6', '7'].map((key) => ({ keys: [key], label: key }))
    expect(hintsOf(mount(StatusBar, { props: { tabId: 'tab-c' } }))).toHaveLength(6)
  })
})
