import type { Severity } from '#core/model/plan.ts'
import { badgeText } from '#core/views/diagram/badge-text.ts'
import type { Badge } from '#core/views/diagram/diagram.ts'
import { severityShape } from '#core/views/diagram/icons.ts'
import { type IconSize, iconSizes } from '../ui/icon-sizes.ts'
import styles from './marks.module.css'

/** Octagon, triangle or circle: always beside the word or the count. */
export function SeverityMark({
  severity,
  size = iconSizes.small,
}: {
  readonly severity: Severity
  readonly size?: IconSize
}) {
  return (
    <svg
      className={styles.severity}
      data-severity={severity}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={severityShape[severity]} />
    </svg>
  )
}

/** The shape with the number of findings on it. */
export function SeverityBadge({ badge }: { readonly badge: Badge }) {
  const { severity, count } = badge
  const text = badgeText(badge)
  return (
    <span className={styles.badge} data-severity={severity} role="img" aria-label={text} title={text}>
      <SeverityMark severity={severity} size={iconSizes.large} />
      <span aria-hidden="true">{count > 9 ? '9+' : count}</span>
    </span>
  )
}
