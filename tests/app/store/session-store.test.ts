import { beforeEach, describe, expect, it } from 'vitest'
import { compareWith, pointAtGhost, setCompareMode, setSkin, useCompare } from '#app/store/compare-store.ts'
import { resetSession } from '#app/store/create-session-store.ts'
import { ask, useDialog } from '#app/store/dialog-store.ts'
import { setDragged, setMenuPoint, startPlacing, useGesture } from '#app/store/gesture-store.ts'
import { seek, setFilter, setFolds, setGroupOpen, useLook } from '#app/store/look-store.ts'
import { closeDocument, openDocument } from '#app/store/plan-store.ts'
import { setTheme, usePreferences } from '#app/store/preferences-store.ts'
import {
  findProblems,
  lookAt,
  rememberPlace,
  setMarkersHidden,
  toggleSeverity,
  useProblems,
} from '#app/store/problems-store.ts'
import { findRooms, showRoom, sortRoomsBy, useRooms } from '#app/store/rooms-store.ts'
import {
  announce,
  rememberChosen,
  rememberVisit,
  select,
  setEditScope,
  setLeftTab,
  setRenaming,
  setSaveState,
  setTab,
  showAccess,
  showField,
  showStage,
  toggleSelected,
  useSession,
} from '#app/store/session-store.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'

const source = chatPool('GC', 'lync2010')
const plan = planOf([pool('A', 'lync2010'), source])
const session = () => useSession.getState()

beforeEach(resetSession)

describe('another plan', () => {
  const stores = { useSession, useGesture, useLook, useProblems, useRooms, useCompare }
  const leaveTraces = () => {
    openDocument({ id: 'a' }, plan)
    showStage('s1')
    setLeftTab('outline')
    setTab('rooms')
    showAccess({ roomText: 'news', question: { users: 'users:U', chatPool: 'chatPool:GC' } })
    setEditScope('all')
    setSaveState({ type: 'saving' })
    rememberChosen('undo')
    setFilter({ text: 'gc' })
    setFolds(['site:S'], true)
    setGroupOpen('Capacity', true)
    seek('room:R')
    findProblems('pool')
    toggleSeverity('info')
    setMarkersHidden(true)
    lookAt('one')
    rememberPlace(2)
    rememberVisit('pool:A', 'chatPool:GC')
    showRoom('room:R')
    findRooms('news')
    sortRoomsBy('category')
    setCompareMode('onion')
    compareWith('s1')
    setSkin(20)
    pointAtGhost('pool:A')
    setDragged({ type: 'shape', shape: 'site' })
    setMenuPoint({ x: 1, y: 2 })
    select(['pool:A'])
    showField('fqdn')
    setRenaming('pool:A')
    announce('Done.')
    return ask({ type: 'migrate', source })
  }

  it.each([
    ['opens', () => openDocument({ id: 'b' }, plan)],
    ['is closed for none', closeDocument],
  ])('%s with nothing selected, filtered, under way or open from the one before', async (_, leave) => {
    const asked = leaveTraces()
    for (const [name, store] of Object.entries(stores)) {
      expect(store.getState(), `${name} holds something to forget`).not.toEqual(store.getInitialState())
    }
    leave()
    for (const [name, store] of Object.entries(stores)) expect(store.getState(), name).toEqual(store.getInitialState())
    expect(useDialog.getState().open).toBeUndefined()
    expect(await asked).toBeUndefined()
  })

  it('finds the preferences as they were', () => {
    setTheme('dark')
    openDocument({ id: 'b' }, plan)
    expect(usePreferences.getState().theme).toBe('dark')
    setTheme('light')
  })
})

describe('the selection', () => {
  it('ends what was about the one before', () => {
    select(['pool:A'])
    showField('fqdn')
    setRenaming('pool:A')
    showAccess({ question: { users: 'users:U', chatPool: 'chatPool:GC' }, roomText: 'news' })
    select(['chatPool:GC'])
    expect(session()).toMatchObject({ selection: ['chatPool:GC'], field: undefined, renaming: undefined })
    expect(session().access).toMatchObject({ question: undefined, roomText: 'news' })
  })

  it('grows and shrinks by one', () => {
    toggleSelected('pool:A')
    toggleSelected('chatPool:GC')
    toggleSelected('pool:A')
    expect(session().selection).toEqual(['chatPool:GC'])
  })

  it('makes another problem the one that is meant', () => {
    lookAt('one')
    expect(useProblems.getState().isMeant).toBe(true)
    select(['pool:A'])
    expect(useProblems.getState()).toMatchObject({ shown: 'one', isMeant: false })
  })
})

it('a field that is asked for again has the caret put into it again', () => {
  showField('fqdn')
  const { field } = session()
  showField('fqdn')
  expect(session().field).toEqual(field)
  expect(session().field).not.toBe(field)
  showStage('s1')
  expect(session().field).toBeUndefined()
})

it('what was chosen in the search is remembered, the latest first, and not for ever', () => {
  for (const id of ['a', 'b', 'c', 'd', 'e', 'b', 'f']) rememberChosen(id)
  expect(session().recent).toEqual(['f', 'b', 'e', 'd', 'c'])
})

it('the placing of a shape waits through what else is looked at', () => {
  startPlacing('site')
  select(['pool:A'])
  showStage('s1')
  expect(useGesture.getState().placing).toBe('site')
})
