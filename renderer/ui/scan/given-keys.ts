import { nextTick } from 'vue'
import { isTextField, typeInto } from './field-memory.ts'

/** Keys the scanner gives back: what a person typed goes where the keys go now, as if it were pressed there. */
export class GivenKeys {
  private readonly given = new WeakSet<Event>()

  has(event: Event): boolean {
    return this.given.has(event)
  }

  /** @param typed what it means; under an input method the event itself does not say it */
  press({ key, code, location, shiftKey, altKey }: KeyboardEvent, typed: string | null, target: Element): void {
    if (isTextField(target)) typeInto(target, typed ?? '')
    else this.dispatch({ key: typed ?? key, code, location, shiftKey, altKey }, target)
  }

  /** After the field was told of its text. */
  async pressEnter(target: Element): Promise<void> {
    await nextTick()
    this.dispatch({ key: 'Enter', code: 'Enter' }, target)
  }

  private dispatch(init: KeyboardEventInit, target: Element): void {
    const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })
    this.given.add(event)
    target.dispatchEvent(event)
  }
}
