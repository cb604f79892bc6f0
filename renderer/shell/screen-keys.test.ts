import { expect, test } from 'vitest'
import { zhCN } from '#renderer/text/zh-CN.ts'
import { capsOfBinding, usualHints } from './screen-keys.ts'

test('a binding is drawn as the caps on the keyboard', () => {
  expect(['Control+n', 'Escape', ' ', 'Shift+F9', 'BracketLeft', 'Alt+ArrowRight'].map(capsOfBinding)).toEqual([
    ['Ctrl', 'N'],
    ['Esc'],
    ['Space'],
    ['Shift', 'F9'],
    ['['],
    ['Alt', '→'],
  ])
})

test('a usual key the screen has and does not tell is told, once; others are the screen’s to tell', () => {
  const said = [{ keys: ['Esc'], label: '回到列表' }]
  expect(usualHints(['Escape', 'Control+n', 'Control+n', 'x'], said, zhCN)).toEqual([
    { keys: ['Ctrl', 'N'], label: '新建' },
  ])
})
