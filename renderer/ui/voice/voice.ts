import { readonly, ref, type Ref } from 'vue'
import { language, type Language } from '#renderer/text/text.ts'

/** Voice 语音: sums at the till and figures while counting, for ears while the eyes are elsewhere. Off unless switched on. */
const on = ref(false)
export const voiceOn: Readonly<Ref<boolean>> = readonly(on)

/** Only the settings of this computer decide. */
export function letSpeak(speaks: boolean): void {
  on.value = speaks
  if (!speaks && typeof speechSynthesis !== 'undefined') speechSynthesis.cancel()
}

/** A voice that this computer has itself: what is sold here is never sent anywhere to be spoken. */
export function localVoice(spoken: Language): SpeechSynthesisVoice | null {
  if (typeof speechSynthesis === 'undefined') return null
  const [tongue] = spoken.split('-')
  const voices = speechSynthesis.getVoices().filter(({ localService }) => localService)
  const speaks = ({ lang }: SpeechSynthesisVoice) => lang.replace('_', '-').toLowerCase()
  return (
    voices.find((voice) => speaks(voice) === spoken.toLowerCase()) ??
    voices.find((voice) => speaks(voice).split('-')[0] === tongue) ??
    null
  )
}

/** Said at once: the newest figure counts, what was being said before is cut short. Without a local voice nothing is. */
export function speak(words: string): void {
  if (!on.value) return
  const voice = localVoice(language.value)
  if (voice === null) return
  const said = new SpeechSynthesisUtterance(words)
  said.voice = voice
  said.lang = voice.lang
  speechSynthesis.cancel()
  speechSynthesis.speak(said)
}

/** Voices come a moment after the window; `changed` is told whenever they do. @returns ends it */
export function followVoices(changed: () => void): () => void {
  if (typeof speechSynthesis === 'undefined') return () => undefined
  speechSynthesis.addEventListener('voiceschanged', changed)
  return () => speechSynthesis.removeEventListener('voiceschanged', changed)
}
