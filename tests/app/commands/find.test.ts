import { afterEach, beforeEach, expect, it } from 'vitest'
import { choose, find } from '#app/commands/find.ts'
import { itemsOf, possibleItems } from '#app/commands/menu-items.ts'
import { menuBar } from '#app/commands/menus.ts'
import { useDialog } from '#app/store/dialog-store.ts'
import { closeDocument, openDocument } from '#app/store/plan-store.ts'
import { showStage, useSession } from '#app/store/session-store.ts'
import { openPage, type Page } from '../../support/page-without-browser.ts'
import { planOf } from '../../support/plan-builder.ts'
import { l10, l13, trading } from './small-plan.ts'

const plan = planOf([l10, trading], [l10, l13, trading])

let page: Page
beforeEach(() => {
  page = openPage()
  openDocument({ id: 'document' }, plan)
  showStage('s1')
})
afterEach(() => {
  closeDocument()
  page.close()
})

const titlesOf = (wanted: string, only: 'everything' | 'objects' = 'everything') =>
  find(wanted, only).map(({ title, found }) => [title, found.map((one) => one.title)] as const)

it('finds objects of this stage and of others, each with what it is, and goes there', () => {
  expect(titlesOf('l1', 'objects')).toEqual([
    ['In Stage 1', ['L10']],
    ['In other stages', ['L13']],
  ])
  const [elsewhere] = find('l13', 'objects')[0]?.found ?? []
  expect(elsewhere).toMatchObject({ detail: 'Lync 2013 pool in Stage 2', type: 'object', isPossible: true })
  if (elsewhere) choose(elsewhere)
  expect(useSession.getState()).toMatchObject({ stage: 's2', selection: [l13.id] })
})

it('puts first what answers best: a stage by its name, before commands that only hold the word', () => {
  const [first] = find('stage 2', 'everything')
  expect(first).toMatchObject({ title: 'Stages', found: [{ id: 's2' }] })
  first?.found[0]?.run()
  expect(useSession.getState().stage).toBe('s2')
})

it('says why a command cannot be done now, and opens a rule', () => {
  const undo = find('undo', 'everything').flatMap(({ found }) => found.filter(({ id }) => id === 'undo'))
  expect(undo).toMatchObject([{ detail: 'Nothing to undo.', isPossible: false, type: 'command' }])
  const rule = find('hosting/generation-mismatch', 'everything').flatMap(({ found }) => found)[0]
  rule?.run()
  expect(useDialog.getState().open?.dialog).toEqual({ type: 'rules', rule: 'hosting/generation-mismatch' })
})

it('with nothing typed lists the objects of the stage, or what was chosen last and all that can be done', () => {
  expect(titlesOf(' ', 'objects')).toEqual([['In Stage 1', ['L10', 'Trading']]])
  for (const wanted of ['l10', 'stage 2', 'hosting/generation-mismatch', 'dark theme']) {
    const found = find(wanted, 'everything')[0]?.found[0]
    if (found) choose(found)
  }
  const [recent, ...groups] = find('', 'everything')
  expect(recent?.title).toBe('Recent')
  expect(recent?.found.map(({ type }) => type)).toEqual(['command', 'rule', 'stage', 'object'])
  expect(groups.flatMap(({ found }) => found).every(({ type }) => type === 'command')).toBe(true)
})

it('finds nothing where no plan is open', () => {
  closeDocument()
  expect(find('l10', 'everything')).toEqual([])
})

it('menus say of each item whether it can be chosen, and leave out what cannot where it has no meaning', () => {
  const all = menuBar.flatMap(({ groups }) => itemsOf(groups)).flat()
  const undo = all.find(({ id }) => id === 'undo')
  expect(undo).toMatchObject({ isDisabled: true, hint: 'Nothing to undo.' })
  const possible = menuBar.flatMap(({ groups }) => possibleItems(groups)).flat()
  expect(possible.some(({ id }) => id === 'undo')).toBe(false)
  expect(possible.length).toBeGreaterThan(0)
})
