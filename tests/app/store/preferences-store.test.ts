import { beforeEach, describe, expect, it } from 'vitest'
import { resetSession } from '#app/store/create-session-store.ts'
import { isPanelShown, setPanels, setRoom, showPanel, usePreferences } from '#app/store/preferences-store.ts'

const now = () => usePreferences.getState()
const shown = () => ({
  left: isPanelShown(now(), 'left'),
  bottom: isPanelShown(now(), 'bottom'),
  right: isPanelShown(now(), 'right'),
})

beforeEach(() => {
  setRoom('columns')
  setPanels({ left: true, bottom: true, right: true })
})

describe('a panel', () => {
  it('is opened and closed', () => {
    showPanel('left', false)
    expect(shown()).toEqual({ left: false, bottom: true, right: true })
    showPanel('left', true)
    expect(shown()).toEqual({ left: true, bottom: true, right: true })
  })

  it('that is as it shall be changes nothing', () => {
    const { panels } = now()
    showPanel('left', true)
    expect(now().panels).toBe(panels)
  })

  it('of the lower one only the tabs are left when another plan opens', () => {
    showPanel('left', false)
    resetSession()
    expect(shown()).toEqual({ left: false, bottom: false, right: true })
  })
})

describe('in a narrow window', () => {
  it('the side panels are closed until they are asked for, and come back as they were', () => {
    showPanel('right', false)
    setRoom('drawers')
    expect(shown()).toEqual({ left: false, bottom: true, right: false })
    showPanel('right', true)
    expect(shown()).toEqual({ left: false, bottom: true, right: true })
    setRoom('columns')
    expect(shown()).toEqual({ left: true, bottom: true, right: false })
  })

  it('the lower panel is the same as in a wide one', () => {
    setRoom('drawers')
    showPanel('bottom', false)
    setRoom('columns')
    expect(shown().bottom).toBe(false)
  })
})
