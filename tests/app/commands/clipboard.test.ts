import { expect } from 'vitest'
import { clipboardCommands } from '#app/commands/clipboard-commands.ts'
import { copySelection } from '#app/commands/copying.ts'
import { select } from '#app/store/session-store.ts'
import { clipOf } from '#core/edits/clip.ts'
import type { EntityId } from '#core/model/entity.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import type { Page } from '../../support/page-without-browser.ts'
import { planOf } from '../../support/plan-builder.ts'
import { chat, l10, l13, rates, smallPlan, trading } from './small-plan.ts'

const nothing = 'Select an object first.'
const elsewhere = planOf([l10])
const rows = 'Room\tCategory\nFX\tTrading\n'

const copied =
  (...ids: readonly EntityId[]) =>
  (page: Page) => {
    page.clipboard = JSON.stringify(clipOf(smallPlan, 's1', ids))
  }

const copiedElsewhere =
  (...ids: readonly EntityId[]) =>
  (page: Page) => {
    page.clipboard = JSON.stringify({ ...clipOf(smallPlan, 's1', ids), from: 'another' })
  }

const idsIn = (text: string): string[] => JSON.parse(text).entities.map(({ id }: { id: string }) => id)

describeCommands(
  clipboardCommands,
  { plan: smallPlan },
  {
    copy: [
      { when: 'nothing is selected', disabled: nothing },
      { when: 'what is selected is not in this stage', plan: elsewhere, selected: [l13.id], disabled: nothing },
      {
        when: 'a category is selected, it copies what is in it too',
        selected: [trading.id],
        says: 'Trading copied.',
        leaves: ({ page }) => expect(idsIn(page.clipboard).sort()).toEqual([trading.id, rates.id].sort()),
      },
    ],
    cut: [
      { when: 'nothing is selected', disabled: nothing },
      {
        when: 'a room is selected',
        selected: [rates.id],
        step: 'Cut Rates',
        selects: [],
        leaves({ entity, page }) {
          expect(entity(rates.id)).toBeUndefined()
          expect(idsIn(page.clipboard)).toEqual([rates.id])
        },
      },
    ],
    paste: [
      {
        when: 'the clipboard holds rows, it is asked what of them comes into the stage, whatever was copied before',
        given: async (page) => {
          select([rates.id])
          await copySelection()
          select([])
          page.clipboard = rows
        },
        opens: { type: 'import', into: 's1', files: [{ name: 'Pasted rows', bytes: new TextEncoder().encode(rows) }] },
      },
      {
        when: 'the clipboard holds something else, it is what was copied here last',
        given: async (page) => {
          select([rates.id])
          await copySelection()
          select([])
          page.clipboard = 'Hello'
        },
        step: 'Paste Rates',
        selects: ['room:rates'],
      },
      {
        when: 'what was copied is in another stage only, it is the same again',
        plan: planOf([l10, l13], [l10]),
        stage: 's2',
        given: copied(l13.id),
        step: 'Paste L13',
        says: 'L13 pasted: the same as in another stage.',
        selects: [l13.id],
        leaves: ({ entity }) => expect(entity(l13.id)).toMatchObject({ name: 'L13' }),
      },
      {
        when: 'what was copied in another plan has the id of what is in another stage, it is another one',
        plan: planOf([l10], [l13]),
        stage: 's1',
        given: copiedElsewhere(l13.id),
        step: 'Paste L13',
        says: 'L13 pasted as L13-2.',
        selects: ['pool:l13'],
        leaves: ({ entity }) => expect(entity(l13.id)).toBeUndefined(),
      },
      {
        when: 'what was copied is in this stage, it is another one',
        given: copied(rates.id),
        step: 'Paste Rates',
        selects: ['room:rates'],
        leaves: ({ stage, page }) => {
          expect([...stage.topology.room.values()].map(({ name }) => name)).toEqual(['Rates', 'Rates-2'])
          expect(page.canvas.reveal).toHaveBeenCalled()
        },
      },
    ],
    pasteAsNew: [
      {
        when: 'the clipboard holds rows, they are imported',
        given: (page) => {
          page.clipboard = rows
        },
        opens: { type: 'import', into: 's1' },
      },
      {
        when: 'it comes from another plan, what it cannot keep is listed',
        plan: planOf([l13]),
        given: copiedElsewhere(chat.id),
        step: 'Paste GC',
        opens: { type: 'left-out', what: 'GC' },
        says: /^GC pasted/,
        selects: ['chatPool:gc'],
      },
      {
        when: 'what was copied is not there, it gets an id of its own',
        plan: elsewhere,
        given: copied(l13.id),
        step: 'Paste L13',
        selects: ['pool:l13'],
        leaves: ({ entity }) => expect(entity(l13.id)).toBeUndefined(),
      },
    ],
    duplicate: [
      { when: 'nothing is selected', disabled: nothing },
      {
        when: 'two objects are selected',
        selected: [l10.id, chat.id],
        step: 'Duplicate 2 objects',
        selects: ['pool:l10', 'chatPool:gc'],
        leaves: ({ stage }) => expect(stage.topology.pool.size).toBe(3),
      },
    ],
  },
)
