import { expect, test } from 'vitest'
import { ENDPOINTS } from './registry.ts'
import { inputSchemaOf } from './schema.ts'
import { post } from './document.ts'

test('every endpoint has a JSON Schema of its input', () => {
  for (const endpoint of ENDPOINTS.values())
    expect(inputSchemaOf(endpoint)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
})

test('the schema says what is required and in which range', () => {
  expect(inputSchemaOf(post)).toMatchObject({
    type: 'object',
    required: ['content', 'draftId'],
    additionalProperties: false,
    properties: { content: { properties: { freight: { type: 'integer', minimum: 0, maximum: 9_000_000_000_000 } } } },
  })
})
