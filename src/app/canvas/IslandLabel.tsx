import { textWidth } from '#core/layout/text.ts'
import { chatName } from '#core/model/words.ts'
import type { DiagramNode } from '#core/views/diagram/diagram.ts'
import { useDetail, useLeastText } from './detail.ts'
import styles from './shape.module.css'

/** Text of this size is what lines leave room for. */
const usual = { size: 12, weight: 600 } as const

/** The name of the island of a chat pool, as short as it must be for its box to stay where no line runs. */
export function IslandLabel({ node, isApart }: { readonly node: DiagramNode; readonly isApart: boolean }) {
  const detail = useDetail()
  const least = useLeastText()
  const { island, generation, islandLabel: at, tag } = node
  if (island === undefined || !generation || detail === 'names') return null
  const short = `Island ${island}`
  const whole = `${short} · ${chatName[generation]}`
  const scaled = { ...usual, size: Math.max(usual.size, least) }
  const hasRoom = (words: string) => textWidth(words, scaled) <= textWidth(whole, usual)
  return (
    <span className={styles.islandLabel} style={at && { left: at.x, top: at.y + 12 }} title={whole}>
      {[whole, `${short} · ${tag}`].find(hasRoom) ?? short}
      {isApart && ' · cannot interact'}
    </span>
  )
}
