import { expect } from 'vitest'
import { joinCommands } from '#app/commands/join-commands.ts'
import { relationsBetween } from '#core/edits/relations.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Entity } from '#core/model/entity.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { planOf, users } from '../../support/plan-builder.ts'
import { berlin, chat, everything, l10, l13, rates, smallPlan, target, traders, trading } from './small-plan.ts'

const joining = (one: Entity, other: Entity) => relationsBetween(smallPlan, 's1', one, other, 'line')[0]!

const staff = ['A', 'B', 'C', 'D'].map((name) => users(name, { homedOn: l10.id }))
const crowd = withPlaces(planOf([...everything, ...staff]))

describeCommands(
  joinCommands,
  { plan: smallPlan },
  {
    hostOn: [
      { when: 'nothing is selected', disabled: 'Select a chat pool or users first.' },
      { when: 'a pool is selected', selected: [l10.id], disabled: 'Select a chat pool or users first.' },
      {
        when: 'two chat pools are selected',
        selected: [chat.id, target.id],
        disabled: 'Select a chat pool or users first.',
      },
      {
        when: 'users are selected',
        selected: [traders.id],
        opens: { type: 'relate', title: 'Home Traders on', from: traders.id, only: ['pool'] },
        answers: joining(traders, l13),
        step: 'Home Traders on L13',
        leaves: ({ entity }) => expect(entity(traders.id)).toMatchObject({ homedOn: l13.id }),
      },
      {
        when: 'several user groups are selected, such as all of a stack',
        plan: crowd,
        selected: staff.map(({ id }) => id),
        opens: { type: 'relate', title: 'Home 4 user groups on', from: staff[0]!.id, only: ['pool'] },
        answers: relationsBetween(crowd, 's1', staff[0]!, l13, 'line')[0]!,
        step: 'Home 4 user groups on L13',
        leaves: ({ entity }) => {
          for (const { id } of staff) expect(entity(id)).toMatchObject({ homedOn: l13.id })
        },
      },
      {
        when: 'users and a chat pool are selected',
        selected: [traders.id, chat.id],
        disabled: 'Select a chat pool or users first.',
      },
      {
        when: 'a chat pool is selected and the person thinks better of it',
        selected: [chat.id],
        opens: { type: 'relate', title: 'Host GC on', from: chat.id, only: ['pool'] },
      },
    ],
    unhost: [
      { when: 'nothing is selected', disabled: 'Select a chat pool or users on a pool first.' },
      { when: 'a pool is selected', selected: [l10.id], disabled: 'Select a chat pool or users on a pool first.' },
      {
        when: 'a chat pool is selected',
        selected: [chat.id],
        step: 'Change host of GC',
        leaves: ({ entity }) => expect(entity(chat.id)).not.toHaveProperty('hostedOn'),
      },
      {
        when: 'users are selected',
        selected: [traders.id],
        step: 'Change home pool of Traders',
        leaves: ({ entity }) => expect(entity(traders.id)).not.toHaveProperty('homedOn'),
      },
    ],
    connect: [
      { when: 'nothing is selected', disabled: 'Select one object first.' },
      { when: 'several objects are selected', selected: [l10.id, chat.id], disabled: 'Select one object first.' },
      {
        when: 'a pool is selected',
        selected: [l10.id],
        opens: { type: 'relate', title: 'Connect or move L10', from: l10.id },
        answers: joining(l10, berlin),
        step: 'Place L10 in Berlin',
        leaves: ({ entity }) => expect(entity(l10.id)).toMatchObject({ site: berlin.id }),
      },
    ],
    moveTo: [
      { when: 'nothing is selected', disabled: 'Select one object first.' },
      {
        when: 'a site is selected',
        selected: [berlin.id],
        disabled: 'This stands in nothing that it could leave.',
      },
      {
        when: 'a room is selected',
        selected: [rates.id],
        opens: { type: 'relate', title: 'Move Rates to', from: rates.id, only: ['chatPool', 'category'], by: 'drop' },
        answers: joining(rates, target),
        step: 'Move Rates to PChat',
        leaves: ({ entity }) => expect(entity(rates.id)).toMatchObject({ chatPool: target.id }),
      },
      {
        when: 'a category is selected',
        selected: [trading.id],
        opens: { type: 'relate', title: 'Move Trading to', only: ['chatPool'] },
      },
    ],
  },
)
