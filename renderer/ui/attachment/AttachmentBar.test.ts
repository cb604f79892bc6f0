import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent, h } from 'vue'
import { AppError } from '#shared/errors/app-error.ts'
import { id } from '#shared/kernel/id.ts'
import { createFakeTab, installFakeBridge, type Answer } from '#renderer/ui/record-form/fake-program.ts'
import AttachmentBar from './AttachmentBar.vue'
import AttachmentButton from './AttachmentButton.vue'
import { useAttachmentPanel } from './use-attachment-panel.ts'

const PICTURE = { id: 1, name: '送货单.jpg', kind: 'jpg', size: 1536, at: 0, by: '老板' }
const SECOND = { ...PICTURE, id: 2, name: '第二页.png', kind: 'png' }
const PAPER = { ...PICTURE, id: 3, name: '合同.pdf', kind: 'pdf', size: 20 * 1024 * 1024 }

let wrapper: VueWrapper | null = null
afterEach(() => {
  wrapper?.unmount()
  wrapper = null
})

async function open(attachments: readonly unknown[], answers: Readonly<Record<string, Answer>> = {}, mayChange = true) {
  const bridge = installFakeBridge({ 'attachment.list': () => ({ attachments, mayChange }), ...answers })
  const tab = createFakeTab()
  const Screen = defineComponent(() => {
    const panel = useAttachmentPanel(
      tab,
      () => ({ documentId: id<'document'>(7) }),
      () => undefined,
    )
    return () => [
      h(AttachmentButton, { panel }),
      panel.shown.value
        ? h(AttachmentBar, {
            attachments: panel.attachments,
            dragged: panel.dragged.value,
            eager: true,
            onLeave: panel.hide,
          })
        : null,
    ]
  })
  const mounted = mount(Screen, { attachTo: document.body })
  wrapper = mounted
  await flushPromises()
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await flushPromises()
  }
  const toggle = async () => {
    tab.keys['Control+j']?.(new KeyboardEvent('keydown'))
    await flushPromises()
  }
  const enter = async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.click()
    await flushPromises()
  }
  const asked = (path: string) => bridge.requests.filter((one) => one.path === path).map(({ input }) => input)
  return { wrapper: mounted, press, toggle, enter, asked }
}

function fileEvent(type: string, files: readonly unknown[]): Event {
  return Object.assign(new Event(type, { cancelable: true }), { dataTransfer: { types: ['Files'], files } })
}

const focused = () => document.activeElement?.textContent ?? ''

test('the button says how many, Ctrl+J shows them, ← → walk, Esc goes back', async () => {
  const { wrapper: screen, toggle, press } = await open([PICTURE, PAPER])
  expect(screen.text()).toContain('附件 2')
  expect(screen.find('section').exists()).toBe(false)
  await toggle()
  expect(screen.get('section').text()).toContain('20 MB')
  expect(focused()).toContain('送货单.jpg')
  expect(focused()).toContain('1.5 KB')
  await press('ArrowRight')
  expect(focused()).toContain('合同.pdf')
  await press('ArrowRight')
  expect(focused()).toContain('添加文件')
  await press('Escape')
  expect(screen.find('section').exists()).toBe(false)
})

test('a picture is looked at, leafed through and closed', async () => {
  const {
    wrapper: screen,
    toggle,
    press,
    enter,
  } = await open([PICTURE, PAPER, SECOND], {
    'attachment.preview': (input) => ({ address: `/attachment/${(input as { id: number }).id}` }),
  })
  await toggle()
  await enter()
  expect(screen.get('img').attributes()).toMatchObject({ src: '/attachment/1', alt: '送货单.jpg' })
  await press('ArrowRight')
  expect(screen.get('img').attributes('src')).toBe('/attachment/2')
  await press('Escape')
  expect(screen.find('img').exists()).toBe(false)
  expect(focused()).toContain('第二页.png')
})

test('anything else is saved as a copy', async () => {
  const {
    wrapper: screen,
    toggle,
    enter,
    asked,
  } = await open([PAPER], {
    'attachment.saveCopy': () => ({ name: '合同 2.pdf' }),
  })
  await toggle()
  await enter()
  expect(asked('attachment.saveCopy')).toEqual([{ id: 3 }])
  expect(screen.text()).toContain('已另存为 合同 2.pdf')
})

test('Delete asks before it takes one off', async () => {
  const { wrapper: screen, toggle, press, enter, asked } = await open([PAPER], { 'attachment.remove': () => ({}) })
  await toggle()
  await press('Delete')
  expect(screen.text()).toContain('移除附件「合同.pdf」？')
  await press('Escape')
  expect(screen.text()).not.toContain('移除附件')
  expect(asked('attachment.remove')).toEqual([])
  await press('Delete')
  await enter()
  expect(asked('attachment.remove')).toEqual([{ id: 3 }])
})

test('a dropped file goes to main as bytes, and a refusal says what to do', async () => {
  const { wrapper: screen, asked } = await open([], {
    'attachment.drop': () => {
      throw new AppError('ATTACHMENT_REFUSED', { file: 'a.exe', fault: 'kind' })
    },
  })
  window.dispatchEvent(fileEvent('dragover', []))
  await flushPromises()
  expect(screen.text()).toContain('松开鼠标，添加为附件')
  window.dispatchEvent(fileEvent('drop', [new File(['MZ'], 'a.exe')]))
  await flushPromises()
  expect(asked('attachment.drop')).toEqual([
    { owner: { documentId: 7 }, name: 'a.exe', bytes: new Uint8Array([77, 90]) },
  ])
  expect(screen.text()).toContain('「a.exe」不能作附件：只收图片')
})

test('a folder cannot be read and says so', async () => {
  const { wrapper: screen, asked } = await open([])
  const folder = { name: '照片', slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }) }
  window.dispatchEvent(fileEvent('dragover', []))
  window.dispatchEvent(fileEvent('drop', [folder]))
  await flushPromises()
  expect(asked('attachment.drop')).toEqual([])
  expect(screen.text()).toContain('「照片」不能作附件：读不了')
})

test('whoever may not write sees them and can change nothing', async () => {
  const { wrapper: screen, toggle, press } = await open([PAPER], {}, false)
  await toggle()
  expect(screen.text()).not.toContain('添加文件')
  await press('Delete')
  expect(screen.text()).not.toContain('移除附件')
  const over = fileEvent('dragover', [])
  window.dispatchEvent(over)
  expect(over.defaultPrevented).toBe(false)
})
