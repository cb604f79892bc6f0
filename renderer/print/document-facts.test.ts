import { expect, test } from 'vitest'
import type { Document } from '#shared/contract/document.ts'
import { usualTemplate } from '#shared/domain/print/print-template.ts'
import { enUS } from '#renderer/text/en-US.ts'
import { text } from '#renderer/text/text.ts'
import { footTexts } from './document-facts.ts'

const remarked = { type: 'salesShipment', terms: null, remark: 'fragile' } as unknown as Document

test('a label stands before its value as the language writes it', () => {
  const template = usualTemplate('salesShipment')
  expect(footTexts(remarked, template, text.value)).toEqual(['备注：fragile'])
  expect(footTexts(remarked, template, enUS)).toEqual(['Remark: fragile'])
})
