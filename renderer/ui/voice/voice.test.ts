import { afterEach, expect, test, vi } from 'vitest'
import { language } from '#renderer/text/text.ts'
import { letSpeak, localVoice, speak } from './voice.ts'

const voice = (lang: string, localService: boolean, name = lang) => ({
  lang,
  localService,
  name,
  default: false,
  voiceURI: name,
})

/** A computer with these voices; what it says is kept. */
function computerWith(...voices: ReturnType<typeof voice>[]) {
  const said: string[] = []
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices,
    cancel: () => said.push('…'),
    speak: ({ text, voice: by }: { text: string; voice: { name: string } }) => said.push(`${by.name}: ${text}`),
  })
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  return said
}

afterEach(() => {
  letSpeak(false)
  language.value = 'zh-CN'
  vi.unstubAllGlobals()
})

test('off by default; on, it says the newest only', () => {
  const said = computerWith(voice('zh-CN', true))
  speak('应收 16 元')
  expect(said).toEqual([])
  letSpeak(true)
  speak('应收 16 元')
  speak('找零 4 元')
  expect(said).toEqual(['…', 'zh-CN: 应收 16 元', '…', 'zh-CN: 找零 4 元'])
})

test('a voice of the network is never used, not even when there is no other', () => {
  const said = computerWith(voice('zh-CN', false))
  letSpeak(true)
  speak('应收 16 元')
  expect(localVoice('zh-CN')).toBeNull()
  expect(said).toEqual([])
})

test('the very language first, then the tongue; another tongue is none', () => {
  computerWith(voice('zh_TW', true), voice('zh-CN', true, 'mandarin'), voice('en-GB', true))
  expect(localVoice('zh-CN')?.name).toBe('mandarin')
  expect(localVoice('en-US')?.name).toBe('en-GB')
  computerWith(voice('de-DE', true))
  expect(localVoice('en-US')).toBeNull()
})

test('a computer without speech says nothing and fails nowhere', () => {
  vi.stubGlobal('speechSynthesis', undefined)
  letSpeak(true)
  expect(() => speak('应收 16 元')).not.toThrow()
})
