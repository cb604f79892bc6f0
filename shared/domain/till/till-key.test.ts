import { describe, expect, it } from 'vitest'
import { actionOfKey, assignKey, doubledKeys, TILL_PRESETS, tillKeyMap } from './till-key.ts'

describe('layouts of the till', () => {
  it.each(Object.entries(TILL_PRESETS))('%s gives no key twice', (_name, map) => {
    expect(doubledKeys(map)).toEqual([])
  })

  it('are what their users know', () => {
    expect(actionOfKey(TILL_PRESETS.guanjiapo, '*')).toBe('quantity')
    expect(actionOfKey(TILL_PRESETS.guanjiapo, 'F8')).toBe('hold')
    expect(actionOfKey(TILL_PRESETS.zhongding, 'F5')).toBe('pay')
    expect(actionOfKey(TILL_PRESETS.zhongding, 'F8')).toBe('quantity')
    expect(actionOfKey(TILL_PRESETS.guanjiapo, 'F5')).toBeNull()
  })

  it('the own one counts only when it is chosen', () => {
    const own = assignKey(TILL_PRESETS.guanjiapo, 'pay', 'F5').map
    expect(actionOfKey(tillKeyMap({ layout: 'guanjiapo', own }), 'F5')).toBeNull()
    expect(actionOfKey(tillKeyMap({ layout: 'own', own }), 'F5')).toBe('pay')
  })
})

describe('assignKey', () => {
  it('takes the key from whoever had it and says so', () => {
    const { map, takenFrom } = assignKey(TILL_PRESETS.guanjiapo, 'pay', 'F8')
    expect(takenFrom).toBe('hold')
    expect(map.pay).toEqual(['F8'])
    expect(map.hold).toEqual([])
    expect(doubledKeys(map)).toEqual([])
  })

  it('leaves what is already so', () => {
    expect(assignKey(TILL_PRESETS.guanjiapo, 'find', 'F12')).toEqual({ map: TILL_PRESETS.guanjiapo, takenFrom: null })
  })
})
