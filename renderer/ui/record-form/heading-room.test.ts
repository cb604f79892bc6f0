import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// A heading that wraps grows past its least height: only its own padding keeps it off the tabs then.

const UI = join(import.meta.dirname, '..')
const HEADINGS = ['list-grid/ListPage.vue', 'record-form/FormPage.vue', 'desk-screen.css']

test.each(HEADINGS)('the heading of %s keeps 8 px above it when it wraps', (file) => {
  const rule = /\.page-head \{[^}]*\}/.exec(readFileSync(join(UI, file), 'utf8'))?.[0]
  expect(rule).toContain('flex-wrap: wrap')
  expect(rule).toContain('padding: 8px 16px')
})
