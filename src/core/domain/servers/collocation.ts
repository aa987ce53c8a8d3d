import type { ChatPool } from '#core/model/entity.ts'

/** Whether the chat pool runs on the computer of a Lync 2013 Standard Edition server. */
export const isOnStandardEdition = (chatPool: ChatPool): boolean =>
  chatPool.generation === 'lync2013' && chatPool.collocation === 'standardEdition'
