import { expect, vi } from 'vitest'
import { roomsCommands } from '#app/commands/rooms-commands.ts'
import * as regions from '#app/focus/regions.ts'
import { setPanels, usePreferences } from '#app/store/preferences-store.ts'
import { useSession } from '#app/store/session-store.ts'
import { roomColumns } from '#core/domain/rooms/room-table.ts'
import { describeCommands } from '../../support/describe-commands.ts'
import { planOf } from '../../support/plan-builder.ts'
import { chat, l10, smallPlan } from './small-plan.ts'

const nameColumn = roomColumns.find(({ name }) => name === 'name')
const table = { columns: [nameColumn], rows: [['Bonds']], firstNumber: 1 }

describeCommands(
  roomsCommands,
  { plan: smallPlan },
  {
    showRooms: [
      {
        when: 'the lower panel is folded, it unfolds it and goes there',
        isSilent: true,
        given() {
          setPanels({ left: true, bottom: false, right: true })
          vi.spyOn(regions, 'focusRegion')
        },
        leaves() {
          expect(useSession.getState().tab).toBe('rooms')
          expect(usePreferences.getState().panels.bottom).toBe(true)
          expect(regions.focusRegion).toHaveBeenCalledWith('lower panel')
        },
      },
    ],
    pasteRooms: [
      { when: 'there is no chat pool', plan: planOf([l10]), disabled: 'Add a chat pool for the rooms first.' },
      {
        when: 'a chat pool is selected, they go there',
        selected: [chat.id],
        opens: { type: 'paste-rooms', text: '', into: chat.id },
        answers: { table, target: { chatPool: chat }, rooms: ['room:bonds'] },
        step: 'Paste 1 room',
        selects: ['room:bonds'],
        leaves: ({ entity }) => expect(entity('room:bonds')).toMatchObject({ name: 'Bonds', chatPool: chat.id }),
      },
      { when: 'the person thinks better of it', opens: { type: 'paste-rooms', text: '' } },
    ],
  },
)
