import type { Generation, Kind } from '#core/model/entity.ts'
import { kindIcon } from '#core/views/diagram/icons.ts'
import { type IconSize, iconSizes } from '../ui/icon-sizes.ts'
import styles from './marks.module.css'

export function KindIcon({ kind, size = iconSizes.normal }: { readonly kind: Kind; readonly size?: IconSize }) {
  return (
    <svg className={styles.icon} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={kindIcon[kind]} />
    </svg>
  )
}

/** The icon of a kind in the colour of its generation. */
export function KindTile({ kind, generation }: { readonly kind: Kind; readonly generation?: Generation | undefined }) {
  return (
    <span className={styles.tile} data-generation={generation}>
      <KindIcon kind={kind} size={iconSizes.normal} />
    </span>
  )
}
