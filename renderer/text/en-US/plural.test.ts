import { expect, test } from 'vitest'
import { enUS } from '../en-US.ts'
import { plural } from './plural.ts'

test('only exactly one is singular', () => {
  expect(['0', '1', '1.5', '-1', '21', '1,001'].map((count) => plural(count, 'line'))).toEqual([
    '0 lines',
    '1 line',
    '1.5 lines',
    '-1 lines',
    '21 lines',
    '1,001 lines',
  ])
  expect([plural(1, 'time'), plural(2, 'box', 'boxes')]).toEqual(['1 time', '2 boxes'])
})

test('one of everything is written in the singular', () => {
  const { document, errors, home, partner, product, shell, stock, warehouse } = enUS
  expect([
    document.form.counts('1', '1'),
    document.form.posted('Received', '1', '1', ''),
    document.form.reminders(1),
    document.form.faults(1),
    document.impact.recosted('1'),
    document.list.total('1'),
    document.list.draftLines('1'),
    document.partner.days(1),
    document.partner.recentCount(1),
    partner.list.count('1'),
    partner.list.days('1'),
    product.list.kinds('1'),
    product.form.hasProblems('1'),
    home.toDo.ship('1'),
    shell.settings.allGood(1),
    stock.kinds('1'),
    stock.ledger.movements('1'),
    warehouse.count('1'),
    errors.LOCKED_OUT({ seconds: 1 }),
    errors.WRONG_PASSWORD({ remaining: 1 }),
  ]).toEqual([
    '1 product, 1 unit',
    'Received: 1 product, 1 unit',
    '1 reminder',
    '1 thing to correct',
    'the cost of 1 line is computed again',
    '1 document',
    '1 line',
    '1 day',
    '1 doc',
    '1 partner',
    '1 day',
    '1 product',
    '1 field needs attention; marked red',
    'Ship 1 sales order',
    'Everything ties out: 1 check passed',
    '1 product',
    '1 movement',
    '1 warehouse',
    'Too many wrong passwords, so login is locked. Try again in 1 second.',
    'User name or password is wrong. You can try 1 more time.',
  ])
})
